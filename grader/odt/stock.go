package odt

import (
	"strings"

	"jourdain/grader/document"
)

// stock hands out values that are made many at once: to make each by itself takes longer than to
// fill it in. They stay as long as one of them does, as the parts of a document do.
type stock[T any] struct{ rest []T }

// atOnce is how many values are made at once, and textAtOnce how many bytes of text.
const (
	atOnce     = 64
	textAtOnce = 8 << 10
)

// take returns some zero values in a row.
func (s *stock[T]) take(count int) []T {
	if count > len(s.rest) {
		s.rest = make([]T, max(count, atOnce))
	}
	taken := s.rest[:count:count]
	s.rest = s.rest[count:]
	return taken
}

// textStock makes strings, many of them in one piece of memory.
type textStock struct{ piece strings.Builder }

func (s *textStock) keep(text []byte) string {
	if s.piece.Cap()-s.piece.Len() < len(text) {
		s.piece = strings.Builder{}
		s.piece.Grow(max(len(text), textAtOnce))
	}
	start := s.piece.Len()
	s.piece.Write(text)
	return s.piece.String()[start:]
}

// stocks are what the parts of a text are made from.
type stocks struct {
	paragraphs stock[document.Paragraph]
	spans      stock[document.Span]
	cells      stock[document.Cell]
	texts      textStock
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
