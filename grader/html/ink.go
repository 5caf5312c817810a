package html

import (
	"cmp"
	"strings"

	"jourdain/grader/document"
)

// ink is the colour of letters as an element or one around it gives it: what of it is seen depends
// on what is behind each of the letters.
type ink struct {
	color     color
	isUnknown bool
	// isFaded is set where something changes all colours of an element and of what stands in it.
	isFaded bool
}

// ink applies a declaration of the colour of letters.
func (a *applier) ink(value string) {
	l := &a.style.look
	switch value {
	case "inherit", "unset", "currentcolor":
		return
	case "initial", "windowtext", "canvastext", "auto", "none":
		a.style.ink = ink{isFaded: a.style.ink.isFaded}
		set(&l.Color, "", a.origin)
		return
	}
	given, ok := colorOf(value)
	a.style.ink.color, a.style.ink.isUnknown = given, !ok || given.cover == 0
	set(&l.Color, given.over(document.UnknownColor), a.origin)
}

// effect applies a declaration that changes the colours of all that an element shows.
func (a *applier) effect(d declaration) {
	switch d.name {
	case "opacity":
		shown, ok := number(d.value, 1)
		a.style.ink.isFaded = a.style.ink.isFaded || !ok || shown < 1
	case "filter", "mix-blend-mode", "text-shadow", "-webkit-text-fill-color":
		a.style.ink.isFaded = a.style.ink.isFaded || d.value != "none" && d.value != "normal"
	case "background-clip", "-webkit-background-clip":
		a.style.ink.isFaded = a.style.ink.isFaded || strings.Contains(d.value, "text")
	}
}

// mix says of the letters how they look on what is behind them, where their colour lets that show
// through or is not known. The page is as white as its paper where it has no colour.
func (a *applier) mix() {
	l, ink := &a.style.look, &a.style.ink
	switch {
	case a.isPictured && !a.isBlock:
		l.Highlight.Value = document.UnknownColor
	case a.isPictured || a.isLoose && a.style.ground == a.around:
		l.Background.Value, a.style.ground = "", document.UnknownColor
	}
	switch {
	case ink.isFaded || ink.isUnknown:
		l.Color.Value = document.UnknownColor
	case ink.color.cover > 0:
		l.Color.Value = ink.color.over(cmp.Or(l.Highlight.Value, a.style.ground, a.page, paper))
	}
}

// paper is the colour of a page of which nothing is said.
const paper = "#ffffff"

// background applies what is behind an element. One that is not known leaves nobody a colour to
// judge by, not even the one around it.
func (a *applier) background(value string) {
	around := cmp.Or(a.around, a.page)
	given, ok := backgroundColor(value)
	behind := ""
	switch {
	case value == "inherit" || value == "unset":
		return
	case !ok:
		behind = document.UnknownColor
	case given.cover > 0:
		behind = given.over(cmp.Or(around, paper))
	}
	l := &a.style.look
	switch {
	case !a.isBlock:
		set(&l.Highlight, cmp.Or(behind, a.marked), a.origin)
		return
	case !a.isPage:
		set(&l.Background, behind, a.origin)
	}
	a.style.ground = cmp.Or(behind, a.around)
}

// backgroundColor finds the colour among the values of a background: it alone, or beside words
// that say nothing of colours. An image or a gradient hides it.
func backgroundColor(value string) (color, bool) {
	found, ok := color{}, true
	for _, word := range values(value) {
		switch c, isColor := colorOf(word); {
		case isColor && word != "none":
			found = c
		case backgroundWord(word):
		default:
			ok = false
		}
	}
	return found, ok
}

// backgroundWord reports whether a word says where a background is, and nothing of its colour.
func backgroundWord(word string) bool {
	switch word {
	case "none", "initial", "revert", "repeat", "no-repeat", "repeat-x", "repeat-y", "scroll", "fixed", "local", "left", "right", "top", "bottom", "center",
		"cover", "contain", "auto", "/", "padding-box", "border-box", "content-box", "space", "round":
		return true
	}
	return word[0] >= '0' && word[0] <= '9' || word[0] == '-' || word[0] == '.'
}

// values parts values at their spaces, but not inside brackets.
func values(text string) []string {
	depth := 0
	return strings.FieldsFunc(text, func(r rune) bool {
		switch r {
		case '(':
			depth++
		case ')':
			depth--
		}
		return depth == 0 && (r == ' ' || r == '\t' || r == '\n')
	})
}
