package compile

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/source"
	"jourdain/lessons"
	"jourdain/lessons/disk"
)

// workWords are the words of a work in one language: they stand in the front matter of the
// lesson's text, by themselves for its only work, else under works and the work's id.
type workWords struct {
	File    string         `yaml:"file"`
	Outline []rubric.Entry `yaml:"outline"`
}

// words returns the words of a work in a language, and where they stand in the front matter.
func (p place) words(w *lessons.Work, lang string) (words workWords, where string) {
	f := &p.scripts[lang].front
	if p.short() {
		return workWords{f.File, f.Outline}, "$"
	}
	return f.Works[w.ID], "$.works." + w.ID
}

// frontFault keeps a fault of a key in the front matter of a lesson's text. The faults of
// one that could not be read explain it.
func (u *unit) frontFault(lang, where string, mistake source.Mistake, values ...any) {
	if head := u.scripts[lang].head; head != nil {
		u.fault(path.Join(u.id, lang+".md"), 1+source.KeyLine(head, where), mistake, values...)
	}
}

// fileName returns the name of the starting file of a work in a language. One in lesson.yaml,
// where it stood once, is read too: that of the language's own file goes before.
func (p place) fileName(w *lessons.Work, list *workSource, lang string) string {
	words, where := p.words(w, lang)
	name := cmp.Or(words.File, list.File[lang])
	switch {
	case w.Own && words.File != "":
		p.frontFault(lang, where+".file", ErrOwnFile)
	case !w.Own && name == "":
		p.frontFault(lang, where, ErrNoFileName, "Lang", lang, "Work", w.ID)
	case words.File != "" && !disk.CanName(words.File):
		p.frontFault(lang, where+".file", ErrFileName, "Name", name)
	}
	return name
}

// outlines returns the rule required-outline the headings that the lesson's text has for it in
// each language.
func (p place) outlines(w *lessons.Work) {
	asked := -1
	if w.Submit != nil {
		asked = slices.IndexFunc(w.Submit.Checks, func(c rubric.CheckSource) bool { return c.Rule == rules.RequiredOutline.ID })
	}
	outline := map[string][]rubric.Entry{}
	for _, lang := range p.languages() {
		words, where := p.words(w, lang)
		switch {
		case words.Outline == nil:
		case asked < 0:
			p.frontFault(lang, where+".outline", ErrOutlineUnasked)
		default:
			outline[lang] = words.Outline
		}
	}
	if len(outline) == 0 {
		return
	}
	// The author's source stays as it is: two works may share it.
	w.Submit.Checks = slices.Clone(w.Submit.Checks)
	c := &w.Submit.Checks[asked]
	for lang, entries := range c.Outline {
		if outline[lang] == nil {
			outline[lang] = entries
		}
	}
	c.Outline = outline
}

// outlineFault keeps a fault of an outline where the outline of the language stands, or
// should stand; it reports whether that is the lesson's text.
func (p place) outlineFault(w *lessons.Work, lang string, f *rubric.Fault) bool {
	words, where := p.words(w, lang)
	below, inLang := strings.CutPrefix(f.Key, "outline."+lang)
	switch {
	case f.Mistake == rubric.ErrNoOutline, f.Mistake == rubric.ErrLanguage:
		p.frontFault(lang, where, ErrNoOutline, "Work", w.ID)
	case inLang && words.Outline != nil:
		p.frontFault(lang, where+".outline"+below, f.Mistake, f.Values...)
	default:
		return false
	}
	return true
}

// wordsOfNoWork finds words of works that the lesson does not have. Where an id is wrong in
// lesson.yaml, that fault explains them.
func (u *unit) wordsOfNoWork() {
	if !u.short() && len(u.works) < len(u.list.Works) {
		return
	}
	for _, lang := range u.languages() {
		f := &u.scripts[lang].front
		for _, id := range slices.Sorted(maps.Keys(f.Works)) {
			if u.short() || u.work(id) == nil {
				u.frontFault(lang, "$.works."+id, ErrWordsOfNoWork, "ID", id)
			}
		}
		switch {
		case u.short():
		case f.File != "":
			u.frontFault(lang, "$.file", ErrWordsOfNoWork, "ID", "")
		case f.Outline != nil:
			u.frontFault(lang, "$.outline", ErrWordsOfNoWork, "ID", "")
		}
	}
}

// movedWords warns of words that stand in lesson.yaml.
func (p place) movedWords(list *workSource) {
	if !list.Own {
		p.movedTo(".file", "file", languagesOf(list.File), list.ID)
	}
	if list.Submit == nil {
		return
	}
	for i := range list.Submit.Checks {
		c := &list.Submit.Checks[i]
		langs := slices.DeleteFunc(slices.Sorted(maps.Keys(c.Outline)), func(lang string) bool { return p.scripts[lang] == nil })
		if c.Rule == rules.RequiredOutline.ID {
			p.movedTo(fmt.Sprintf(".submit.checks[%d].outline", i), "outline", langs, list.ID)
		}
	}
}

func (p place) movedTo(where, key string, langs []string, work string) {
	if len(langs) == 0 {
		return
	}
	files := make([]string, len(langs))
	for i, lang := range langs {
		files[i] = lang + ".md"
	}
	p.warn(p.file, p.where+where, ErrWordsMoved, "Key", key, "Files", strings.Join(files, ", "), "Work", work)
}
