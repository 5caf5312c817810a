package lessons

import (
	"jourdain/lessons/activity"
)

// Lesson is one lesson, in every language it is written in.
type Lesson struct {
	// ID is what a learner's progress is kept by; it never changes.
	ID string
	// Number is the lesson's place in the course, from 1.
	Number  int
	Minutes int
	// Works are the files to hand in, in their order; one at least.
	Works []*Work
	// ChooseOne is set when the works are alternatives: one of them is enough.
	ChooseOne bool
	texts     map[string]*Text
}

// Text is a lesson in one language.
type Text struct {
	Lang     string
	Title    string
	Summary  string // one or two sentences, for the course's page
	Steps    []Step // the cards and the activities, in order
	glossary Glossary
	briefs   map[string]*Brief
	shapes   []shape
	broken   bool // its steps are not all known: they are compared with nothing
}

// Step is a card to read or an activity to do: one of Card and Activity is set.
type Step struct {
	// Title is the heading it stands under.
	Title string
	// Line is where it begins in its file, from 1.
	Line     int
	Card     []Piece
	Activity activity.Activity
}

// Piece is a part of a card: a [Prose] or a [Comparison].
type Piece interface{ piece() }

// Prose is text in Markdown.
type Prose struct{ Markdown string }

// Comparison sets two views side by side, or one below the other where the screen
// is narrow.
type Comparison struct{ Left, Right View }

// View is one side of a comparison.
type View = activity.View

func (Prose) piece()      {}
func (Comparison) piece() {}

// Text gives the lesson in a language; nil when it is not written in it.
func (l *Lesson) Text(lang string) *Text { return l.texts[lang] }

// Cards counts the cards to read.
func (t *Text) Cards() int { return len(t.Steps) - t.Activities() }

// Activities counts the activities.
func (t *Text) Activities() int {
	n := 0
	for i := range t.Steps {
		if t.Steps[i].Activity != nil {
			n++
		}
	}
	return n
}
