package lessons

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"jourdain/grader/markdown"
	"jourdain/lessons/content"
	"jourdain/lessons/source"
)

// Own gives our own course. A test holds that it has no fault, so nothing is looked for
// here: a lesson is compiled when something inside it is first asked for, and only its
// title and its summary are read at once. That is what a first frame waits for.
func Own() (*Course, error) {
	c := &compiler{files: content.Files, course: &Course{}, read: map[string][]byte{}}
	var list courseSource
	if !c.yaml(courseFile, &list) {
		return nil, c.faults
	}
	number := 0
	written := map[string]bool{}
	c.course.glossary = sync.OnceFunc(c.glossaries)
	for _, p := range list.Parts {
		part := Part{ID: p.ID, Title: p.Title}
		for _, id := range p.Lessons {
			number++
			heads := c.heads(id)
			if len(heads) == 0 {
				continue // not written yet: it keeps its place
			}
			lesson := &Lesson{ID: id, Number: number, heads: heads, compile: func(l *Lesson) {
				c.course.glossary()
				inside := &compiler{files: c.files, course: c.course, read: map[string][]byte{}}
				l.take(inside.lesson(id, l.Number))
			}}
			for lang := range heads {
				written[lang] = true
			}
			part.Lessons = append(part.Lessons, lesson)
			c.course.Lessons = append(c.course.Lessons, lesson)
		}
		if len(part.Lessons) > 0 {
			c.course.Parts = append(c.course.Parts, part)
		}
	}
	for lang := range written {
		c.course.Languages = append(c.course.Languages, lang)
	}
	slices.Sort(c.course.Languages)
	c.ownTracks(&list)
	return c.course, nil
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

// ownTracks gives the tracks, which a test holds to have no fault.
func (c *compiler) ownTracks(list *courseSource) {
	for _, t := range list.Tracks {
		track := &Track{ID: t.ID, Title: t.Title, Summary: t.Summary}
		for _, id := range t.Lessons {
			if lesson := c.course.Lesson(id); lesson != nil {
				track.Lessons = append(track.Lessons, lesson)
			}
		}
		c.course.Tracks = append(c.course.Tracks, track)
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
		var f struct {
			Lang    string `yaml:"lang"`
			Summary string `yaml:"summary"`
		}
		if fault := source.Read(front, &f); fault != nil {
			continue
		}
		heads[f.Lang] = head{title: firstHeading(body), summary: f.Summary}
	}
	return heads
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
