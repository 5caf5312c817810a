package starter

import (
	"fmt"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// content writes content.xml.
type content struct {
	doc   *document.Document
	out   strings.Builder
	first int               // the level of the source that becomes level 1
	title *document.Heading // the heading that becomes the title; nil for none
	auto  automatic
}

// body gives content.xml. The text is written first, since it says which automatic
// styles there are.
func (c *content) body() string {
	c.first = 1
	if title := rule.LevelOneTitle(c.doc); title != nil {
		c.first, c.title = 2, title
	}
	c.blocks(c.doc.Blocks, "Text_20_body")
	return xmlHead + `<office:document-content ` + namespaces + ">\n" + fontFaces +
		"<office:automatic-styles>\n" + c.auto.xml() + "</office:automatic-styles>\n" +
		"<office:body><office:text>\n" + c.out.String() + "</office:text></office:body></office:document-content>\n"
}

func (c *content) write(format string, args ...any) { fmt.Fprintf(&c.out, format, args...) }

// blocks writes blocks; style is that of ordinary paragraphs among them.
func (c *content) blocks(blocks []document.Block, style string) {
	for _, block := range blocks {
		switch b := block.(type) {
		case *document.Heading:
			c.heading(b)
		case *document.Paragraph:
			c.paragraph(b, style)
		case *document.List:
			c.list(b)
		case *document.Table:
			c.table(b)
		case *document.Quotation:
			c.blocks(b.Blocks, "Quotations")
		case *document.Code:
			for line := range strings.SplitSeq(b.Text, "\n") {
				c.write(`<text:p text:style-name="Preformatted_20_Text">%s</text:p>`+"\n", spaced(line))
			}
		default:
			// Separators, page breaks and foreign markup are not part of a starting file.
		}
	}
}

func (c *content) heading(h *document.Heading) {
	if h == c.title {
		c.write(`<text:p text:style-name="Title">%s</text:p>`+"\n", c.spans(h.Spans, false))
		return
	}
	level := max(h.Level-c.first+1, 1)
	c.write(`<text:h text:style-name="%s" text:outline-level="%d">%s</text:h>`+"\n", headingStyle(level), level, c.spans(h.Spans, false))
}

func (c *content) paragraph(p *document.Paragraph, style string) {
	if loud(p) {
		c.write(`<text:p text:style-name="%s">%s</text:p>`+"\n", c.auto.loud(), c.spans(p.Spans, true))
		return
	}
	c.write(`<text:p text:style-name="%s">%s</text:p>`+"\n", style, c.spans(p.Spans, false))
}

// loud says whether all the letters of a paragraph are bold: it was made to look
// like a heading.
func loud(p *document.Paragraph) bool {
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

func (c *content) list(l *document.List) {
	style := "List_20_1"
	if l.Ordered {
		style = "Numbering_20_1"
	}
	c.write(`<text:list text:style-name="%s">`+"\n", style)
	for i := range l.Items {
		c.write("<text:list-item>")
		c.blocks(l.Items[i].Blocks, "Text_20_body")
		c.write("</text:list-item>\n")
	}
	c.write("</text:list>\n")
}

func (c *content) table(t *document.Table) {
	columns := 1
	for i := range t.Rows {
		columns = max(columns, len(t.Rows[i].Cells))
	}
	c.write(`<table:table table:name="%s"><table:table-column table:number-columns-repeated="%d"/>`+"\n", escape(t.Name), columns)
	for i := range t.Rows {
		style := "Table_20_Contents"
		if i < t.HeaderRows {
			style = "Table_20_Heading"
			c.write("<table:table-header-rows>")
		}
		c.write("<table:table-row>")
		for j := range t.Rows[i].Cells {
			c.write(`<table:table-cell office:value-type="string">`)
			c.blocks(t.Rows[i].Cells[j].Blocks, style)
			c.write("</table:table-cell>")
		}
		c.write("</table:table-row>\n")
		if i < t.HeaderRows {
			c.write("</table:table-header-rows>\n")
		}
	}
	c.write("</table:table>\n")
}
