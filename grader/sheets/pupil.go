package sheets

import (
	"time"

	"jourdain/grader/report"
	"jourdain/grader/rules/page"
)

// Words says the words that stand around the sentences of the rules. Their keys begin with
// "sheet.", and with "report." and "mark." for what a report has too.
type Words interface {
	report.Words
	Lang() string
	// List joins texts as the language does: "a, b and c".
	List(texts []string) string
}

// State says what became of the work of a pupil.
type State string

// The states.
const (
	// Graded: there is a report, and points where there are any to be had.
	Graded State = "graded"
	// Nothing: nothing was handed in.
	Nothing State = "nothing"
	// OtherFormat: what was handed in is of a kind that is not read; [Pupil.Kind] names it.
	OtherFormat State = "format"
	// Empty: a file without a byte, or a document without a word.
	Empty State = "empty"
	// Another: a document, and not the one that was asked for.
	Another State = "another"
	// Typed: a text that was typed into Moodle, and not the document that was asked for.
	Typed State = "typed"
	// Damaged: it cannot be read, for the reason in [Pupil.Why].
	Damaged State = "damaged"
)

// Task is what all that is handed back has in common.
type Task struct {
	Title string    // of the lesson or the rubric; "" for none
	Date  time.Time // the day of the results; zero for none
	Scale int       // what marks are out of; 0 for none
	// Tool is the program that the class works with, for how things are done; "" for none in
	// particular: then sheets say what to do, and not by which menu.
	Tool page.Tool
}

// Pupil is one person of a class and what became of their work. Somebody whose file is there
// and whose name nobody knows is a pupil too.
type Pupil struct {
	Name  string // of the person, or the pseudonym
	Class string // "" for none
	State State
	// Unknown is set for who is not on the roster, where there is one.
	Unknown bool
	File    string   // that counted, as it is shown; "" for none
	Others  []string // files of theirs that did not count
	Kind    string   // of a file that is not read: "PDF"; "" for no name
	// Why says in one sentence or two why a file was not read and what to do; "" for what the
	// state says itself. On a sheet it is in the pupil's language.
	Why string
	// Late is by how much the work came after the day it was due; 0 for in time.
	Late time.Duration
	// Undated is set where something was due, and nobody knows when the work came.
	Undated bool
	// Mark is what counts, also where a teacher gave it to work without a report; nil for none.
	Mark *float64
	// Change is set where a teacher has changed the mark.
	Change *Change
	// Sheet is the file of their sheet, as the page of the class names it, with slashes; ""
	// for none.
	Sheet string
}

// Change is what a teacher did to a mark.
type Change struct {
	Was    *float64 // the mark that was reckoned; nil for none
	Reason string   // in the teacher's words; "" for none
}
