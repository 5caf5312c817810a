package docx

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// properties are what one style, one run or one paragraph sets itself, of all that a
// document.Appearance tells.
type properties struct {
	letters
	setting
}

// letters are the properties of a run, and setting those of a paragraph.
type (
	letters struct {
		size                            optional[float64]
		bold, italic, underline, spaced optional[bool]
		capitals, smallCapitals         optional[bool]
		color, font, highlight          optional[string]
		position                        optional[int]
	}
	setting struct {
		framed, shaded                            optional[bool]
		background                                optional[string]
		align                                     optional[document.Align]
		spaceBefore, spaceAfter, indent, leftEdge optional[float64]
		tabs                                      optional[stops]
	}
)

// isEmpty reports whether nothing is set.
func (p *properties) isEmpty() bool { return *p == properties{} }

// run reads a child of a w:rPr (ISO/IEC 29500-1, 17.3.2).
func (p *letters) run(e xmltext.Element, t *theme) {
	value := e.Attr("w:val")
	switch e.Name {
	case "w:b":
		p.bold = some(isOn(e))
	case "w:i":
		p.italic = some(isOn(e))
	case "w:u":
		p.underline = some(value != "none" && value != "")
	case "w:sz":
		p.size = points(value, halves)
	case "w:color":
		p.color = some(textColor(value))
	case "w:rFonts":
		if font := t.font(e); font != "" {
			p.font = some(font)
		}
	case "w:highlight":
		p.highlight = some(highlightColor(value))
	case "w:vertAlign":
		p.position = some(verticalAlign(value))
	case "w:position":
		if !p.position.set || p.position.value == 0 {
			p.position = some(sign(leadingNumber(value)))
		}
	case "w:spacing":
		p.spaced = some(leadingNumber(value) > 0)
	default:
		p.show(e)
	}
}

// show reads a property that changes how the letters show.
func (p *letters) show(e xmltext.Element) {
	switch e.Name {
	case "w:caps":
		p.capitals = some(isOn(e))
	case "w:smallCaps":
		p.smallCapitals = some(isOn(e))
	case "w:shd":
		if !p.highlight.set || p.highlight.value == "" {
			p.highlight = some(fillColor(e))
		}
	case "w:shadow", "w:outline", "w:emboss", "w:imprint", "w:vanish":
		if isOn(e) { // it parts the letters from what is behind them, or shows none
			p.highlight = some(document.UnknownColor)
		}
	}
}

// paragraph reads a child of a w:pPr (17.3.1).
func (p *setting) paragraph(s *scanner, e xmltext.Element) {
	switch e.Name {
	case "w:jc":
		p.align = textAlign(e.Attr("w:val"))
	case "w:spacing":
		p.spaces(e)
	case "w:ind":
		p.indents(e)
	case "w:shd":
		color := fillColor(e)
		p.background, p.shaded = some(color), some(color != "")
	case "w:pBdr":
		framed := false
		s.Each(func(e xmltext.Element) {
			if kind := e.Attr("w:val"); e.Name != "w:between" && e.Name != "w:bar" && kind != "none" && kind != "nil" && kind != "" {
				framed = true
			}
		})
		p.framed = some(framed)
	case "w:tabs":
		var tabs stops
		s.Each(func(e xmltext.Element) {
			switch {
			case e.Name != "w:tab", e.Attr("w:pos") == "0": // nothing leads to the beginning of the line
			case e.Attr("w:val") == "clear":
				tabs.cleared++
			default:
				tabs.added++
			}
		})
		p.tabs = some(tabs)
	}
}

// stops are how many tab stops are added to those that are inherited, and how many of these are
// cleared. LibreOffice clears the stop that every program puts where there is none, too.
type stops struct{ added, cleared int }

// autoSpace is the space, in points, that Word puts between paragraphs where it is to choose.
const autoSpace = 14

func (p *setting) spaces(e xmltext.Element) {
	if before := points(e.Attr("w:before"), twentieths); before.set {
		p.spaceBefore = before
	}
	if after := points(e.Attr("w:after"), twentieths); after.set {
		p.spaceAfter = after
	}
	if isSet(e, "w:beforeAutospacing") {
		p.spaceBefore = some[float64](autoSpace)
	}
	if isSet(e, "w:afterAutospacing") {
		p.spaceAfter = some[float64](autoSpace)
	}
}

func (p *setting) indents(e xmltext.Element) {
	for _, name := range [...]string{"w:left", "w:start"} {
		if left := points(e.Attr(name), twentieths); left.set {
			p.leftEdge = left
		}
	}
	if first := points(e.Attr("w:firstLine"), twentieths); first.set {
		p.indent = first
	}
	if hanging := points(e.Attr("w:hanging"), twentieths); hanging.set {
		p.indent = some(-hanging.value)
	}
}

func textAlign(value string) optional[document.Align] {
	switch value {
	case "start", "left", "numTab":
		return some(document.Start)
	case "center":
		return some(document.Center)
	case "end", "right":
		return some(document.End)
	case "both", "distribute", "lowKashida", "mediumKashida", "highKashida", "thaiDistribute":
		return some(document.Justify)
	default:
		return optional[document.Align]{}
	}
}

func verticalAlign(value string) int {
	switch value {
	case "superscript":
		return 1
	case "subscript":
		return -1
	default:
		return 0
	}
}

func sign(n int) int {
	switch {
	case n > 0:
		return 1
	case n < 0:
		return -1
	default:
		return 0
	}
}

// textColor reads the colour of letters; "" for the ordinary one.
func textColor(value string) string {
	if color, ok := hexColor(value); ok {
		return color
	}
	return ""
}

// fillColor reads the background of a w:shd (17.3.5); "" for none.
func fillColor(e xmltext.Element) string {
	switch pattern := e.Attr("w:val"); pattern {
	case "clear", "":
		if color, ok := hexColor(e.Attr("w:fill")); ok {
			return color
		}
		return ""
	case "nil":
		return ""
	case "solid":
		if color, ok := hexColor(e.Attr("w:color")); ok {
			return color
		}
		return "#000000"
	default: // a pattern of two colours
		return document.UnknownColor
	}
}

func hexColor(value string) (string, bool) {
	value = strings.ToLower(strings.TrimPrefix(strings.TrimSpace(value), "#"))
	if len(value) != len("rrggbb") || strings.Trim(value, "0123456789abcdef") != "" {
		return "", false
	}
	return "#" + value, true
}

// highlightColor returns the colour of a highlighting pen (17.18.40), "" for none.
func highlightColor(name string) string {
	switch name {
	case "none", "":
		return ""
	case "black":
		return "#000000"
	case "blue":
		return "#0000ff"
	case "cyan":
		return "#00ffff"
	case "green":
		return "#00ff00"
	case "magenta":
		return "#ff00ff"
	case "red":
		return "#ff0000"
	case "yellow":
		return "#ffff00"
	case "white":
		return "#ffffff"
	case "darkBlue":
		return "#00008b"
	case "darkCyan":
		return "#008b8b"
	case "darkGreen":
		return "#006400"
	case "darkMagenta":
		return "#800080"
	case "darkRed":
		return "#8b0000"
	case "darkYellow":
		return "#808000"
	case "darkGray":
		return "#a9a9a9"
	case "lightGray":
		return "#d3d3d3"
	default:
		return document.UnknownColor
	}
}
