package page

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"jourdain/grader/address"
	"jourdain/grader/rules/rule"
)

// Book holds the pages of all rules and skills in one voice. A page is read when it
// is first asked for. A book may be used by several goroutines.
type Book struct {
	voice  address.Voice
	pages  *shelf[Page]
	skills *shelf[Skill]
	words  *i18n.Localizer

	grammar Grammar
}

// Open opens the book of one voice: text/*.LANG.md and howto/*.LANG.md below files.
func Open(files fs.FS, voice address.Voice) (*Book, error) {
	tag := Plurals(voice.Lang)
	grammar, err := readGrammar(files, voice)
	if err != nil {
		return nil, err
	}
	parse := func(name string, source []byte) (*Page, error) { return Parse(rule.ID(name), source) }
	return &Book{
		voice:  voice,
		pages:  newShelf(files, "text", voice, parse),
		skills: newShelf(files, "howto", voice, ParseSkill),
		words:  i18n.NewLocalizer(i18n.NewBundle(tag), tag.String()),

		grammar: grammar,
	}, nil
}

// Plurals returns the tag of a language by which its plural forms are known. One that the
// standards do not know yet has those of an artificial language: "one" and "other".
func Plurals(lang string) language.Tag {
	tag, err := language.Parse(lang)
	if err != nil {
		return language.MustParse("art")
	}
	return tag
}

// Check reads every page of the book, to its cases, and returns the first error.
func (b *Book) Check() error {
	if err := b.pages.check(); err != nil {
		return err
	}
	for _, id := range b.Pages() {
		if _, err := b.Page(id).Cases(); err != nil {
			return err
		}
	}
	return b.skills.check()
}

// Languages returns the languages that have pages below files, sorted.
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

// SkillNames returns the names of the pages of howto below files, in whatever language,
// sorted.
func SkillNames(files fs.FS) []string {
	paths, err := fs.Glob(files, "howto/*.md")
	if err != nil {
		return nil // the pattern is right
	}
	var names []string
	for _, file := range paths {
		name, _, _ := strings.Cut(path.Base(file), ".")
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// Lang returns the book's language.
func (b *Book) Lang() string { return b.voice.Lang }

// Grammar returns what a sentence needs of the language.
func (b *Book) Grammar() *Grammar { return &b.grammar }

// Page returns a rule's page; nil when the rule has none that can be read (see
// [Book.Check]).
func (b *Book) Page(id rule.ID) *Page {
	p, err := b.pages.get(string(id))
	if err != nil {
		return nil
	}
	return p
}

// Skill returns the page that says how to do a thing; nil when there is none that can be
// read.
func (b *Book) Skill(name string) *Skill {
	s, err := b.skills.get(name)
	if err != nil {
		return nil
	}
	return s
}

// Pages returns the rules that have a page, sorted.
func (b *Book) Pages() []rule.ID {
	names, err := b.pages.names()
	if err != nil {
		return nil
	}
	ids := make([]rule.ID, len(names))
	for i, name := range names {
		ids[i] = rule.ID(name)
	}
	return ids
}
