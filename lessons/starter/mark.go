package starter

import (
	"fmt"
	"strings"

	"jourdain/grader/pattern"
)

// markKind is the first word of a comment about the ODT file.
type markKind string

// The kinds of marks.
const (
	lookMark   markKind = "look"
	lookOn     markKind = "look*"
	lookOff    markKind = "look end"
	styleMark  markKind = "style"
	changeMark markKind = "change-style"
	breakMark  markKind = "page-break"
	numberMark markKind = "page-number"
	headerMark markKind = "page-header"
	footerMark markKind = "page-footer"
	levelsMark markKind = "levels"
	captMark   markKind = "caption"
	floatMark  markKind = "floating"
	mergeMark  markKind = "merge"
)

// mark is a comment about the ODT file, as it was read.
type mark struct {
	line int
	kind markKind
	look look
	name string // of a style or of what a caption counts; the text of a page-header
	id   string // of a caption, without "#"
	page bool   // it floats on the page
	area area
}

// area is some cells of a table, from 0.
type area struct{ top, left, bottom, right int }

// parseMark reads the words of a comment about the ODT file.
func parseMark(words string) (mark, error) {
	word, rest, _ := strings.Cut(words, " ")
	rest = strings.TrimSpace(rest)
	m := mark{kind: markKind(word), name: rest}
	var err error
	switch m.kind {
	case lookMark, lookOn:
		if m.kind == lookMark && rest == "end" {
			return mark{kind: lookOff}, nil
		}
		m.look, err = parseLook(rest)
	case styleMark:
		err = m.style(rest)
	case changeMark:
		if err = m.style(rest); err == nil && m.look == (look{}) {
			err = fmt.Errorf("%q says how a style looks, as in %q", word, "change-style Quotations: color=#1f6f43")
		}
	case captMark:
		err = m.caption(rest)
	case mergeMark:
		m.area, err = parseArea(rest)
	case headerMark, footerMark:
		if rest == "" {
			err = fmt.Errorf("%q has no text", word)
		}
	case floatMark:
		if m.page = rest == "page"; !m.page && rest != "" {
			err = fmt.Errorf("%q is not known after %q: there is only %q", rest, word, "page")
		}
	case breakMark, numberMark, levelsMark:
		if rest != "" {
			err = fmt.Errorf("%q has nothing after it, and not %q", word, rest)
		}
	default:
		err = fmt.Errorf("%q is not known: there are look, look*, style, change-style, page-break, page-number, page-header, page-footer, "+
			"levels, caption, floating, merge, only and end", word)
	}
	return m, err
}

// style reads "NAME" or "NAME: look", which says how a new style looks.
func (m *mark) style(rest string) error {
	name, properties, made := strings.Cut(rest, ":")
	if m.name = strings.TrimSpace(name); m.name == "" {
		return fmt.Errorf("%q has no name", m.kind)
	}
	if !made {
		return nil
	}
	var err error
	m.look, err = parseLook(properties)
	return err
}

// caption reads "Figure #fig-1": what is counted, and the name of this one, which may
// be left out.
func (m *mark) caption(rest string) error {
	name, id, _ := strings.Cut(rest, "#")
	m.name, m.id = strings.TrimSpace(name), strings.TrimSpace(id)
	if m.name == "" || strings.Contains(m.id, " ") {
		return fmt.Errorf("%q names what is counted and maybe a place, as in %q", m.kind, "caption Figure #fig-1")
	}
	return nil
}

var cells = pattern.New(`^([A-Z])([1-9]\d?):([A-Z])([1-9]\d?)$`)

// parseArea reads "A2:B2". Columns are letters, and the first row is 1.
func parseArea(words string) (area, error) {
	m := cells().FindStringSubmatch(words)
	if m == nil {
		return area{}, fmt.Errorf("%q names two corners, as in %q", mergeMark, "merge A2:B2")
	}
	a := area{left: int(m[1][0] - 'A'), right: int(m[3][0] - 'A')}
	// Both are numbers of one or two digits.
	_, _ = fmt.Sscan(m[2]+" "+m[4], &a.top, &a.bottom)
	a.top--
	a.bottom--
	if a.right < a.left || a.bottom < a.top || a.right == a.left && a.bottom == a.top {
		return area{}, fmt.Errorf("%q goes from the first cell to the last one, and they are two", words)
	}
	return a, nil
}
