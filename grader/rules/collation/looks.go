package collation

import (
	"strings"

	"jourdain/grader/document"
)

// look is what is compared of the looks of a text.
type look struct {
	align   document.Align
	newPage bool
	hand    letters
}

// letters are what was set by hand on most letters of a text, a bit for each: colour, size,
// weight, slant, underline, capitals and font.
type letters uint8

// lookOf returns the look of a text by its paragraph and its spans.
func lookOf(paragraph *document.Appearance, spans []document.Span) look {
	var l look
	if paragraph != nil {
		l.align = paragraph.Align.Value
		if l.align == document.Justify {
			l.align = document.Start // both begin at the same edge
		}
	}
	l.hand = handOf(spans)
	return l
}

// handOf returns what was set by hand on more than half of the letters.
func handOf(spans []document.Span) letters {
	all := 0
	var set [7]int
	for i := range spans {
		s := &spans[i]
		if s.Kind != document.TextSpan || s.Look == nil || s.Link != nil {
			continue
		}
		n := len(strings.TrimSpace(s.Text))
		all += n
		for bit, is := range [...]bool{
			s.Look.Color.Origin == document.Direct && s.Look.Color.Value != "",
			s.Look.Size.Origin == document.Direct,
			s.Look.Bold.Origin == document.Direct && s.Look.Bold.Value,
			s.Look.Italic.Origin == document.Direct && s.Look.Italic.Value,
			s.Look.Underline.Origin == document.Direct && s.Look.Underline.Value,
			s.Look.Capitals.Origin == document.Direct && s.Look.Capitals.Value,
			s.Look.Font.Origin == document.Direct,
		} {
			if is {
				set[bit] += n
			}
		}
	}
	var l letters
	for bit, n := range set {
		if 2*n > all && n > 0 {
			l |= 1 << bit
		}
	}
	return l
}

// alignName returns the word for an alignment.
func alignName(a document.Align) string {
	switch a {
	case document.Center:
		return "center"
	case document.End:
		return "end"
	default:
		return "start"
	}
}
