package sheets

import (
	"io"

	"jourdain/grader/rules/page"
)

// All is one page that holds the sheets of everybody, to be printed at once: each begins on a side of
// its own. Sheets go through it one by one, so that a class of any size needs no more memory than one
// sheet.
type All struct{ w io.Writer }

// allView is what the beginning of the page of all sheets is made of.
type allView struct {
	Task
	said
}

// NewAll begins a page of all sheets, in the words of whoever prints it. It is whole once [All.End]
// was called.
func NewAll(w io.Writer, task *Task, words Words) (*All, error) {
	return &All{w}, write(w, "all-begin", allView{*task, said{words}})
}

// Add writes a sheet as a page of its own into w, as [Sheet.HTML] does, and into the page of all.
func (a *All) Add(w io.Writer, s *Sheet, words Words, book *page.Book) error {
	v, err := s.view(words, book)
	if err != nil {
		return err
	}
	if err := write(w, "sheet.tmpl", v); err != nil {
		return err
	}
	return write(a.w, "all-sheet", v)
}

// End ends the page, and leaves what it was written to open.
func (a *All) End() error { return write(a.w, "all-end", nil) }
