package grade

import (
	"io"

	"jourdain/grader/sheets"
	"jourdain/tui/cli/pages"
)

// allSheets is the page beside the sheets of a class that holds them all, to be printed at once. A nil
// one writes nothing.
type allSheets struct {
	stream *pages.Stream
	page   *sheets.All
	ended  bool
}

// newAll begins the page of all sheets.
func (h *handouts) newAll(name string) (*allSheets, error) {
	stream, err := h.folder.Stream(name)
	if err != nil {
		return nil, err
	}
	a := &allSheets{stream: stream}
	if a.page, err = sheets.NewAll(stream, &h.task, h.desk.options.Words); err != nil {
		a.drop()
		return nil, err
	}
	return a, nil
}

// add writes a sheet as a page of its own into w, and into the page of all.
func (a *allSheets) add(w io.Writer, s *sheets.Sheet, v *voice) error {
	if a == nil {
		return s.HTML(w, v.words, v.book)
	}
	return a.page.Add(w, s, v.words, v.book)
}

// end makes the page whole.
func (a *allSheets) end() error {
	if a == nil {
		return nil
	}
	if err := a.page.End(); err != nil {
		return err
	}
	a.ended = true
	return a.stream.Close()
}

// drop ends the writing of a page that is not to count.
func (a *allSheets) drop() {
	if a != nil && !a.ended {
		_ = a.stream.Close() // it goes with the folder
	}
}

// commit makes the sheets count that were written.
func (h *handouts) commit() error {
	if err := h.print.end(); err != nil {
		return err
	}
	return h.folder.Commit()
}
