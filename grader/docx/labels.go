package docx

import (
	"strconv"
	"strings"

	"jourdain/grader/numeral"
)

// count counts one more entry of a list, and returns its number on its level. Lists of one kind go
// on counting where another one stopped, unless they start anew. It reports whether the number is
// the one that comes next, after others.
func (n *numbered) count() (number int, goesOn bool) {
	before := n.list.kind.last[n.level]
	kind, level := n.list.kind, n.list.level(n.level)
	start := n.list.starts[n.level]
	switch {
	case start.set && !n.list.begun[n.level]:
		kind.last[n.level] = start.value
	case kind.last[n.level] == 0 && level.start > 0:
		kind.last[n.level] = level.start
	default:
		kind.last[n.level]++
	}
	n.list.begun[n.level] = true
	for i := n.level + 1; i < maxLevel; i++ {
		if after := n.list.level(i).restarts; !after.set || after.value > n.level {
			kind.last[i] = 0
		}
	}
	number = kind.last[n.level]
	return number, before > 0 && number == before+1
}

// label returns what stands before an entry that was counted last: "2.1". It is "" for none, and for
// a bullet.
func (n *numbered) label() string {
	if !n.list.ordered(n.level) {
		return ""
	}
	own := n.list.level(n.level)
	var b strings.Builder
	for text := own.text; text != ""; {
		if text[0] != '%' || len(text) < 2 || text[1] < '1' || text[1] > '9' {
			b.WriteByte(text[0])
			text = text[1:]
			continue
		}
		at := int(text[1] - '1')
		format := n.list.level(at).format
		if own.legal {
			format = "decimal"
		}
		b.WriteString(formatNumber(format, max(n.list.kind.last[at], n.list.level(at).start)))
		text = text[2:]
	}
	return numeral.Short(b.String())
}

// formatNumber writes a number as a format says (ISO/IEC 29500-1, 17.18.59). Those that are not
// known are decimal.
func formatNumber(format string, n int) string {
	switch {
	case format == "none":
		return ""
	case format == "lowerLetter":
		return numeral.Letter('a', n)
	case format == "upperLetter":
		return numeral.Letter('A', n)
	case format == "lowerRoman":
		return strings.ToLower(numeral.Roman(n))
	case format == "upperRoman":
		return numeral.Roman(n)
	case format == "decimalZero" && n < 10:
		return "0" + strconv.Itoa(n)
	default:
		return strconv.Itoa(n)
	}
}
