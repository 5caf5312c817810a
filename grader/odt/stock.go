package odt

import (
	"jourdain/grader/document"
	"jourdain/grader/stock"
)

// stocks are what the parts of a text are made from.
type stocks struct {
	paragraphs stock.Of[document.Paragraph]
	spans      stock.Of[document.Span]
	texts      stock.Text
	spare      []*words // those that nobody needs any more
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
