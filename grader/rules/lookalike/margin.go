package lookalike

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// placed says how a line typed with spaces stands on its page.
type placed uint8

const (
	inText   placed = iota // as the text does
	outside                // further to the left than the text
	inMiddle               // in the middle of a line of usual length
)

// The middle of a page of letters that are all as wide, in columns from its left.
const (
	middleFrom = 36
	middleTo   = 44
)

// typed goes through the lines of a page as it is typed: a line above one of signs is
// underlined, and one with nothing beside it can stand further to the left than the text, or
// in the middle. A plain line with a number is none where its words go on below, as those of
// an item do.
func (r *reader) typed() {
	margin := margin(r.lines)
	for i := range r.lines {
		l, look := &r.lines[i], *r.lines[i].look
		if l.paragraph == nil || l.looks || l.rest > 0 || l.length > maxLength || r.usual.markdown || l.paragraph.Place.Region.Has(apart) {
			continue
		}
		if l.weak && look == (Look{}) && l.numbered && goesOn(r.lines, i) {
			l.drop()
			continue
		}
		if !r.standsOut(i, margin, &look) {
			continue
		}
		l.look = r.shared(look)
		if l.because = reasonsOf(l.look, nil, &r.usual); l.because == 0 {
			l.because = forStanding
		}
		l.weak = false
		l.judge(l.paragraph, nil, r)
	}
}

// standsOut reports whether a line stands out on its page, and notes in its look how.
func (r *reader) standsOut(i, margin int, look *Look) bool {
	l := &r.lines[i]
	switch {
	case isRuled(r.lines, i):
		look.Underlined = true
	case l.alone && between().MatchString(l.text):
		l.text, look.Underlined = between().FindStringSubmatch(l.text)[1], true
	case l.alone && isAbove(r.lines, i) && isBare(strings.TrimRight(unquoted(l.text), quotesBehind)):
		look.Placed = l.place(margin)
	}
	return look.Underlined || look.Placed != inText
}

// between is a line between signs: "*** The seeds ***".
var between = pattern.New(`^(?:\*{2,}|={2,}|~{2,}|-{2,})\s+(\p{Lu}[^*=~]*[^*=~\s-])\s+(?:\*{2,}|={2,}|~{2,}|-{2,})$`)

// isAbove reports whether nothing stands directly below a line, or what does is further to the right
// by far, as the text below a heading.
func isAbove(lines []line, i int) bool {
	if i+1 == len(lines) || lines[i+1].alone {
		return true
	}
	below := &lines[i+1]
	return below.paragraph != nil && below.length > longLine && indent(below.paragraph) >= indent(lines[i].paragraph)+hanging
}

// hanging is how many spaces further to the right a text begins that hangs below its heading.
const hanging = 4

// goesOn reports whether the words of a line go on directly below it: that begins with a small
// letter, or the line is as long as a full one and what is below stands further to the right.
func goesOn(lines []line, i int) bool {
	if i+1 >= len(lines) || lines[i+1].paragraph == nil || lines[i+1].alone {
		return false
	}
	l, below := &lines[i], &lines[i+1]
	return startsSmall(below.text) || l.length >= longLine && indent(below.paragraph) > indent(l.paragraph)
}

// place says where a line stands that begins with some spaces, where the text begins with
// as many as the margin is wide.
func (l *line) place(margin int) placed {
	at := indent(l.paragraph)
	middle := at + utf8.RuneCountInString(l.text)/2
	switch {
	case at < margin:
		return outside
	case at > margin+2 && middle >= middleFrom && middle <= middleTo:
		return inMiddle
	default:
		return inText
	}
}

// margin returns with how many spaces most long lines begin.
func margin(lines []line) int {
	indents, none := map[float64]int{}, 0
	for i := range lines {
		if l := &lines[i]; l.paragraph != nil && l.length > longLine {
			if at := indent(l.paragraph); at > 0 {
				indents[float64(at)]++
			} else {
				none++
			}
		}
	}
	if none > 0 {
		indents[0] = none
	}
	return int(mostFrequent(indents))
}

// indent returns how many spaces a paragraph begins with.
func indent(p *document.Paragraph) int {
	if len(p.Spans) == 0 {
		return 0
	}
	first := &p.Spans[0]
	if first.Kind == document.Spaces {
		return int(first.Count)
	}
	n := 0
	for n < len(first.Text) && first.Text[n] == ' ' {
		n++
	}
	return n
}

// signs is a line of them that underlines the one above.
var signs = pattern.New(`^[-=_~*+^—–]{3,}$`)

// isRuled reports whether directly below a line stands one of signs that is about as long.
func isRuled(lines []line, i int) bool {
	if i+1 >= len(lines) || lines[i+1].paragraph == nil || lines[i+1].alone || lines[i+1].rest > 0 || !lines[i].alone {
		return false
	}
	length, below := utf8.RuneCountInString(lines[i].text), lines[i+1].text
	// What begins with a small letter is underlined to its end, as somebody who counts does it.
	isTitle := lines[i].numbered || startsLarge(unquoted(lines[i].text)) || length == len(below) && !strings.Contains(lines[i].text, "  ")
	return isTitle && len(below) >= (length+1)/2 && 2*len(below) <= 3*length && signs().MatchString(below)
}

// quotesBehind are the quotation marks at the end of a line, and the mark of what is called out.
const quotesBehind = "'\"”»’! \u00A0\u202F"

// unquoted takes the quotation marks from the beginning of a line.
func unquoted(text string) string { return strings.TrimLeft(text, "\"“«‘ \u00A0\u202F") }

// startsLarge reports whether a text begins with a capital.
func startsLarge(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}
