package collation

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
)

// signs is what a text has besides its words.
type signs struct {
	breaks int32 // line breaks
	marks  int32 // of punctuation
	// typed is the bullet or dash that is typed before the first word; 0 for none.
	typed rune
	// stop is set for a text that ends with a mark which no heading ends with.
	stop bool
	// capitals is set for a text whose letters are capitals.
	capitals bool
	// spaces is how many times there is more than one space, or a tab, between words, or any
	// space before them.
	spaces int32
	// emphasis says how much of the text is bold or italic.
	emphasis emphasis
}

// emphasis is how much of a text is bold or italic.
type emphasis uint8

const (
	noWords emphasis = iota
	someWords
	allWords
)

// oddSpaces yields the places of a text, in bytes, where more than one space stands, or a tab, or a
// space at its beginning, each at the second of its signs, or at its tab. Those at its end are not
// seen, and a line break is none.
func oddSpaces(text string) iter.Seq[int] {
	return func(yield func(int) bool) {
		run, begins := 0, true
		for i, r := range strings.TrimRightFunc(text, unicode.IsSpace) {
			switch {
			case r == '\n':
				run, begins = 0, true
				continue
			case r == '\t', unicode.IsSpace(r) && (begins || run == 1):
				if run < 2 && !yield(i) {
					return
				}
				run = 2
			case unicode.IsSpace(r):
				run++
			default:
				run = 0
			}
			begins = false
		}
	}
}

// countOdd counts the odd spaces of a text.
func countOdd(text string) int32 {
	n := int32(0)
	for range oddSpaces(text) {
		n++
	}
	return n
}

// gap is a place of a text where too much stands, or a tab: between some words.
type gap struct {
	before, after string // "" for the beginning of the text
	tab           bool   // a tab alone stands there, as a space should
}

// besideGap is how many words on each side say where a gap is.
const besideGap = 2

// gapAt returns the gap at a place that [oddSpaces] yields.
func gapAt(text string, at int) gap {
	before, after := strings.Fields(text[:at]), strings.Fields(text[at:])
	last, _ := utf8.DecodeLastRuneInString(text[:at])
	next, _ := utf8.DecodeRuneInString(text[at+1:]) // of a tab only, which is one byte
	return gap{
		before: strings.Join(before[max(len(before)-besideGap, 0):], " "),
		after:  strings.Join(after[:min(len(after), besideGap)], " "),
		tab:    text[at] == '\t' && len(before) > 0 && !unicode.IsSpace(last) && !unicode.IsSpace(next),
	}
}

// newGap returns the first gap of a text that its model has not.
func newGap(text, model string) gap {
	known := map[gap]bool{}
	for at := range oddSpaces(model) {
		known[gapAt(model, at)] = true
	}
	for at := range oddSpaces(text) {
		if g := gapAt(text, at); !known[g] {
			return g
		}
	}
	return gap{}
}

// fewLetters is how many letters a text has at least that can be said to be in capitals.
const fewLetters = 5

// signsOf reads the signs of a text.
func signsOf(text string, spans []document.Span) signs {
	s := signs{breaks: int32(strings.Count(text, "\n")), typed: typedSign(text)}
	s.emphasis, _ = emphasisOf(spans)
	s.spaces = countOdd(text)
	upper, lower := 0, 0
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf && (r >= 'a' && r <= 'z') || r >= utf8.RuneSelf && unicode.IsLower(r):
			lower++
		case unicode.IsUpper(r):
			upper++
		case strings.ContainsRune(".,;:!?…", r):
			s.marks++
		}
	}
	s.capitals = upper >= fewLetters && 5*lower < upper
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(text, unicode.IsSpace))
	s.stop = strings.ContainsRune(".,;", last)
	return s
}

// typedSign returns the sign before the words of a text that looks like a bullet.
func typedSign(text string) rune {
	text = strings.TrimLeftFunc(text, unicode.IsSpace)
	r, size := utf8.DecodeRuneInString(text)
	next, _ := utf8.DecodeRuneInString(text[size:])
	if size == 0 || !unicode.IsSpace(next) && r != '#' {
		return 0
	}
	if unicode.Is(unicode.Pd, r) || strings.ContainsRune("•*·▪◦‣>#+→⇒➔✓✔●○■□◆▶", r) {
		return r
	}
	return 0
}

// emphasisOf says how much of a text is bold or italic, and returns that where it is a part.
func emphasisOf(spans []document.Span) (emphasis, string) {
	var words strings.Builder
	loud, plain := false, false
	for i := range spans {
		s := &spans[i]
		if s.Kind != document.TextSpan || s.Look == nil || !strings.ContainsFunc(s.Text, isOfWord) {
			continue
		}
		if s.Look.Bold.Value || s.Look.Italic.Value {
			loud = true
			words.WriteString(s.Text + " ")
		} else {
			plain = true
		}
	}
	switch {
	case loud && plain:
		return someWords, words.String()
	case loud:
		return allWords, ""
	default:
		return noWords, ""
	}
}

// sign compares the signs of a text with what they are in the model.
func (c *Comparison) sign(i int) {
	t, f, home := &c.model.texts[i], &c.fates[i], c.home(i)
	if c.arrivals[f.home].model != int32(i) {
		return // the signs are those of another text
	}
	switch number := c.typedNumber(f.home); {
	case home.signs.typed != 0 && t.signs.typed == 0:
		d := c.about(i, TypedMark)
		d.Got = string(home.signs.typed)
		c.report(d)
	case number != "":
		d := c.about(i, TypedMark)
		d.Got = number
		c.report(d)
	}
	if home.signs.capitals && !t.signs.capitals {
		c.report(c.about(i, Capitals))
	}
	if isHeadline(t.Kind) && isHeadline(home.Kind) && home.signs.stop && !t.signs.stop {
		c.report(c.about(i, HeadingStop))
	}
	if f.cut == none && !f.rewritten && t.signs.marks >= 2 && 4*home.signs.marks <= t.signs.marks {
		c.report(c.about(i, MarksLost))
	}
}

// typedNumber returns the number that stands before the words of a text of the document, and
// not in the model; "" for none.
func (c *Comparison) typedNumber(i int32) string {
	t := &c.doc.texts[i]
	if t.from == t.to || t.size() == 1 || c.words.match[t.from] != none || !isNumber(c.doc.words[t.from].raw) {
		return ""
	}
	return markOf(document.Text(t.spans), c.doc.words[t.from].raw)
}

// markOf returns the number that a text begins with, and the signs that were typed around it: to take
// out the 1 of "(1)" would leave the brackets.
func markOf(text, number string) string {
	at := strings.Index(text, number)
	if at < 0 {
		return number
	}
	rest := text[at+len(number):]
	signs := len(rest) - len(strings.TrimLeftFunc(rest, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }))
	return strings.TrimSpace(text[:at+len(number)+signs])
}
