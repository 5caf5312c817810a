package lookalike

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// How much larger than the ordinary text the letters of a heading are: so that one line
// alone is seen at once, and so that several of the same size are.
const (
	larger         = 1.15
	slightlyLarger = 1.04
)

// dress finds how the letters of a line differ from the ordinary text: a line is
// bold when all its letters and digits are, but for what stands around its words (see
// [kernel]).
func dress(spans []document.Span, usual *ordinary) Look {
	look := Look{
		Bold: !usual.bold, Underlined: !usual.underlined, Capitals: !usual.capitals, Italic: !usual.italic, Spaced: true,
	}
	from, to := 0, math.MaxInt
	if len(spans) > 0 && !alike(spans) {
		from, to = kernel(spans)
	}
	var letters capitals
	at, begun := 0, false
	for i := range spans {
		s := &spans[i]
		start := at
		at += s.Width()
		if !isText(s) || s.Look == nil || start >= to || at <= from {
			continue
		}
		piece := s.Text[max(from-start, 0):min(to-start, len(s.Text))]
		if !letters.add(piece, s.Look.Capitals.Value) {
			continue
		}
		look.narrow(s, usual, !begun)
		begun = true
	}
	if !begun {
		return Look{}
	}
	look.Capitals = look.Capitals && letters.shout()
	if usual.size == 0 || look.Size < slightlyLarger*usual.size {
		look.Size = 0
	}
	return look
}

// alike reports whether all that a line holds looks the same: then nothing stands around its
// words that looks otherwise, but for a remark in small letters behind capitals.
func alike(spans []document.Span) bool {
	if last := spans[len(spans)-1].Text; strings.HasSuffix(strings.TrimRight(last, " "), ")") {
		return false
	}
	for i := range spans {
		if s := &spans[i]; s.Look != spans[0].Look || s.Link != spans[0].Link {
			return false
		}
	}
	return true
}

// narrow takes from a look what a further piece of the line does not have.
func (l *Look) narrow(s *document.Span, usual *ordinary, first bool) {
	if size := s.Look.Size.Value; first || size < l.Size {
		l.Size = size
	}
	color, font := colorOf(s.Look, s.Link != nil), s.Look.Font.Value
	switch {
	case first && color != usual.color && color != "":
		l.Color = color
	case !first && color != l.Color:
		l.Color = ""
	}
	switch {
	case first && font != usual.font && usual.font != "" && !s.Look.Monospaced.Value:
		l.Font = font
	case !first && font != l.Font:
		l.Font = ""
	}
	l.Spaced = l.Spaced && s.Look.Spaced.Value
	l.Bold = l.Bold && s.Look.Bold.Value
	l.Italic = l.Italic && s.Look.Italic.Value
	l.Underlined = l.Underlined && underline(s)
}

// kernel returns where the words of a heading begin and end in a line, in bytes: a number
// before them, and a link, a page or a remark in brackets behind them, are often left as
// they were when the rest was made bold. Behind a colon they are the value of a label.
func kernel(spans []document.Span) (from, to int) {
	text := document.Text(spans)
	from, to = 0, len(text)
	if at := numberBefore().FindStringIndex(text); at != nil {
		from = at[1]
	}
	if end := len(text) - trailing(spans); end > from && hasLetters(text[from:end]) {
		to = end
	}
	if at := remarkBehind().FindStringIndex(text[from:to]); at != nil && hasLetters(text[from:from+at[0]]) {
		to = from + at[0]
	}
	if strings.HasSuffix(strings.TrimRight(text[from:to], " \u00A0\u202F"), ":") { // what stands behind is its value
		to = len(text)
	}
	return from, to
}

var (
	// numberBefore is the number of a heading, with what parts it from the words.
	numberBefore = pattern.New(`^\s*(?:\d\x{FE0F}?\x{20E3}\s*|(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-Z]\d?)\s?[.)/:–—-]+\s*|\d{1,3}(?:\.\d{1,3})+\s+)`)
	// remarkBehind is a remark in brackets at the end of a line, or the page it is on.
	remarkBehind = pattern.New(`\s*(?:\([^()]*\)|\[[^\[\]]*\]|\.{3,}\s*\d+|\t\d+)\s*$`)
)

// trailing returns how many bytes the links and the computed fields at the end of a line take.
func trailing(spans []document.Span) int {
	bytes := 0
	for i := len(spans) - 1; i >= 0; i-- {
		s := &spans[i]
		blank := isText(s) && strings.TrimSpace(s.Text) == ""
		if !blank && isText(s) && s.Link == nil && s.Kind != document.FieldSpan {
			break
		}
		bytes += s.Width()
	}
	return bytes
}

// capitals says whether the letters of a line are seen as capitals: one small letter settles it.
type capitals struct {
	letters   int               // up to the first small one
	small     bool              // there is one
	different [manyLetters]rune // the first capitals that differ
}

// add reads a piece, and reports whether it has a letter or a digit.
func (c *capitals) add(piece string, shown bool) bool {
	if c.small {
		return hasLetters(piece)
	}
	begun := false
	for _, r := range piece {
		switch {
		case unicode.IsLetter(r):
			if !shown && !unicode.IsUpper(r) && !unicode.IsTitle(r) {
				c.small = true
				return true
			}
			begun = true
			c.letters++
			c.note(r)
		case unicode.IsDigit(r):
			begun = true
		}
	}
	return begun
}

// note remembers a capital until there are enough different ones.
func (c *capitals) note(r rune) {
	for i, known := range c.different {
		if known == r {
			return
		}
		if known == 0 {
			c.different[i] = r
			return
		}
	}
}

// manyLetters is how many different letters the words of a heading have at least: "NNNNNN"
// stands for something else.
const manyLetters = 3

// shout reports whether all letters are capitals, and make words.
func (c *capitals) shout() bool {
	return !c.small && c.letters > 3 && c.different[manyLetters-1] != 0
}

// hasLetters reports whether a text holds a letter or a digit.
func hasLetters(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// startsSmall reports whether a text begins with a small letter.
func startsSmall(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}
