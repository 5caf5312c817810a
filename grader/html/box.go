package html

import (
	"slices"
	"strings"
)

// block applies a declaration about a whole paragraph.
func (a *applier) block(d declaration) {
	l := &a.style.look
	size := l.Size.Value
	switch d.name {
	case "background", "background-color":
		a.background(d.value)
	case "background-image":
		a.isPictured = d.value != "none" && d.value != "initial"
	case "position":
		a.isLoose = d.value == "absolute" || d.value == "fixed" || d.value == "sticky"
	case "text-align":
		if align, ok := alignOf(d.value); ok {
			set(&l.Align, align, a.origin)
		}
	case "text-indent":
		setLength(&l.Indent, d.value, size, a.origin)
	case "margin-left":
		setLength(&l.Left, d.value, size, a.origin)
	case "margin-top":
		setLength(&l.Before, d.value, size, a.origin)
	case "margin-bottom":
		setLength(&l.After, d.value, size, a.origin)
	case "margin":
		a.margin(strings.Fields(d.value))
	case "border", "border-top", "border-bottom", "border-left", "border-right":
		if a.isBlock && isLine(d.value) {
			set(&l.Framed, true, a.origin)
		}
	default:
		a.show(d)
	}
}

// isLine reports whether a border can be seen.
func isLine(value string) bool {
	for word := range strings.FieldsSeq(value) {
		if width, ok := length(word, ordinary); ok && width == 0 || word == "none" || word == "hidden" {
			return false
		}
	}
	return value != ""
}

// show applies a declaration about where an element is, if anywhere, and about the marks of lists.
func (a *applier) show(d declaration) {
	switch d.name {
	case "display":
		a.shown.hidden = d.value == "none"
	case "list-style", "list-style-type":
		a.style.bare = slices.Contains(strings.Fields(d.value), "none")
	case "mso-hide":
		a.shown.hidden = d.value == "all"
	case "page-break-before", "break-before":
		a.shown.breaks = d.value == "always" || d.value == "page" || d.value == "left" || d.value == "right"
	case "height":
		height, ok := length(d.value, a.style.look.Size.Value)
		a.shown.tall = ok && height > 0
	}
}

func (a *applier) margin(sides []string) {
	if len(sides) == 0 || len(sides) > 4 {
		return
	}
	l := &a.style.look
	size := l.Size.Value
	bottom, left := sides[0], sides[0]
	if len(sides) > 1 {
		left = sides[1]
	}
	if len(sides) > 2 {
		bottom = sides[2]
	}
	if len(sides) > 3 {
		left = sides[3]
	}
	setLength(&l.Before, sides[0], size, a.origin)
	setLength(&l.After, bottom, size, a.origin)
	setLength(&l.Left, left, size, a.origin)
}
