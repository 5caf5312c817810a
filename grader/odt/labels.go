package odt

import (
	"strconv"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/numeral"
	"jourdain/grader/xmltext"
)

// labels counts the numbers before headings that the numbering of the outline
// shows (ODF 1.3 part 3, 16.34), and those of the lists.
type labels struct {
	style  *numbering
	counts [maxLevel]int // how many entries of a level there are so far
	// lists are, for each list style, the number to come after its last list.
	lists map[string]int
}

// outlineName is the name that LibreOffice gives to the numbering of the outline.
const outlineName = "Outline"

// of returns the number that stands before a heading: "2.1". It is "" for none: the
// style is not one of the outline, or it has another list style or none.
func (l *labels) of(e xmltext.Element, st *style, level int) string {
	if st == nil || st.level.value == 0 || st.list.set && st.list.value != outlineName ||
		e.Attr("text:is-list-header") == "true" {
		return ""
	}
	return l.next(level)
}

// next counts one more heading of a level and returns its label.
func (l *labels) next(level int) string {
	l.counts[level-1]++
	for i := level; i < maxLevel; i++ {
		l.counts[i] = 0
	}
	own := &l.style.levels[level-1]
	if own.format == "" {
		return ""
	}
	var numbers []string
	for i := max(0, level-own.shown); i < level; i++ {
		each := &l.style.levels[i]
		if each.format != "" {
			numbers = append(numbers, format(each.format, each.start+max(l.counts[i], 1)-1))
		}
	}
	return own.prefix + strings.Join(numbers, ".") + own.suffix
}

// goesOn counts the items of a list, and says of one that it goes on with the one before when
// its first item begins with the number that comes next.
func (l *labels) goesOn(list *document.List, style string, first int) {
	if !list.Ordered {
		return
	}
	if l.lists == nil {
		l.lists = map[string]int{}
	}
	next := l.lists[style]
	list.Continues = list.Continues || first > 1 && first == next
	if !list.Continues {
		next = max(first, 1)
	}
	l.lists[style] = next + len(list.Items)
}

// format writes a number as a format of ODF says (20.322).
func format(name string, n int) string {
	switch name {
	case "a", "A":
		return numeral.Letter(rune(name[0]), max(n, 1))
	case "i":
		return strings.ToLower(numeral.Roman(n))
	case "I":
		return numeral.Roman(n)
	default:
		return strconv.Itoa(n)
	}
}
