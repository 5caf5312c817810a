package moodle

import "jourdain/tui/text"

// Row is a participant of a worksheet. What is not there is "" or zero.
type Row struct {
	Line      int     // where it begins in the file, from 1
	ID        string  // the digits of the identifier
	Name      string  // the full name; "" where the marking is blind
	Group     string  // of a work that was handed in together
	Submitted string  // when the work was handed in, in Moodle's words
	Grade     string  // as it stands there
	Comment   string  // as it stands there: HTML
	Maximum   float64 // what the grade is out of; 0 where the row says no number
	Scale     bool    // the grade is one of some words
	Locked    bool    // Moodle takes no grade for it
}

// Mark is what a teacher gives back to a participant.
type Mark struct {
	// ID is the participant's number; "" where only the name is known, which then has to be
	// that of one row.
	ID string
	// Name is the participant's, or the group's that handed in together: every row of that
	// group has the mark then.
	Name string
	// Value is the mark, out of Of. It is scaled to what the row is marked out of.
	Value, Of float64
	// Comment is plain text, in one line or several; "" for none.
	Comment string
}

// Note is what a teacher should know of a row.
type Note struct {
	Row Row
	Why Why
}

// Stray is a mark that no row has, and why.
type Stray struct {
	Mark Mark
	Why  Why // NoRow or TwoRows
}

// Filled is a worksheet with its marks.
type Filled struct {
	Content []byte  // the file, whole
	Given   int     // rows that have the mark now
	Notes   []Note  // rows that were left, wholly or in part, in the order of the file
	Strays  []Stray // marks without a row, in their order
}

// Say returns the sentence for a teacher.
func (n *Note) Say(words *text.Words) string {
	return say(words, "row."+string(n.Why), "Line", n.Row.Line, "Name", n.Row.called(), "Grade", n.Row.Grade)
}

// Say returns the sentence for a teacher.
func (s *Stray) Say(words *text.Words) string {
	return say(words, "mark."+string(s.Why), "Name", s.Mark.Name)
}

// called returns what a row is called in a sentence: by the name where there is one.
func (r *Row) called() string {
	if r.Name != "" {
		return r.Name
	}
	return r.ID
}

// Worksheet is an offline grading worksheet, read.
type Worksheet struct{ rows []Row }

// ParseWorksheet reads a worksheet. The error is a *Problem.
func ParseWorksheet(source []byte) (*Worksheet, error) { return nil, &Problem{Word: "no-worksheet"} }

// Rows returns the participants, in the order of the file.
func (w *Worksheet) Rows() []Row { return w.rows }

// Fill gives each mark its row. Where replace is false, a grade or a comment that is there and
// says something else is kept, and noted.
func (w *Worksheet) Fill(marks []Mark, replace bool) *Filled { return &Filled{} }

// Write writes a filled worksheet beside the one that it was made of: "feuille.csv" gives
// "feuille-notée.csv" in French. It is there whole or not at all, and replaces no file; the
// very same file is left as it is. It returns the name of the file. The error is a *Problem.
func (f *Filled) Write(worksheet string, words *text.Words) (string, error) { return "", nil }
