package page

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"jourdain/grader/rules/rule"
)

// Book holds the pages of all rules and skills in one language.
type Book struct {
	lang   string
	pages  map[rule.ID]*Page
	skills map[string]*Skill
	words  *i18n.Localizer

	grammar Grammar
}

// Open reads the pages of one language: text/*.LANG.md and howto/*.LANG.md below
// files. It fails on the first page that cannot be read.
func Open(files fs.FS, lang string) (*Book, error) {
	tag, err := language.Parse(lang)
	if err != nil {
		return nil, fmt.Errorf("language %q: %w", lang, err)
	}
	grammar, err := readGrammar(files, lang)
	if err != nil {
		return nil, err
	}
	bundle := i18n.NewBundle(tag)
	b := &Book{
		lang:   lang,
		pages:  map[rule.ID]*Page{},
		skills: map[string]*Skill{},
		words:  i18n.NewLocalizer(bundle, lang),

		grammar: grammar,
	}
	if err := b.readPages(files); err != nil {
		return nil, err
	}
	return b, b.readSkills(files)
}

// Languages gives the languages that have pages below files, sorted.
func Languages(files fs.FS) ([]string, error) {
	names, err := fs.Glob(files, "text/*.md")
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	var langs []string
	for _, name := range names {
		lang := strings.TrimPrefix(path.Ext(strings.TrimSuffix(name, ".md")), ".")
		if !slices.Contains(langs, lang) {
			langs = append(langs, lang)
		}
	}
	slices.Sort(langs)
	return langs, nil
}

func (b *Book) readPages(files fs.FS) error {
	return b.each(files, "text", func(name string, source []byte) error {
		p, err := Parse(rule.ID(name), source)
		if err == nil {
			b.pages[p.Rule] = p
		}
		return err
	})
}

func (b *Book) readSkills(files fs.FS) error {
	return b.each(files, "howto", func(name string, source []byte) error {
		s, err := ParseSkill(name, source)
		if err == nil {
			b.skills[name] = s
		}
		return err
	})
}

// each calls read with the name and the text of every file of a folder in the
// book's language.
func (b *Book) each(files fs.FS, dir string, read func(string, []byte) error) error {
	ending := "." + b.lang + ".md"
	names, err := fs.Glob(files, dir+"/*"+ending)
	if err != nil {
		return fmt.Errorf("pages: %w", err)
	}
	for _, name := range names {
		source, err := fs.ReadFile(files, name)
		if err != nil {
			return fmt.Errorf("pages: %w", err)
		}
		if err := read(strings.TrimSuffix(path.Base(name), ending), source); err != nil {
			return err
		}
	}
	return nil
}

// Lang gives the book's language.
func (b *Book) Lang() string { return b.lang }

// Grammar gives what a sentence needs of the language.
func (b *Book) Grammar() *Grammar { return &b.grammar }

// Page gives a rule's page; nil when the rule has none.
func (b *Book) Page(id rule.ID) *Page { return b.pages[id] }

// Skill gives the page that says how to do a thing; nil when there is none.
func (b *Book) Skill(name string) *Skill { return b.skills[name] }

// Pages gives the rules that have a page, sorted.
func (b *Book) Pages() []rule.ID {
	ids := make([]rule.ID, 0, len(b.pages))
	for id := range b.pages {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}
