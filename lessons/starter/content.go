package starter

import (
	"fmt"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// content writes content.xml.
type content struct {
	doc      *document.Document
	out      *strings.Builder
	first    int               // the level of the source that becomes level 1
	title    *document.Heading // the heading that becomes the title; nil for none
	marks    marks
	auto     automatic
	named    named
	places   places
	captions captions
	pictures gallery
	tables   int
	boxes    int
	listed   int  // how many lists the text is in
	at       int  // the line of the source that is written
	inNote   bool // notes stand elsewhere in the source: no mark is about them
	notes    map[string]bool
	faults   []Fault
}

// newContent writes the text of a document, with what its source's marks say.
func newContent(doc *document.Document, n *notation) *content {
	c := &content{
		doc: doc, out: &strings.Builder{}, first: 1, notes: map[string]bool{},
		marks: marks{all: n.marks}, captions: captionsOf(n.marks),
	}
	if len(c.marks.page(levelsMark)) == 0 {
		c.title = rule.LevelOneTitle(doc)
	}
	if c.title != nil {
		c.first = 2
	}
	c.places = placesOf(doc, c.title)
	c.blocks(doc.Blocks, bodyStyle)
	if n := len(doc.Blocks); n > 0 {
		if _, isTable := doc.Blocks[n-1].(*document.Table); isTable {
			// A text does not end with a table: word processors add this one.
			c.line("text:p", "Standard", "")
		}
	}
	c.faults = append(c.faults, c.captions.faults...)
	c.faults = append(c.faults, c.marks.end()...)
	return c
}

// xml returns content.xml. The text was written first, since it says which automatic
// styles there are. What counts captions comes before the text, and so does what
// stands on a page (ODF 1.3 part 3, 3.4).
func (c *content) xml() string {
	return xmlHead + `<office:document-content ` + namespaces + ">\n" + fontFaces +
		"<office:automatic-styles>\n" + c.auto.xml.String() + "</office:automatic-styles>\n" +
		"<office:body><office:text>\n" + c.captions.declarations() + c.pictures.onPage.String() + c.out.String() +
		"</office:text></office:body></office:document-content>\n"
}

func (c *content) write(format string, args ...any) { fmt.Fprintf(c.out, format, args...) }

func (c *content) fault(line int, format string, args ...any) {
	c.faults = append(c.faults, Fault{line, fmt.Sprintf(format, args...)})
}

// reach reads the marks before a line of the source.
func (c *content) reach(line int) {
	if !c.inNote {
		c.at = line
		c.faults = append(c.faults, c.marks.reach(line)...)
	}
}

// take returns the marks for the paragraph that is written now.
func (c *content) take() pending {
	if c.inNote {
		return pending{}
	}
	return c.marks.take()
}

// blocks writes blocks; style is that of ordinary paragraphs among them.
func (c *content) blocks(blocks []document.Block, style string) {
	for _, block := range blocks {
		c.reach(block.At().Line)
		switch b := block.(type) {
		case *document.Heading:
			c.heading(b)
		case *document.Paragraph:
			c.paragraph(b, style)
		case *document.List:
			c.list(b)
		case *document.Table:
			c.table(b)
		case *document.Contents:
			c.contents(b)
		case *document.Quotation:
			c.blocks(b.Blocks, "Quotations")
		case *document.Code:
			c.code(b)
		case *document.Separator:
			c.fault(b.Place.Line, "a line across the page is not written in ODT: let it be for Markdown only")
		case *document.Raw:
			if !strings.HasPrefix(b.Text, "<!--") {
				c.fault(b.Place.Line, "HTML is not written in ODT, save what Markdown can say too: let it be for Markdown only")
			}
		default: // page breaks and boxes do not come from Markdown
		}
	}
}

// line writes a paragraph or a heading; the element may have attributes.
func (c *content) line(element, style, words string) {
	name, _, _ := strings.Cut(element, " ")
	c.write(`<%s text:style-name="%s">%s</%s>`+"\n", element, style, words, name)
}

func (c *content) code(b *document.Code) {
	m := c.take()
	m.none(c, "code", lookMark, styleMark, captMark, floatMark, mergeMark)
	for line := range strings.SplitSeq(b.Text, "\n") {
		words := (&words{content: c, gap: true}).text(line)
		c.line("text:p", c.auto.paragraph("Preformatted_20_Text", look{}, m.newPage), words)
		m.newPage = false
	}
}

func (c *content) heading(h *document.Heading) {
	level := c.level(h)
	element, style := fmt.Sprintf(`text:h text:outline-level="%d"`, level), headingStyle(level)
	if h == c.title {
		element, style = "text:p", "Title"
	}
	p := c.take()
	p.none(c, "a heading", styleMark, captMark, floatMark, mergeMark)
	var l look
	if p.look != nil {
		l = *p.look
	}
	begin, end := c.places.bookmark(h)
	c.line(element, c.auto.paragraph(style, l, p.newPage), begin+c.spans(h.Spans, l)+end)
}

func (c *content) paragraph(p *document.Paragraph, style string) {
	m := c.take()
	m.none(c, "a paragraph", mergeMark)
	if n := emptyLines(p); n > 0 {
		m.none(c, "an empty paragraph", captMark, floatMark)
		for i := range n {
			c.line("text:p", c.auto.paragraph(c.styleOf(&m, style), look{}, m.newPage && i == 0), "")
		}
		return
	}
	style = c.styleOf(&m, style)
	l := c.lookOf(p, &m)
	if m.caption != nil {
		c.line("text:p", c.auto.paragraph(style, l, m.newPage), c.caption(p, m.caption, l))
		return
	}
	if m.float != nil {
		c.floating(p, &m, style, l)
		return
	}
	c.line("text:p", c.auto.paragraph(style, l, m.newPage), c.spans(p.Spans, l))
}

// styleOf returns the named style of a paragraph that the marks do not ask to have
// another one.
func (c *content) styleOf(m *pending, style string) string {
	switch {
	case m.style != nil:
		name, err := c.named.use(m.style.name, m.style.look)
		if err != nil {
			c.fault(m.style.line, "%v", err)
		}
		return name
	case m.caption != nil:
		return c.named.known("Caption")
	default:
		return style
	}
}

// lookOf returns the direct formatting of a paragraph: what a mark says, or, for one
// that is wholly bold and stands alone, letters of 14 points too.
func (c *content) lookOf(p *document.Paragraph, m *pending) look {
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
