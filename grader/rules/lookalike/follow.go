package lookalike

import (
	"unicode/utf8"

	"jourdain/grader/document"
)

// keepFollowed keeps what a longer ordinary text follows: in the same paragraph
// after a line break, below it up to the next heading, or below the heading that
// comes directly after it. For the first line of all, any text will do: it can be
// a title with its author's name below.
func keepFollowed(lines []line) {
	text := 0 // characters since the last heading, going up
	anything := false
	var below *line // the line below
	var next *line  // the first ordinary line below
	for i := len(lines) - 1; i >= 0; i-- {
		l := &lines[i]
		switch {
		case l.kind == edge:
			text, next = 0, nil
		case l.kind == heading:
			text, next = 0, nil
		case l.looks && (l.look.certain() || l.followed(text, below) || i == 0 && anything) && l.standsOut(next):
			text, next = 0, nil
		default:
			l.looks = false
			text += l.length
			next = l
		}
		anything = true
		below = l
	}
}

// followed reports whether a text that is longer follows a line, or a heading directly. A real
// heading is enough below a larger line, or one that looks as others do which begin a part:
// what stands at the end of a part is more often a signature.
func (l *line) followed(text int, below *line) bool {
	length := utf8.RuneCountInString(l.text)
	switch {
	case l.rest > length || text > length || text > 0 && l.others > when(l.look.Size == 0, 1) && *l.look != Look{} && *below.look != *l.look:
		return true
	case text == 0 && below == nil:
		return l.numbered && l.others > 1 && isNamed(l.text)
	case text > 0:
		return false
	case below.kind == heading:
		return l.look.Size > 0 || l.others > 0
	default:
		return below.looks
	}
}

// standsOut reports whether a line that is only larger than the text of the document is larger
// than the text below it too.
func (l *line) standsOut(next *line) bool {
	only := Look{Size: l.look.Size, Centred: l.look.Centred, Color: l.look.Color, Font: l.look.Font}
	return *l.look != only || l.look.Size == 0 || next == nil || next.paragraph == nil || l.look.Size >= slightlyLarger*size(next.paragraph.Spans)
}

// size returns the size of the first letters of spans.
func size(spans []document.Span) float64 {
	for i := range spans {
		if s := &spans[i]; isText(s) && s.Look != nil && hasLetters(s.Text) {
			return s.Look.Size.Value
		}
	}
	return 0
}
