package compile

import (
	"bytes"
	"io/fs"
	"path"
	"strings"

	"jourdain/grader/address"
	"jourdain/grader/markdown"
	"jourdain/grader/source"
	"jourdain/lessons"
	"jourdain/lessons/content"
)

// Own returns our own course. A test holds that it has no fault, so a lesson is compiled
// when something inside it is first asked for, and only its title and its summary are
// read at once. That is what a first frame waits for.
func Own() (*lessons.Course, error) {
	c := newCompiler(content.Files)
	c.later = true
	c.compile()
	if grave := c.faults.Grave(); len(grave) > 0 {
		return nil, grave
	}
	return c.course, nil
}

// closed returns a lesson that is compiled when it is opened; nil for one that is written
// in no language.
func (c *compiler) closed(id string, number int) *lessons.Lesson {
	covers := c.covers(id)
	if len(covers) == 0 {
		return nil
	}
	return lessons.NewLesson(c.course, lessons.Entry{ID: id, Number: number, Covers: covers}, func() *lessons.Inside {
		c.course.Glossaries()
		apart := newCompiler(c.files) // two lessons may be opened at once
		apart.course = c.course
		if inside := apart.lesson(id); inside != nil {
			return inside
		}
		return &lessons.Inside{} // a test holds that our own lessons compile
	})
}

// covers reads the title and the summary of a lesson in each voice, and nothing else of it.
func (c *compiler) covers(id string) lessons.Covers {
	// The pattern is well formed, and that is all that can be wrong.
	names, _ := fs.Glob(c.files, path.Join(id, "??.md"))
	covers := lessons.Covers{}
	for _, name := range names {
		text, err := fs.ReadFile(c.files, name)
		if err != nil {
			continue
		}
		front, body, _, _ := markdown.FrontMatter(text)
		front = ofCover(front)
		title := firstHeading(body)
		lang, cover, ok := coverOf(front, title, address.Polite)
		if !ok {
			continue
		}
		covers[address.Polite.In(lang)] = cover
		if address.Has(title) || address.Has(string(front)) {
			_, covers[address.Familiar.In(lang)], _ = coverOf(front, title, address.Familiar)
		}
	}
	return covers
}

// coverOf reads the front matter and the title of a lesson in a form of address; it says
// whether it could.
func coverOf(matter []byte, title string, form address.Form) (string, lessons.Cover, bool) {
	var f front
	if fault := source.Read([]byte(form.Say(string(matter))), &f); fault != nil {
		return "", lessons.Cover{}, false
	}
	return f.Lang, lessons.Cover{Title: form.Say(title), Summary: f.Summary}, true
}

// ofCover returns what a cover needs of the front matter: the rest, such as the headings of a
// work, takes longer to read than all the covers.
func ofCover(front []byte) []byte {
	var kept []byte
	keep := false
	for line := range bytes.Lines(front) {
		if line[0] != ' ' {
			keep = bytes.HasPrefix(line, []byte("lang:")) || bytes.HasPrefix(line, []byte("summary:"))
		}
		if keep {
			kept = append(kept, line...)
		}
	}
	return kept
}

// firstHeading returns the words of the first level-1 heading.
func firstHeading(body []byte) string {
	for line := range bytes.Lines(body) {
		if words, ok := bytes.CutPrefix(line, []byte("# ")); ok {
			return strings.TrimSpace(string(words))
		}
	}
	return ""
}
