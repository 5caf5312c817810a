package odt

import (
	"cmp"
	"maps"
	"slices"

	"jourdain/grader/document"
	"jourdain/grader/work"
	"jourdain/grader/xmltext"
)

// master is a page style with what stands in its margins (ODF 1.3 part 3, 16.9).
type master struct {
	name    string
	next    string // the page style of the page that follows
	ground  string // the colour of the page; see document.Document
	margins []document.Margin
}

// readMasters reads an office:master-styles.
func (c *content) readMasters() []master {
	var masters []master
	c.Each(func(e xmltext.Element) {
		if e.Name != "style:master-page" {
			return
		}
		m := master{name: e.Attr("style:name"), next: e.Attr("style:next-style-name")}
		m.ground = cmp.Or(c.groundOf(forPage, e.Attr("draw:style-name")), c.styles.layouts[e.Attr("style:page-layout-name")])
		c.Each(func(e xmltext.Element) { c.margin(e, &m) })
		masters = append(masters, m)
	})
	return masters
}

func (c *content) margin(e xmltext.Element, m *master) {
	var where document.Region
	switch e.Name {
	case "style:header", "style:header-left", "style:header-first":
		where = document.InHeader
	case "style:footer", "style:footer-left", "style:footer-first":
		where = document.InFooter
	default:
		return
	}
	if e.Attr("style:display") == "false" {
		return
	}
	m.margins = append(m.margins, document.Margin{Region: where, Blocks: c.within()})
}

// onPages are the page styles that the text is on: the first one, and all that it asks for.
type onPages struct {
	first optional[string]
	names map[string]bool
}

// use notes a page style that the text is on. The first one is the default unless the first
// paragraph says otherwise.
func (p *onPages) use(name string) {
	if !p.first.set {
		p.first = some(name)
	}
	if name != "" {
		p.names[name] = true
	}
}

// margins returns the headers and footers of the page styles that the text is on, in
// the order of the file: those it asks for, the default one when its first
// paragraph asks for none, and those that follow on them.
func (p *onPages) margins(masters []master, steps *work.Counter) []document.Margin {
	if p.first.value == "" && len(masters) > 0 {
		p.names[defaultMaster(masters)] = true
	}
	p.follow(masters, steps)
	var margins []document.Margin
	for i := range masters {
		if p.names[masters[i].name] {
			margins = append(margins, masters[i].margins...)
		}
	}
	return margins
}

// follow adds to the page styles that the text is on those that follow on them. Each
// is followed once, in whatever order the file has them and wherever they lead.
func (p *onPages) follow(masters []master, steps *work.Counter) {
	next := make(map[string][]string, len(masters)) // a name may stand there more than once
	for i := range masters {
		next[masters[i].name] = append(next[masters[i].name], masters[i].next)
	}
	open := slices.Collect(maps.Keys(p.names))
	for len(open) > 0 {
		name := open[len(open)-1]
		open = open[:len(open)-1]
		for _, follows := range next[name] {
			steps.Step(1)
			if follows != "" && !p.names[follows] {
				p.names[follows] = true
				open = append(open, follows)
			}
		}
	}
}

// ground returns the colour of the pages that the text is on, once their margins are known.
func (p *onPages) ground(masters []master) string {
	ground, first := "", true
	for i := range masters {
		m := &masters[i]
		switch {
		case !p.names[m.name]:
		case first:
			ground, first = m.ground, false
		case ground != m.ground:
			return document.UnknownColor
		}
	}
	return ground
}

// defaultMaster returns the name of the page style of a text that asks for none.
func defaultMaster(masters []master) string {
	for i := range masters {
		if masters[i].name == "Standard" {
			return "Standard"
		}
	}
	return masters[0].name
}
