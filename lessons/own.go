package lessons

import (
	"bytes"
	"io/fs"
	"path"
	"strings"

	"jourdain/grader/address"
	"jourdain/grader/markdown"
	"jourdain/grader/source"
	"jourdain/lessons/content"
)

// Own gives our own course. A test holds that it has no fault, so a lesson is compiled
// when something inside it is first asked for, and only its title and its summary are
// read at once. That is what a first frame waits for.
func Own() (*Course, error) {
	c := newCompiler(content.Files)
	c.later = true
	c.compile()
	if grave := c.faults.Grave(); len(grave) > 0 {
		return nil, grave
	}
	return c.course, nil
}

// closed gives a lesson that is compiled when it is opened; nil for one that is written
// in no language.
func (c *compiler) closed(id string, number int) *Lesson {
	heads := c.heads(id)
	if len(heads) == 0 {
		return nil
	}
	return &Lesson{ID: id, Number: number, course: c.course, heads: heads, compile: func(l *Lesson) {
		c.course.glossary()
		inside := newCompiler(c.files)
		inside.course = c.course
		l.take(inside.lesson(id, number))
	}}
}

// Warm compiles every lesson that is not, so that the first one to be opened need not
// wait. It may run beside everything else.
func (c *Course) Warm() {
	for _, l := range c.Lessons {
		l.open()
	}
}

// take makes a lesson what a compiled one is.
func (l *Lesson) take(compiled *Lesson) {
	if compiled == nil {
		return // a test holds that our own lessons compile
	}
	l.minutes, l.works, l.chooseOne, l.texts = compiled.minutes, compiled.works, compiled.chooseOne, compiled.texts
	for _, w := range l.works {
		w.lesson = l
	}
}

// heads reads the title and the summary of a lesson in each language, and nothing else
// of it.
func (c *compiler) heads(id string) map[string]head {
	// The pattern is well formed, and that is all that can be wrong.
	names, _ := fs.Glob(c.files, path.Join(id, "??.md"))
	heads := map[string]head{}
	for _, name := range names {
		text, err := fs.ReadFile(c.files, name)
		if err != nil {
			continue
		}
		front, body, _, _ := markdown.FrontMatter(text)
		title := firstHeading(body)
		lang, h, ok := headOf(front, title, address.Polite)
		if !ok {
			continue
		}
		if address.Has(title) || address.Has(string(front)) {
			_, familiar, _ := headOf(front, title, address.Familiar)
			h.familiar = &familiar
		}
		heads[lang] = h
	}
	return heads
}

// headOf reads the front matter and the title of a lesson in a form of address; it says
// whether it could.
func headOf(matter []byte, title string, form address.Form) (string, head, bool) {
	var f front
	if fault := source.Read([]byte(form.Say(string(matter))), &f); fault != nil {
		return "", head{}, false
	}
	return f.Lang, head{title: form.Say(title), summary: f.Summary}, true
}

// firstHeading gives the words of the first level-1 heading.
func firstHeading(body []byte) string {
	for line := range bytes.Lines(body) {
		if words, ok := bytes.CutPrefix(line, []byte("# ")); ok {
			return strings.TrimSpace(string(words))
		}
	}
	return ""
}
