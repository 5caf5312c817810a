package odt

import (
	"jourdain/grader/document"
	"jourdain/grader/stock"
)

// stocks are what the parts of a text are made from.
type stocks struct {
	paragraphs stock.Of[document.Paragraph]
	spans      stock.Of[document.Span]
	cells      stock.Of[document.Cell]
	blocks     stock.Of[document.Block] // a cell mostly holds one
	flows      stock.Of[flow]
	texts      stock.Text
	spare      []*words // those that nobody needs any more
	undressed  []*dress // likewise
}

// borrow returns empty words.
func (s *stocks) borrow() *words {
	last := len(s.spare) - 1
	if last < 0 {
		return &words{gap: true}
	}
	w := s.spare[last]
	s.spare = s.spare[:last]
	w.reset()
	return w
}

// giveBack takes words that nobody needs any more.
func (s *stocks) giveBack(w *words) { s.spare = append(s.spare, w) }

// dress returns a dress to be filled in.
func (s *stocks) dress() *dress {
	last := len(s.undressed) - 1
	if last < 0 {
		return &dress{}
	}
	d := s.undressed[last]
	s.undressed = s.undressed[:last]
	return d
}

// undress takes a dress that nobody needs any more.
func (s *stocks) undress(d *dress) { s.undressed = append(s.undressed, d) }
