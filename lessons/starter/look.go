package starter

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"jourdain/grader/pattern"
)

// look is what a style, or direct formatting, makes of a paragraph and its letters. The
// zero value of a property is that nothing is said of it.
type look struct {
	bold, italic, underline, caps bool
	position                      int    // raised above the line (1), on it (0), below it (-1)
	color                         string // "#rrggbb"
	font                          string // the family
	size                          length // of the letters

	alignment                          alignment
	before, after, indent, left, right length // around a paragraph, and of its first line
	lineHeight                         int    // in hundredths of a line
	withNext                           bool   // it stays on the page of the next paragraph
}

// length is a measure in a unit, "pt" or "cm". Without a unit it is none.
type length struct {
	value float64
	unit  string
}

func pt(value float64) length { return length{value, "pt"} }
func cm(value float64) length { return length{value, "cm"} }

// points is how many points an inch is, and a centimetre.
const (
	pointsInch       = 72
	pointsCentimetre = pointsInch / 2.54
)

// points returns the length in points.
func (l length) points() float64 {
	if l.unit == "cm" {
		return l.value * pointsCentimetre
	}
	return l.value
}

// alignment is a word for how the lines of a paragraph are set; "" for as usual.
type alignment string

// The alignments, as an author writes them.
const (
	centered  alignment = "center"
	flush     alignment = "right"
	justified alignment = "justify"
)

// loudLook is how people make a heading who know no styles.
func loudLook() look { return look{bold: true, size: pt(14)} }

// over returns a look with what it does not say from one below it.
func (l look) over(below look) look {
	l.bold, l.italic, l.underline, l.caps = l.bold || below.bold, l.italic || below.italic, l.underline || below.underline, l.caps || below.caps
	l.position, l.color, l.font = cmp.Or(l.position, below.position), cmp.Or(l.color, below.color), cmp.Or(l.font, below.font)
	l.size, l.alignment = cmp.Or(l.size, below.size), cmp.Or(l.alignment, below.alignment)
	l.before, l.after, l.indent = cmp.Or(l.before, below.before), cmp.Or(l.after, below.after), cmp.Or(l.indent, below.indent)
	l.left, l.right = cmp.Or(l.left, below.left), cmp.Or(l.right, below.right)
	l.lineHeight, l.withNext = cmp.Or(l.lineHeight, below.lineHeight), l.withNext || below.withNext
	return l
}

var hexColor = pattern.New(`^#[0-9a-fA-F]{6}$`)

// parseLook reads words such as "bold size=14 color=#aa0000". Sizes are in points.
func parseLook(words string) (look, error) {
	var l look
	fields := strings.Fields(words)
	if len(fields) == 0 {
		return l, fmt.Errorf("%q says nothing", lookMark)
	}
	seen := map[string]bool{}
	for _, word := range fields {
		if err := l.set(word); err != nil {
			return l, err
		}
		name, _, _ := strings.Cut(word, "=")
		if name == string(centered) || name == string(flush) || name == string(justified) {
			name = "alignment"
		}
		if seen[name] {
			return l, fmt.Errorf("%q comes after another %s", word, name)
		}
		seen[name] = true
	}
	return l, nil
}

func (l *look) set(word string) error {
	name, value, _ := strings.Cut(word, "=")
	if measure := l.measures()[name]; measure != nil {
		size, err := strconv.ParseFloat(value, 64)
		if err != nil || size < 0 && name != "indent" || size == 0 && name == "size" {
			return fmt.Errorf("%q needs a number of points, as in %q", name, name+"=12")
		}
		*measure = pt(size)
		return nil
	}
	switch {
	case word == "bold":
		l.bold = true
	case word == "italic":
		l.italic = true
	case word == "underline":
		l.underline = true
	case word == "caps":
		l.caps = true
	case word == string(centered), word == string(flush), word == string(justified):
		l.alignment = alignment(word)
	case name == "color" && hexColor().MatchString(value):
		l.color = strings.ToLower(value)
	case name == "font" && value != "":
		l.font = strings.ReplaceAll(value, "_", " ")
	default:
		return fmt.Errorf("%q is no property of a look: there are bold, italic, underline, caps, center, right, justify, size=14, "+
			"color=#aa0000, font=Name, space-before=12, space-after=12, indent=10, left=10", word)
	}
	return nil
}

// measures returns each property that is a size, by its name.
func (l *look) measures() map[string]*length {
	return map[string]*length{
		"size": &l.size, "space-before": &l.before, "space-after": &l.after, "indent": &l.indent, "left": &l.left,
	}
}
