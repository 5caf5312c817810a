package odt

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// over reads something that stands on a colour; "" is none of its own.
func (c *content) over(ground string, read func()) {
	outer := c.ground
	if ground != "" {
		c.ground = ground
	}
	read()
	c.ground = outer
}

// groundOf returns the colour that a style gives to what stands in its object.
func (c *content) groundOf(f family, name string) string {
	for st := c.styles.used(c.scope, f, name); st != nil; st = st.up {
		if st.own.background.set {
			return st.own.background.value
		}
	}
	return ""
}

// lettersGround reads what is behind letters (fo:background-color, ODF 1.3 part 3, 20.182).
// An outline, a shadow or a relief parts them from it, and letters that are not shown have nothing
// behind them.
func (p *properties) lettersGround(e xmltext.Element) {
	if color, ok := e.Lookup("fo:background-color"); ok {
		p.highlight = some(groundColor(color))
	}
	shadow, relief := e.Attr("fo:text-shadow"), e.Attr("style:font-relief")
	if e.Attr("style:text-outline") == "true" || shadow != "" && shadow != "none" || relief != "" && relief != "none" || e.Attr("text:display") == "none" {
		p.highlight = some(document.UnknownColor)
	}
}

// container reads the properties of a table, a section, a frame or a page that say what is
// behind the text in it.
func (p *properties) container(s *scanner, e xmltext.Element) {
	p.behind(e)
	s.Each(func(e xmltext.Element) {
		if e.Name == "style:background-image" {
			p.image(s, e)
		}
	})
}

// behind reads the background of anything (fo:background-color; draw:fill, 20.113). Where
// two attributes contradict each other, programs differ.
func (p *properties) behind(e xmltext.Element) {
	color, hasColor := e.Lookup("fo:background-color")
	fill, hasFill := e.Lookup("draw:fill")
	if !hasColor && !hasFill {
		return
	}
	ground := groundColor(color)
	switch fill {
	case "", "none":
	case "solid":
		if own, ok := e.Lookup("draw:fill-color"); ok {
			ground = groundColor(own)
		}
	default:
		ground = document.UnknownColor
	}
	contradicts := fill == "none" && ground != "" || p.background.set && p.background.value != ground
	if contradicts || ground != "" && showsThrough(e) {
		ground = document.UnknownColor
	}
	p.background = some(ground)
}

// showsThrough reports whether a background is not wholly there.
func showsThrough(e xmltext.Element) bool {
	opacity, transparency := e.Attr("draw:opacity"), e.Attr("style:background-transparency")
	return opacity != "" && opacity != "100%" || transparency != "" && transparency != "0%"
}

// image reads a style:background-image (17.3), which stands in the file even when there is
// no image.
func (p *properties) image(s *scanner, e xmltext.Element) {
	is := e.Attr("xlink:href") != ""
	s.Each(func(e xmltext.Element) { is = is || e.Name == "office:binary-data" })
	if is {
		p.background = some(document.UnknownColor)
	}
}

// groundColor reads the colour of a background.
func groundColor(value string) string {
	switch value = strings.ToLower(strings.TrimSpace(value)); {
	case value == "" || value == "transparent":
		return ""
	case len(value) == len("#rrggbb") && value[0] == '#' && strings.Trim(value[1:], "0123456789abcdef") == "":
		return value
	default:
		return document.UnknownColor
	}
}

// readLayout reads a style:page-layout (16.5), and returns the colour of its pages.
func readLayout(x *scanner) string {
	var p properties
	x.Each(func(e xmltext.Element) {
		if e.Name == "style:page-layout-properties" {
			p.container(x, e)
		}
	})
	return p.background.value
}
