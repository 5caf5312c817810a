package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
)

// applier makes the style of an element, one declaration after the other.
type applier struct {
	style   style
	shown   shown
	origin  document.Origin
	parent  float64 // the size of the letters around, in points
	isBlock bool
	isPage  bool
	// page and around are the colours of the page and of what the element stands in; "" for none.
	page, around string
	marked       string // the colour behind the letters around; "" for none
	// isPictured is set for an element with a picture behind it, isLoose for one that stands on
	// another one than that in which it is written.
	isPictured, isLoose bool
}

// set sets a property that is not so already.
func set[T comparable](p *document.Property[T], value T, origin document.Origin) {
	if p.Value != value {
		p.Value, p.Origin = value, origin
	}
}

// inherit takes away what an element does not have from those around it.
func (a *applier) inherit() {
	if !a.isBlock {
		return
	}
	l := &a.style.look
	l.Before, l.After, l.Left = document.Property[float64]{}, document.Property[float64]{}, document.Property[float64]{}
	l.Background, l.Framed, l.Highlight = document.Property[string]{}, document.Property[bool]{}, document.Property[string]{}
	l.Position = document.Property[int]{}
}

// browser applies what browsers do with an element that nothing is said of (HTML, 15.3).
func (a *applier) browser(name atom.Atom) {
	l := &a.style.look
	a.origin = document.Direct
	switch name {
	case atom.B, atom.Strong:
		set(&l.Bold, true, a.origin)
	case atom.I, atom.Em, atom.Cite, atom.Dfn, atom.Var:
		set(&l.Italic, true, a.origin)
	case atom.U, atom.Ins:
		set(&l.Underline, true, a.origin)
	case atom.Sup:
		set(&l.Position, 1, a.origin)
	case atom.Sub:
		set(&l.Position, -1, a.origin)
	case atom.Small:
		set(&l.Size, a.parent*5/6, a.origin)
	case atom.Big:
		set(&l.Size, a.parent*1.2, a.origin)
	case atom.Mark:
		set(&l.Highlight, "#ffff00", a.origin)
	case atom.Tt, atom.Code, atom.Kbd, atom.Samp, atom.Pre:
		set(&l.Monospaced, true, document.FromStyle)
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		a.style.bare = false
	case atom.Center:
		set(&l.Align, document.Center, a.origin)
	case atom.Th:
		set(&l.Bold, true, document.FromStyle)
		set(&l.Align, document.Center, document.FromStyle)
	case atom.Caption:
		set(&l.Align, document.Center, document.FromStyle)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		set(&l.Bold, true, document.FromStyle)
		set(&l.Size, a.parent*headingSize(name), document.FromStyle)
	}
}

// headingSize is how large the letters of a heading are, against those around it.
func headingSize(name atom.Atom) float64 {
	switch name {
	case atom.H1:
		return 2
	case atom.H2:
		return 1.5
	case atom.H3:
		return 1.17
	case atom.H5:
		return 0.83
	case atom.H6:
		return 0.67
	default:
		return 1
	}
}

// attributes applies those that HTML had before style sheets (HTML, 16.2).
func (a *applier) attributes(token html.Token) {
	a.origin = document.Direct
	for _, attribute := range token.Attr {
		value := strings.ToLower(strings.TrimSpace(attribute.Val))
		switch {
		case attribute.Key == "align" && a.isBlock && token.DataAtom != atom.Table:
			a.one(declaration{"text-align", value})
		case attribute.Key == "bgcolor":
			a.one(declaration{"background-color", withSign(value)})
		case attribute.Key == "background" && (token.DataAtom == atom.Body || token.DataAtom == atom.Table || token.DataAtom == atom.Td):
			a.one(declaration{"background-image", "url()"})
		case attribute.Key == "href" && token.DataAtom == atom.A: // browsers have a colour of their own for links
			a.ink("initial")
		case attribute.Key == "text" && token.DataAtom == atom.Body:
			a.one(declaration{"color", withSign(value)})
		case token.DataAtom != atom.Font:
		case attribute.Key == "color":
			a.one(declaration{"color", withSign(value)})
		case attribute.Key == "face":
			a.one(declaration{"font-family", value})
		case attribute.Key == "size":
			if size, ok := fontSize(value); ok {
				set(&a.style.look.Size, size, a.origin)
			}
		}
	}
}

// withSign adds the sign that a colour of an attribute can lack (HTML, 2.3.6).
func withSign(color string) string {
	if _, ok := hexadecimal(color); ok && len(color) == 6 {
		return "#" + color
	}
	return color
}

