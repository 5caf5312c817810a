package lessons

import (
	"sync"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
)

// Lesson is one lesson, in every language it is written in. A lesson of our own course
// is compiled when something inside it is first asked for ([Own]).
type Lesson struct {
	// ID is what a learner's progress is kept by; it never changes.
	ID string
	// Number is the lesson's place in the course, from 1.
	Number int

	course  *Course
	once    sync.Once
	compile func(*Lesson) // nil for a lesson that is compiled

	heads     map[string]head
	minutes   int
	works     []*Work
	chooseOne bool
	texts     map[string]*Text
}

// head is what a list of lessons says of one, in one language.
type head struct {
	title, summary string
	familiar       *head // the same in the other form of address; nil for none
}

// open compiles the lesson unless it is.
func (l *Lesson) open() {
	l.once.Do(func() {
		if l.compile != nil {
			l.compile(l)
		}
	})
}

// Minutes is how long the lesson takes, about.
func (l *Lesson) Minutes() int {
	l.open()
	return l.minutes
}

// Works gives the files to hand in, in their order; one at least.
func (l *Lesson) Works() []*Work {
	l.open()
	return l.works
}

// ChooseOne says whether the works are alternatives: one of them is enough.
func (l *Lesson) ChooseOne() bool {
	l.open()
	return l.chooseOne
}

// Title gives the lesson's title in a language.
func (l *Lesson) Title(lang string) string { return l.TitleIn(lang, address.Polite) }

// TitleIn gives the lesson's title in a language and a form of address.
func (l *Lesson) TitleIn(lang string, form address.Form) string { return l.head(lang, form).title }

// Summary gives one or two sentences about the lesson, for the course's page.
func (l *Lesson) Summary(lang string) string { return l.SummaryIn(lang, address.Polite) }

// SummaryIn gives the summary in a language and a form of address.
func (l *Lesson) SummaryIn(lang string, form address.Form) string { return l.head(lang, form).summary }

func (l *Lesson) head(lang string, form address.Form) head {
	if h, ok := l.heads[lang]; ok {
		if form == address.Familiar && h.familiar != nil {
			return *h.familiar
		}
		return h
	}
	if t := l.Text(lang).In(form); t != nil {
		return head{title: t.Title, summary: t.Summary}
	}
	return head{}
}

// Text is a lesson in one language.
type Text struct {
	Lang     string
	Title    string
	Summary  string // one or two sentences, for the course's page
	Steps    []Step // the cards and the activities, in order
	form     address.Form
	familiar func() *Text // the same in the other form of address; nil for none
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

// Text gives the lesson in a language, in the polite form (see [Text.In]); nil when it is
// not written in it.
func (l *Lesson) Text(lang string) *Text {
	l.open()
	return l.texts[lang]
}

// brief gives the section that says what to do in a work: its own, or the one for all; nil
// for none.
func (t *Text) brief(work string) *Brief {
	if b := t.briefs[work]; b != nil {
		return b
	}
	return t.briefs[""]
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
