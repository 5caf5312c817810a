package odt

import (
	"jourdain/grader/numeral"
	"jourdain/grader/xmltext"
)

// numbering is a list style, or the numbering of the headings (ODF 1.3 part 3,
// 16.30 and 16.34).
type numbering struct {
	levels [maxLevel]numberLevel
}

// numberLevel is how the entries of one level are marked.
type numberLevel struct {
	ordered        bool // by numbers or letters, not by bullets
	format         string
	prefix, suffix string
	shown          int // how many levels the number shows
	start          int
}

// readListStyle reads a text:list-style. A level that it says nothing of is numbered: the standard
// leaves that open, pandoc leaves levels out, and LibreOffice 7.4.7 shows numbers there.
func readListStyle(x *scanner) *numbering {
	n := &numbering{}
	for i := range n.levels {
		n.levels[i] = numberLevel{ordered: true, format: arabic, suffix: ".", shown: 1, start: 1}
	}
	n.read(x)
	return n
}

// readOutline reads a text:outline-style. A level that it says nothing of has no number.
func readOutline(x *scanner) *numbering {
	n := &numbering{}
	n.read(x)
	return n
}

// arabic is the format of a number where the file gives none, as LibreOffice has it. One that is
// empty is no number.
const arabic = "1"

func (n *numbering) read(x *scanner) {
	x.Each(func(e xmltext.Element) {
		level := leadingNumber(e.Attr("text:level"))
		if level < 1 || level > maxLevel {
			return
		}
		switch e.Name {
		case "text:list-level-style-number", "text:outline-level-style":
			format, given := e.Lookup("style:num-format")
			if !given {
				format = arabic
			}
			n.levels[level-1] = numberLevel{
				ordered: format != "", format: format,
				prefix: numeral.Short(e.Attr("style:num-prefix")), suffix: numeral.Short(e.Attr("style:num-suffix")),
				shown: max(1, leadingNumber(e.Attr("text:display-levels"))),
				start: startValue(e),
			}
		case "text:list-level-style-bullet", "text:list-level-style-image":
			n.levels[level-1] = numberLevel{}
		}
	})
}

func startValue(e xmltext.Element) int {
	if value, ok := e.Lookup("text:start-value"); ok {
		return leadingNumber(value)
	}
	return 1
}

// ordered reports whether a list of a level, from 1, is numbered; nil is no list style,
// and has bullets.
func (n *numbering) ordered(level int) bool {
	return n != nil && n.levels[min(max(level, 1), maxLevel)-1].ordered
}