// fontSize returns the size that <font size> means, in points (HTML, 16.3.3).
func fontSize(value string) (float64, bool) {
	sizes := [...]float64{7.5, 10, 12, 13.5, 18, 24, 36}
	base := 0
	if strings.HasPrefix(value, "+") || strings.HasPrefix(value, "-") {
		base = 3
	}
	digits := strings.TrimLeft(value, "+-")
	if len(digits) != 1 || digits[0] < '0' || digits[0] > '9' {
		return 0, false
	}
	at := int(digits[0] - '0')
	if strings.HasPrefix(value, "-") {
		at = -at
	}
	return sizes[min(max(base+at, 1), len(sizes))-1], true
}

// isKnown reports whether the reader knows a property.
func isKnown(name string) bool {
	switch name {
	case "font", "font-size", "font-weight", "font-style", "font-variant", "font-family", "color", "background", "background-color", "background-image", "position",
		"opacity", "filter", "mix-blend-mode", "text-shadow", "-webkit-text-fill-color", "background-clip", "-webkit-background-clip",
		"text-align", "text-indent", "text-decoration", "text-decoration-line", "text-transform", "letter-spacing", "vertical-align",
		"margin", "margin-left", "margin-top", "margin-bottom", "border", "border-top", "border-bottom", "border-left", "border-right",
		"display", "mso-hide", "page-break-before", "break-before", "height",
		"list-style", "list-style-type":
		return true
	default:
		return false
	}
}

func (a *applier) all(says []declaration) {
	// The size comes first: others count in it.
	for _, d := range says {
		if d.name == "font-size" || d.name == "font" {
			a.one(d)
		}
	}
	for _, d := range says {
		if d.name != "font-size" && d.name != "font" {
			a.one(d)
		}
	}
}

// one applies a declaration about letters; the others are in [applier.block].
func (a *applier) one(d declaration) {
	l := &a.style.look
	switch d.name {
	case "font":
		a.font(d.value)
	case "font-size":
		if size, ok := sizeOf(d.value, a.parent); ok {
			set(&l.Size, size, a.origin)
		}
	case "font-weight":
		if bold, ok := isBold(d.value); ok {
			set(&l.Bold, bold, a.origin)
		}
	case "font-style":
		set(&l.Italic, strings.HasPrefix(d.value, "italic") || strings.HasPrefix(d.value, "oblique"), a.origin)
	case "font-variant":
		set(&l.Capitals, strings.Contains(d.value, "small-caps"), a.origin)
	case "text-transform":
		set(&l.Capitals, d.value == "uppercase", a.origin)
	case "font-family":
		a.family(d.value)
	default:
		a.sign(d)
	}
}

// sign applies a declaration about what is done to letters: their colour, a line, their place.
func (a *applier) sign(d declaration) {
	l := &a.style.look
	switch d.name {
	case "color":
		a.ink(d.value)
	case "opacity", "filter", "mix-blend-mode", "text-shadow", "-webkit-text-fill-color", "background-clip", "-webkit-background-clip":
		a.effect(d)
	case "text-decoration", "text-decoration-line":
		set(&l.Underline, strings.Contains(d.value, "underline"), a.origin)
	case "letter-spacing":
		if space, ok := length(d.value, l.Size.Value); ok || d.value == "normal" {
			set(&l.Spaced, space > 0, a.origin)
		}
	case "vertical-align":
		switch {
		case a.isBlock:
		case d.value == "super":
			set(&l.Position, 1, a.origin)
		case d.value == "sub":
			set(&l.Position, -1, a.origin)
		default:
			set(&l.Position, 0, a.origin)
		}
	default:
		a.block(d)
	}
}

func (a *applier) font(value string) {
	l := &a.style.look
	set(&l.Bold, false, a.origin)
	set(&l.Italic, false, a.origin)
	words := strings.Fields(value)
	for i, word := range words {
		word, _, _ = strings.Cut(word, "/")
		if bold, ok := isBold(word); ok && word != "normal" && strings.Trim(word, "0123456789") != "" {
			set(&l.Bold, bold, a.origin)
			continue
		}
		switch size, ok := sizeOf(word, a.parent); {
		case word == "italic" || word == "oblique":
			set(&l.Italic, true, a.origin)
		case ok && word != "normal":
			set(&l.Size, size, a.origin)
			a.family(strings.Join(words[i+1:], " "))
			return
		}
	}
}

func (a *applier) family(value string) {
	first, _, _ := strings.Cut(value, ",")
	first = document.Clean(strings.Trim(strings.TrimSpace(first), `"'`))
	if first == "" || first == "inherit" || first == "initial" {
		return
	}
	set(&a.style.look.Font, first, a.origin)
	set(&a.style.look.Monospaced, document.IsMonospaced(value), a.origin)
}
