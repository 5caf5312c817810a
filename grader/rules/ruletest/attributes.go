package ruletest

import (
	"fmt"
	"strconv"
	"strings"

	"jourdain/grader/document"
)

// attributes are what stands in braces.
type attributes struct {
	look   document.Appearance
	level  int // of the paragraph's style
	depth  int // of an item of a list
	style  string
	anchor document.Anchor
	ground string

	language string // of the words

	label string // the number that the program shows before a heading

	typed, decorative, numbered bool
	origin                      document.Origin
}

// named returns the style that the attributes name; nil for none.
func (a *attributes) named() *document.Style {
	if a.style == "" {
		return nil
	}
	style := &document.Style{Name: a.style, Display: a.style, Level: a.level}
	if a.style == "Title" {
		style.Role = document.TitleRole
	}
	return style
}

// readAttributes reads what stands in braces. The look is what a has already, and
// what the words add.
func readAttributes(braces string) (attributes, error) {
	a := attributes{look: document.Appearance{Size: document.Property[float64]{Value: 12}}}
	return a, a.read(braces)
}

func (a *attributes) read(braces string) error {
	a.origin = document.Direct
	if braces == "" {
		return nil
	}
	for word := range strings.SplitSeq(braces, ",") {
		name, value, _ := strings.Cut(word, "=")
		number, err := strconv.ParseFloat(value, 64)
		if !a.flag(name) && !a.word(name, value) && (err != nil || !a.number(name, number)) {
			return fmt.Errorf("%q: %w", word, ErrNotation)
		}
	}
	return nil
}

// flag reads an attribute without a value.
func (a *attributes) flag(name string) bool {
	switch name {
	case "styled":
		a.origin = document.FromStyle
	case "bold":
		a.look.Bold = from(a, true)
	case "italic":
		a.look.Italic = from(a, true)
	case "underline":
		a.look.Underline = from(a, true)
	case "capitals":
		a.look.Capitals = from(a, true)
	case "spaced":
		a.look.Spaced = from(a, true)
	case "framed":
		a.look.Framed = from(a, true)
	case "super":
		a.look.Position = from(a, 1)
	case "centre":
		a.look.Align = from(a, document.Center)
	case "right":
		a.look.Align = from(a, document.End)
	case "justify":
		a.look.Align = from(a, document.Justify)
	case "typed":
		a.typed = true
	case "numbered":
		a.numbered = true
	case "decorative":
		a.decorative = true
	default:
		return false
	}
	return true
}

// word reads an attribute whose value is a word.
func (a *attributes) word(name, value string) bool {
	switch name {
	case "style":
		a.style = value
	case "label":
		a.label = value
	case "lang":
		a.language = value
	case "color":
		a.look.Color = from(a, value)
	case "highlight":
		a.look.Highlight = from(a, value)
	case "background":
		a.look.Background = from(a, value)
	case "ground":
		a.ground = value
	case "font":
		a.look.Font, a.look.Monospaced = from(a, value), from(a, document.IsMonospaced(value))
	case "anchor":
		a.anchor = document.Anchor(value)
	default:
		return false
	}
	return true
}

// number reads an attribute whose value is a number, a length being in points.
func (a *attributes) number(name string, value float64) bool {
	switch name {
	case "size":
		a.look.Size = from(a, value)
	case "before":
		a.look.Before = from(a, value)
	case "after":
		a.look.After = from(a, value)
	case "indent":
		a.look.Indent = from(a, value)
	case "left":
		a.look.Left = from(a, value)
	case "tabs":
		a.look.TabStops = from(a, int(value))
	case "level":
		a.level = int(value)
	case "depth":
		a.depth = int(value)
	default:
		return false
	}
	return true
}

func from[T comparable](a *attributes, value T) document.Property[T] {
	return document.Property[T]{Value: value, Origin: a.origin}
}
