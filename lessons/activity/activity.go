package activity

import (
	"context"

	"jourdain/grader/rules/page"
)

// Kind names a kind of activity: the info string of its block in a lesson.
type Kind string

// Activity is something to practise: data, with a pure verdict. It keeps nothing
// of who plays it; the answer is a value that the caller keeps, so that a screen
// can undo, leave and find again.
//
// Every kind is played in the same way: there are rows, and for each row there are
// options. So one screen and one dialogue serve all kinds.
type Activity interface {
	Kind() Kind
	// Play says how it is played: nobody asks an activity for its kind to know that.
	Play() Play
	// Ask is the question or the task, and Hint a help that does not give it away.
	Ask() string
	Hint() string
	// Shows is what stands with the question, and Then what is shown once the answer
	// is right: its consequence, seen. Each is nil for nothing.
	Shows() *Comparison
	Then() *Comparison
	// Start is the answer before anybody did anything.
	Start() Answer
	// Fits reports whether an answer that was kept is one of this activity as its author
	// has it now. The other methods take only answers that fit.
	Fits(Answer) bool
	// Rows returns the lines to work on, as the answer has them.
	Rows(Answer) []Row
	// Options returns what can be done with a row.
	Options(answer Answer, row int) []Option
	// Apply returns the answer after an option was taken for a row. It does not
	// change the one it is given.
	Apply(answer Answer, row, option int) Answer
	// Ready reports whether there is something to judge.
	Ready(Answer) bool
	// Judge reports whether the answer is right, and why. The book gives the words of
	// the rules, for the kinds that the grader's rules judge.
	Judge(ctx context.Context, answer Answer, book *page.Book) (Verdict, error)
}

// Answer is what a learner has done in an activity: numbers whose meaning belongs
// to the kind. It can be kept as it is.
type Answer []int

// Row is a line of an activity.
type Row struct {
	// Line is the line's place in the lesson, from 0: it stays the same wherever the row
	// goes.
	Line int
	// Text is the line's words.
	Text string
	// Pieces is the line with its invisible marks, for a hunt; nil for any other.
	Pieces []Piece
	// State says what the answer has for it, in words or a sign of the lesson's
	// language ("Titre 1", a box's name); "" for nothing yet.
	State string
	// On is set for a row that is chosen, where rows are chosen or not.
	On bool
	// Depth is how deep the row stands, for an outline; 0 for the margin.
	Depth int
	// Loud is set for a line that is made to look like a heading.
	Loud bool
}

// Option is what can be done with a row.
type Option struct {
	// ID is a stable word for the option: "toggle", "title", "level-1", "text",
	// "box-2", "up", "demote". A screen gives well-known ones a key.
	ID string
	// Label says it to the learner; "" for one that the words of the screens say.
	Label string
}

// ToggleID is the option to choose a row, or to choose it no longer.
const ToggleID = "toggle"

// Verdict says how an answer is.
type Verdict struct {
	Right bool
	// Reasons say why, row by row, wrong ones first when there are any.
	Reasons []Reason
}

// Reason says why a row is right or wrong.
type Reason struct {
	Row   int // -1 for the answer as a whole
	Right bool
	// Open is set where nothing was done yet: no role, no box, not found. Where lines are
	// chosen, a right one may be open too: it was rightly left alone.
	Open bool
	Why  string
}

// Machine is an activity in which a structure grows: it shows what a machine would
// read in the answer.
type Machine interface {
	Activity
	// Outline returns the lines of what the machine reads.
	Outline(Answer) []Entry
}

// Entry is a line of what a machine reads.
type Entry struct {
	Level int    // of a heading; 0 for anything else
	Text  string // the words of a heading, of an item, a quotation or a caption
	Title bool
	// Paragraphs counts the paragraphs of text, for an entry that is nothing else.
	Paragraphs int
	// Role is "item", "step", "sub-item", "quotation" or "caption".
	Role string
	// Number is the number of a step in its list, from 1.
	Number int
	// Unknown is set for a line that nobody gave a role yet.
	Unknown bool
}
