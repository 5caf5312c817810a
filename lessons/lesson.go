package lessons

import (
	"strings"
	"sync"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/lessons/activity"
)

// Lesson is one lesson, in every language it is written in. What a list says of it is
// known at once; what is inside is opened, whole, when something in it is first asked for.
type Lesson struct {
	Entry
	course *Course
	inside func() *Inside
}

// Entry is what a list says of a lesson.
type Entry struct {
	// ID is what a learner's progress is kept by; it never changes.
	ID string
	// Number is the lesson's place in the course, from 1.
	Number int
	Covers
}

// Inside is what a lesson consists of.
type Inside struct {
	// Minutes is how long the lesson takes, about.
	Minutes int
	// Works are the files to hand in, in their order; one at least.
	Works []*Work
	// ChooseOne is set where the works are alternatives: one of them is enough.
	ChooseOne bool
	// Shows is what the machine's view of a document shows besides headings.
	Shows Aspect
	// Texts return the lesson in each voice that it is written in, each the same one every time.
	Texts map[address.Voice]func() *Text
}

// NewLesson returns a lesson of a course. It calls open once at most, when something inside
// is first asked for; what open returns belongs to this lesson from then on.
func NewLesson(course *Course, entry Entry, open func() *Inside) *Lesson {
	l := &Lesson{Entry: entry, course: course}
	l.inside = sync.OnceValue(func() *Inside {
		inside := open()
		for _, w := range inside.Works {
			w.belong(l)
		}
		return inside
	})
	return l
}

// Minutes is how long the lesson takes, about.
func (l *Lesson) Minutes() int { return l.inside().Minutes }

// Works returns the files to hand in, in their order; one at least.
func (l *Lesson) Works() []*Work { return l.inside().Works }

// ChooseOne reports whether the works are alternatives: one of them is enough.
func (l *Lesson) ChooseOne() bool { return l.inside().ChooseOne }

// Shows returns what the machine's view of a document shows besides headings.
func (l *Lesson) Shows() Aspect { return l.inside().Shows }

// Text returns the lesson in a voice; nil when it is not written in its language. Its steps
// are the same ones in each form of address; only the words differ, and only where the author
// wrote both.
func (l *Lesson) Text(v address.Voice) *Text {
	text := address.Of(l.inside().Texts, v)
	if text == nil {
		return nil
	}
	return text()
}

// Text is a lesson in one voice.
type Text struct {
	Voice   address.Voice
	Title   string
	Summary string // one or two sentences, for the course's page
	Steps   []Step // the cards and the activities, in order
	// Briefs say what to do in the works, by their ids; that of "" serves all.
	Briefs map[string]*Brief
	// Glossary are the words that its cards may link to, with both forms of address.
	Glossary Glossary
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
type Prose struct {
	Markdown string
	// Only is the format of the files that it is about; "" for all of them.
	Only document.Format
}

// Comparison sets two views side by side, or one below the other where the screen
// is narrow.
type Comparison struct{ Left, Right View }

// View is one side of a comparison.
type View = activity.View

func (Prose) piece()      {}
func (Comparison) piece() {}

// Brief returns the section that says what to do in a work: its own, or the one for all; nil
// for none.
func (t *Text) Brief(work string) *Brief {
	if b := t.Briefs[work]; b != nil {
		return b
	}
	return t.Briefs[""]
}

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

// Loud takes the pair of asterisks from a line that is to be shown loud, and says
// whether there was one.
func Loud(line string) (string, bool) {
	inner, begins := strings.CutPrefix(line, "**")
	inner, ends := strings.CutSuffix(inner, "**")
	if begins && ends {
		return inner, true
	}
	return line, false
}
