package stock

import "strings"

// Of hands out values that are made many at once: to make each by itself takes longer than to
// fill it in. They stay as long as one of them does, as the parts of a document do.
type Of[T any] struct{ rest []T }

// atOnce is how many values are made at once, and textAtOnce how many bytes of text.
const (
	atOnce     = 64
	textAtOnce = 8 << 10
)

// Take returns some zero values in a row.
func (s *Of[T]) Take(count int) []T {
	if count > len(s.rest) {
		s.rest = make([]T, max(count, atOnce))
	}
	taken := s.rest[:count:count]
	s.rest = s.rest[count:]
	return taken
}

// Text makes strings, many of them in one piece of memory.
type Text struct{ piece strings.Builder }

// Keep returns a text as a string.
func (s *Text) Keep(text []byte) string {
	if s.piece.Cap()-s.piece.Len() < len(text) {
		s.piece = strings.Builder{}
		s.piece.Grow(max(len(text), textAtOnce))
	}
	start := s.piece.Len()
	s.piece.Write(text)
	return s.piece.String()[start:]
}
