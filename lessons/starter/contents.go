package starter

import (
	"fmt"

	"jourdain/grader/document"
)

// deepest is the deepest level of an outline (ODF 1.3 part 3, 19.850).
const deepest = 10

// entry is a line of a table of contents.
type entry struct {
	level  int
	text   string
	target string // the address of its heading; "" for none
	page   int
}

// contents writes a table of contents as a word processor makes one (8.3): from the
// headings, or with the entries that the source has.
func (c *content) contents(b *document.Contents) {
	m := c.take()
	m.none(c, "a table of contents", lookMark, styleMark, captMark, floatMark, mergeMark)
	entries := c.entries()
	if len(b.Entries) > 0 {
		entries = c.typedEntries(b.Entries, 1)
	}
	c.write(`<text:table-of-content text:name="Contents" text:protected="true"><text:table-of-content-source text:outline-level="%d" text:use-index-marks="false">`+"\n", deepest)
	for level := 1; level <= deepest; level++ {
		c.write(`<text:table-of-content-entry-template text:outline-level="%d" text:style-name="%s"><text:index-entry-link-start text:style-name="Index_20_Link"/>`+
			`<text:index-entry-text/><text:index-entry-tab-stop style:type="right" style:leader-char="."/><text:index-entry-page-number/>`+
			"<text:index-entry-link-end/></text:table-of-content-entry-template>\n", level, c.named.known(contentsStyle(level)))
	}
	c.write("</text:table-of-content-source><text:index-body>\n")
	for i, e := range entries {
		text := (&words{content: c, gap: true}).text(e.text) + fmt.Sprintf("<text:tab/>%d", e.page)
		if e.target != "" {
			text = c.link("Index_20_Link", e.target) + text + "</text:a>"
		}
		c.line("text:p", c.auto.paragraph(contentsStyle(e.level), look{}, m.newPage && i == 0), text)
	}
	c.write("</text:index-body></text:table-of-content>\n")
}

func contentsStyle(level int) string { return fmt.Sprintf("Contents_20_%d", level) }

// entries returns the headings, which a generated table of contents lists.
func (c *content) entries() []entry {
	var list []entry
	for h := range c.doc.Headings() {
		if h != c.title && !h.Empty() {
			list = append(list, entry{level: c.level(h), text: h.Text(), target: "#" + c.places.wanted[h], page: c.pageOf(h)})
		}
	}
	return list
}

// typedEntries returns the items of a list as entries; a list in it is a level below.
func (c *content) typedEntries(blocks []document.Block, level int) []entry {
	var list []entry
	for _, block := range blocks {
		switch b := block.(type) {
		case *document.List:
			for i := range b.Items {
				for _, inner := range b.Items[i].Blocks {
					below := level
					if _, isList := inner.(*document.List); isList {
						below++
					}
					list = append(list, c.typedEntries([]document.Block{inner}, below)...)
				}
			}
		case *document.Paragraph:
			e := entry{level: min(level, deepest), text: b.Text(), page: 1}
			for i := range b.Spans {
				if link := b.Spans[i].Link; link != nil && e.target == "" {
					e.target = c.places.href(link.Target)
					if h := c.places.find(link.Target); h != nil {
						e.page = c.pageOf(h)
					}
				}
			}
			list = append(list, e)
		}
	}
	return list
}

// level returns the level that a heading has in the ODT file.
func (c *content) level(h *document.Heading) int { return max(h.Level-c.first+1, 1) }

// pageOf returns the page of a heading as far as the source says where pages begin. A
// word processor counts the pages when the table is updated.
func (c *content) pageOf(h *document.Heading) int {
	page := 1
	for i := range c.marks.all {
		if m := &c.marks.all[i]; m.kind == breakMark && m.line < h.Place.Line {
			page++
		}
	}
	return page
}
