package odt

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// properties are what one style sets itself, of all that a document.Appearance
// tells.
type properties struct {
	size                                      optional[measure]
	bold, italic, underline, capitals         optional[bool]
	monospaced, spaced, framed                optional[bool]
	color, font                               optional[string]
	highlight, background                     optional[string]
	position                                  optional[int]
	align                                     optional[document.Align]
	spaceBefore, spaceAfter, indent, leftEdge optional[measure]
	tabs                                      optional[int]
}

// text reads the attributes of a style:text-properties (ODF 1.3 part 3, 16.29.29).
func (p *properties) text(e xmltext.Element) {
	small, capitals := false, false
	for _, a := range e.Attrs {
		switch a.Name {
		case "fo:font-size":
			p.size = parseMeasure(a.Value)
		case "fo:font-weight":
			p.bold = some(isBold(a.Value))
		case "fo:font-style":
			p.italic = some(a.Value == "italic" || a.Value == "oblique")
		case "style:text-underline-style":
			p.underline = some(a.Value != "none")
		case "style:text-underline-type":
			if a.Value == "none" {
				p.underline = some(false)
			}
		case "fo:text-transform":
			capitals = a.Value == "uppercase"
			p.capitals = some(capitals || small)
		case "fo:font-variant":
			small = a.Value == "small-caps"
			p.capitals = some(capitals || small)
		case "fo:color":
			p.color = some(document.Clean(strings.ToLower(a.Value)))
		case "style:font-name", "fo:font-family":
			p.setFont(document.Clean(strings.Trim(a.Value, "'\"")))
		case "style:font-pitch":
			p.monospaced = some(a.Value == "fixed")
		case "style:text-position":
			p.position = some(textPosition(a.Value))
		case "fo:letter-spacing":
			p.spaced = some(leadingNumber(a.Value) > 0)
		}
	}
	if e.Attr("style:use-window-font-color") == "true" {
		p.color = some("")
	}
	p.lettersGround(e)
}

// setFont sets the font; a pitch that the style names besides counts more than the name.
func (p *properties) setFont(family string) {
	p.font = some(family)
	if !p.monospaced.set {
		p.monospaced = some(document.IsMonospaced(family))
	}
}

func isBold(weight string) bool {
	return weight == "bold" || leadingNumber(weight) >= 600
}

// textPosition reads "super 58%", "sub", "-33% 58%" (ODF 1.3 part 3, 20.379).
func textPosition(value string) int {
	place, _, _ := strings.Cut(strings.TrimSpace(value), " ")
	switch {
	case place == "super":
		return 1
	case place == "sub" || strings.HasPrefix(place, "-") && strings.Trim(place, "-0.%") != "":
		return -1
	case leadingNumber(place) > 0:
		return 1
	default:
		return 0
	}
}

// paragraph reads the attributes of a style:paragraph-properties (17.6).
func (p *properties) paragraph(e xmltext.Element) {
	if margin := parseMeasure(e.Attr("fo:margin")); margin.set {
		p.spaceBefore, p.spaceAfter, p.leftEdge = margin, margin, margin
	}
	for _, a := range e.Attrs {
		p.frame(a.Name, a.Value)
		switch a.Name {
		case "fo:text-align":
			p.align = textAlign(a.Value)
		case "fo:margin-top":
			p.spaceBefore = parseMeasure(a.Value)
		case "fo:margin-bottom":
			p.spaceAfter = parseMeasure(a.Value)
		case "fo:text-indent":
			p.indent = parseMeasure(a.Value)
		case "fo:margin-left":
			p.leftEdge = parseMeasure(a.Value)
		}
	}
}

// frame reads the lines around a paragraph and its background (20.183 and 20.182).
func (p *properties) frame(name, value string) {
	switch name {
	case "fo:border", "fo:border-top", "fo:border-bottom", "fo:border-left", "fo:border-right":
		p.framed = some(p.framed.value || value != "none" && value != "")
	case "fo:background-color":
		p.framed = some(p.framed.value || value != "transparent" && value != "")
	}
}

func textAlign(value string) optional[document.Align] {
	switch value {
	case "start", "left":
		return some(document.Start)
	case "center":
		return some(document.Center)
	case "end", "right":
		return some(document.End)
	case "justify":
		return some(document.Justify)
	default:
		return optional[document.Align]{}
	}
}

// inParagraph reads a child of a style:paragraph-properties.
func (p *properties) inParagraph(s *scanner, e xmltext.Element) {
	switch e.Name {
	case "style:tab-stops":
		p.tabStops(s)
	case "style:background-image":
		p.image(s, e)
	}
}

// tabStops counts the children of a style:tab-stops.
func (p *properties) tabStops(s *scanner) {
	count := 0
	s.Each(func(e xmltext.Element) {
		if e.Name == "style:tab-stop" {
			count++
		}
	})
	p.tabs = some(count)
}

// language reads the language of a text's properties: "fr-FR". "none" stands for no
// language, as "zxx" does.
func language(e xmltext.Element) optional[string] {
	code, ok := e.Lookup("fo:language")
	if !ok {
		return optional[string]{}
	}
	if code == "none" || code == document.NoLanguage || code == "" {
		return some(document.NoLanguage)
	}
	if country := e.Attr("fo:country"); country != "" && country != "none" {
		code += "-" + country
	}
	return some(document.Clean(code))
}
