package lessons

import (
	"slices"

	"jourdain/grader/address"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
)

// Course is the lessons, in the order of the course.
type Course struct {
	Parts   []Part
	Lessons []*Lesson
	Tracks  []*Track
	// Languages are those in which every lesson is written, sorted.
	Languages []string
	// Glossaries returns the words of each language as they are written, with both forms of
	// address; nil for a course without any.
	Glossaries func() map[string]Glossary
}

// Part is a part of the course: its title and its lessons.
type Part struct {
	ID string
	Covers
	Lessons []*Lesson
}

// Lesson returns a lesson by its id; nil when there is none.
func (c *Course) Lesson(id string) *Lesson {
	i := slices.IndexFunc(c.Lessons, func(l *Lesson) bool { return l.ID == id })
	if i < 0 {
		return nil
	}
	return c.Lessons[i]
}

// Asking returns the first lesson after another one that asks for what a rule sees; nil when
// none does.
func (c *Course) Asking(id rule.ID, after *Lesson) *Lesson {
	asks := func(w *Work) bool {
		return w.Submit != nil && slices.ContainsFunc(w.Submit.Checks, func(check rubric.CheckSource) bool { return check.Rule == id && !check.Guard })
	}
	for _, l := range c.Lessons {
		if l.Number > after.Number && slices.ContainsFunc(l.Works(), asks) {
			return l
		}
	}
	return nil
}

// Glossary returns the words in a voice: the course's, then ours; none for a language
// without a glossary.
func (c *Course) Glossary(v address.Voice) Glossary {
	if c.Glossaries == nil {
		return nil
	}
	words := slices.Clone(c.Glossaries()[v.Lang])
	for i := range words {
		words[i] = words[i].in(v)
	}
	return words
}

// Warm opens every lesson that is not, so that the first one to be asked for need not
// wait. It may run beside everything else.
func (c *Course) Warm() {
	for _, l := range c.Lessons {
		l.inside()
	}
}
