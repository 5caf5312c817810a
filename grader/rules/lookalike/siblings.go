package lookalike

import (
	"unicode/utf8"

	"jourdain/grader/pattern"
	"jourdain/grader/rules/spelling"
)

// numbered is a line that begins with the number of a part.
var numbered = pattern.New(`^(?:\d{1,2}(?:[.)/]|\s[–—-])|\d{1,2}(?:\.\d{1,2})+\.?|[IVX]{1,5}\s?[.)–—-]|[A-H]\d{0,2}[.)])[\s\x{A0}–—:-]+\p{Lu}`)

// deepNumber is the number of a part of a part, in front of words of any kind: a tag, a command.
var deepNumber = pattern.New(`^\d{1,2}(?:\.\d{1,2})+\.\s+\S`)

// group is what is known of the lines that look alike.
type group struct {
	weak, above int             // lines that are weak, and those of them that a longer text follows
	usual       bool            // one of them says what only a heading says
	followed    map[string]bool // the words of all that a longer text follows
}

// clothes is what the lines of a group have in common: how they look, or, where they look as
// the text does, whether they have numbers. Those that lead out of the document are apart, and
// those that stand left of the text in different columns.
type clothes struct {
	Look
	numbered, away bool
	column         int
}

func (l *line) clothes() clothes {
	c := clothes{*l.look, *l.look == Look{} && l.because == forNumber, l.away, 0}
	if l.look.Placed == outside {
		c.column = indent(l.paragraph)
	}
	return c
}

// keepSiblings judges the lines that only others can show to be headings: at least two look
// so, stand above a longer text each, and most of those that look so do. What only a heading
// says needs no others.
func keepSiblings(lines []line) {
	groups := map[clothes]*group{}
	for i := range lines {
		l := &lines[i]
		if !l.looks && !l.weak {
			continue
		}
		g := groups[l.clothes()]
		if g == nil {
			g = &group{followed: map[string]bool{}}
			groups[l.clothes()] = g
		}
		g.add(lines, i)
	}
	for i := range lines {
		l := &lines[i]
		if !l.looks && !l.weak {
			continue
		}
		g := groups[l.clothes()]
		l.others = len(g.followed)
		if g.followed[spelling.Fold(l.text)] {
			l.others--
		}
		l.looks = l.looks || (isUsualTitle(l.text) || g.makes(l) && !endsRow(lines, i)) && aboveText(lines, i)
	}
}

// add counts a line. The first one of all can be the title, and says nothing against the others
// when no text stands below it.
func (g *group) add(lines []line, i int) {
	l, row := &lines[i], endsRow(lines, i)
	above := !row && aboveText(lines, i)
	if above {
		g.followed[spelling.Fold(l.text)] = true
		g.usual = g.usual || isUsualTitle(l.text)
	}
	if l.weak && (above || i > 0 && !row && !isListed(lines, i)) {
		g.weak++
		g.above += when(above, 1)
	}
}

// isListed reports whether a weak line stands between two that look the same, as the entries of
// a list do: it says nothing of those that stand above a text.
func isListed(lines []line, i int) bool {
	beside := func(at int) bool {
		return at >= 0 && at < len(lines) && lines[at].weak && lines[at].clothes() == lines[i].clothes()
	}
	return beside(i-1) && beside(i+1) || beside(i+1) && beside(i+2)
}

// endsRow reports whether a weak line without a number is the last of three that look the same, one
// directly below the other: the names of people.
func endsRow(lines []line, i int) bool {
	for at := i - rowLength + 1; at <= i; at++ {
		if at < 0 || !lines[at].weak || lines[at].numbered || lines[at].rest > 0 || lines[at].clothes() != lines[i].clothes() {
			return false
		}
	}
	return true
}

// makes reports whether the lines of a group make a heading of a weak one.
func (g *group) makes(l *line) bool {
	least := 2
	switch *l.look {
	case Look{}:
		least += when(!isNamed(l.text) && !g.usual, 1)
	case Look{Italic: true}:
		least += when(!l.markdown, 1)
	case Look{Font: l.look.Font}:
		least++
	}
	return len(g.followed) >= least && (l.because.strong() || 4*g.above >= 3*g.weak)
}

// plainBelow is how long the line below a plain one is at least, in characters.
const plainBelow = 40

// aboveText reports whether a longer ordinary text, a list, a table or an image stands directly
// below a line, or behind it in the same paragraph.
func aboveText(lines []line, i int) bool {
	length := utf8.RuneCountInString(lines[i].text)
	if lines[i].rest > length {
		return true
	}
	text := 0
	for j := i + 1; j < len(lines); j++ {
		l := &lines[j]
		if l.kind == heading || l.kind == edge || l.looks || l.weak && l.clothes() == lines[i].clothes() || l.thing && *lines[i].look == (Look{}) {
			return false
		}
		if text += l.length; text > length {
			return true
		}
		if *lines[i].look == (Look{}) && !lines[i].numbered && text < plainBelow && !isUsualTitle(lines[i].text) {
			return false
		}
	}
	return false
}
