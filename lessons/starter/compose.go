package starter

import (
	"context"
	"fmt"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/markdown"
	"jourdain/grader/rules/rule"
)

// composer makes the text of a word processor's file from a source.
type composer struct {
	doc      *document.Document
	first    int               // the level of the source that becomes level 1
	title    *document.Heading // the heading that becomes the title; nil for none
	marks    marks
	styles   register
	places   places
	captions captions
	gallery  gallery
	listed   int  // how many lists the text is in
	at       int  // the line of the source that is composed
	inNote   bool // notes stand elsewhere in the source: no mark is about them
	notes    map[string]bool
	faults   []Fault
}

// compose returns the text, and what is wrong with the source.
func compose(n *notation) (*text, []Fault, error) {
	doc, err := markdown.Read(context.Background(), []byte(n.numbered(document.ODT)))
	if err != nil {
		return nil, nil, fmt.Errorf("starting file: %w", err)
	}
	c := &composer{doc: doc, first: 1, notes: map[string]bool{}, marks: marks{all: n.marks}, captions: captionsOf(n.marks)}
	if len(c.marks.page(levelsMark)) == 0 {
		c.title = rule.LevelOneTitle(doc)
	}
	if c.title != nil {
		c.first = 2
	}
	for _, m := range c.marks.page(changeMark) {
		if err := c.styles.change(m.name, m.look); err != nil {
			c.fault(m.line, "%v", err)
		}
	}
	c.places = placesOf(doc, c.title)
	t := &text{meta: doc.Meta, counted: c.captions.names, blocks: c.blocks(doc.Blocks, bodyStyle)}
	if n := len(doc.Blocks); n > 0 {
		if _, isTable := doc.Blocks[n-1].(*document.Table); isTable {
			// A text does not end with a table: word processors add this one.
			t.blocks = append(t.blocks, &line{style: plainStyle})
		}
	}
	c.margins(t)
	t.styles, t.pictures = c.styles.styles(), c.gallery.names
	c.faults = append(c.faults, c.captions.faults...)
	return t, append(c.faults, c.marks.end()...), nil
}

// margins says what stands on every page.
func (c *composer) margins(t *text) {
	for _, m := range c.marks.page(headerMark) {
		t.header = append(t.header, m.name)
		c.styles.known(headerStyle)
	}
	for _, m := range c.marks.page(footerMark) {
		t.footer = append(t.footer, m.name)
		c.styles.known(footerStyle)
	}
	if len(c.marks.page(numberMark)) > 0 {
		t.pageNumber = true
		c.styles.known(footerStyle)
	}
}

func (c *composer) fault(line int, format string, args ...any) {
	c.faults = append(c.faults, Fault{Line: line, Message: fmt.Sprintf(format, args...)})
}

// reach reads the marks before a line of the source.
func (c *composer) reach(line int) {
	if !c.inNote {
		c.at = line
		c.faults = append(c.faults, c.marks.reach(line)...)
	}
}

// take returns the marks for the block that is composed now.
func (c *composer) take() pending {
	if c.inNote {
		return pending{}
	}
	return c.marks.take()
}

// blocks composes blocks; style is that of ordinary paragraphs among them.
func (c *composer) blocks(blocks []document.Block, style string) []block {
	var all []block
	for _, each := range blocks {
		c.reach(each.At().Line)
		switch b := each.(type) {
		case *document.Heading:
			all = append(all, c.heading(b))
		case *document.Paragraph:
			all = append(all, c.paragraph(b, style)...)
		case *document.List:
			all = append(all, c.list(b))
		case *document.Table:
			all = append(all, c.table(b))
		case *document.Contents:
			all = append(all, c.contents(b))
		case *document.Quotation:
			all = append(all, c.blocks(b.Blocks, quoteStyle)...)
		case *document.Code:
			all = append(all, c.code(b)...)
		case *document.Separator:
			c.fault(b.Place.Line, "a line across the page is not written in ODT: let it be for Markdown only")
		case *document.Raw:
			if !strings.HasPrefix(b.Text, "<!--") {
				c.fault(b.Place.Line, "HTML is not written in ODT, save what Markdown can say too: let it be for Markdown only")
			}
		default: // page breaks and boxes do not come from Markdown
		}
	}
	return all
}

func (c *composer) list(l *document.List) block {
	c.listed++
	made := &list{ordered: l.Ordered}
	for i := range l.Items {
		item := c.blocks(l.Items[i].Blocks, bodyStyle)
		if len(l.Items[i].Blocks) == 0 {
			item = []block{&line{style: bodyStyle}} // an item is never without a paragraph
		}
		made.items = append(made.items, item)
	}
	c.listed--
	return made
}

func (c *composer) code(b *document.Code) []block {
	m := c.take()
	m.none(c, "code", lookMark, styleMark, captMark, floatMark, mergeMark)
	var all []block
	for words := range strings.SplitSeq(b.Text, "\n") {
		all = append(all, &line{style: codeStyle, newPage: m.newPage, pieces: plain(words)})
		m.newPage = false
	}
	return all
}

func (c *composer) heading(h *document.Heading) block {
	p := c.take()
	p.none(c, "a heading", styleMark, captMark, floatMark, mergeMark)
	level := c.level(h)
	made := &line{style: headingStyle(level), level: level, newPage: p.newPage}
	if h == c.title {
		made.style, made.level = titleStyle, 0
	}
	if p.look != nil {
		made.look = *p.look
	}
	made.pieces = c.spans(h.Spans, made.look)
	if number := c.places.wanted[h]; number > 0 {
		made.pieces = []piece{&place{number: number, pieces: made.pieces}}
	}
	return made
}

func (c *composer) paragraph(p *document.Paragraph, style string) []block {
	m := c.take()
	m.none(c, "a paragraph", mergeMark)
	if n := emptyLines(p); n > 0 {
		m.none(c, "an empty paragraph", captMark, floatMark)
		var all []block
		for i := range n {
			all = append(all, &line{style: c.styleOf(&m, style), newPage: m.newPage && i == 0})
		}
		return all
	}
	made := &line{style: c.styleOf(&m, style), newPage: m.newPage, look: lookOf(p, &m)}
	switch {
	case m.caption != nil:
		made.pieces = c.caption(p, m.caption, made.look)
	case m.float != nil:
		return []block{c.floating(p, &m, made)}
	default:
		made.pieces = c.spans(p.Spans, made.look)
	}
	return []block{made}
}

// styleOf returns the named style of a paragraph that the marks do not ask to have
// another one.
func (c *composer) styleOf(m *pending, style string) string {
	switch {
	case m.style != nil:
		if err := c.styles.use(m.style.name, m.style.look); err != nil {
			c.fault(m.style.line, "%v", err)
		}
		return m.style.name
	case m.caption != nil:
		return c.styles.known(captionStyle)
	default:
		return style
	}
}

// lookOf returns the direct formatting of a paragraph: what a mark says, or, for one
// that is wholly bold and stands alone, letters of 14 points too.
func lookOf(p *document.Paragraph, m *pending) look {
	var l look
	switch {
	case m.look != nil:
		l = *m.look
	case m.always != nil:
		l = m.always.look
	case isLoud(p) && p.Place.Region == 0 && m.style == nil && m.caption == nil:
		l = loudLook()
	}
	l.bold = l.bold || isLoud(p)
	return l
}

// isLoud reports whether all the letters of a paragraph are bold.
func isLoud(p *document.Paragraph) bool {
	letters := false
	for i := range p.Spans {
		s := &p.Spans[i]
		if s.Kind != document.TextSpan || strings.TrimSpace(s.Text) == "" {
			continue
		}
		if !s.Look.Bold.Value {
			return false
		}
		letters = true
	}
	return letters
}

// emptyLines says how many empty paragraphs a paragraph is, 0 for one with something
// in it: each <br> is one, and so are spaces alone.
func emptyLines(p *document.Paragraph) int {
	breaks := 0
	for i := range p.Spans {
		switch s := &p.Spans[i]; {
		case s.Kind == document.LineBreak:
			breaks++
		case s.Kind != document.TextSpan && s.Kind != document.Spaces && s.Kind != document.SoftBreak, strings.TrimSpace(s.Text) != "":
			return 0
		}
	}
	return max(breaks, 1)
}
