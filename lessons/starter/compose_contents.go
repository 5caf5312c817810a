package starter

import "jourdain/grader/document"

// deepest is the deepest level of an outline (ODF 1.3 part 3, 19.850).
const deepest = 10

// contents composes a table of contents as a word processor makes one: from the
// headings, or with the entries that the source has.
func (c *composer) contents(b *document.Contents) block {
	m := c.take()
	m.none(c, "a table of contents", lookMark, styleMark, captMark, floatMark, mergeMark)
	made := &contents{entries: c.entries(), newPage: m.newPage}
	if len(b.Entries) > 0 {
		made.entries = c.typedEntries(b.Entries, 1)
	}
	for level := 1; level <= deepest; level++ {
		c.styles.known(contentsStyle(level))
	}
	for i := range made.entries {
		if made.entries[i].target != (target{}) {
			c.styles.known(indexLinkStyle)
		}
	}
	return made
}

// entries returns the headings, which a generated table of contents lists.
func (c *composer) entries() []entry {
	var list []entry
	for h := range c.doc.Headings() {
		if h != c.title && !h.Empty() {
			list = append(list, entry{level: c.level(h), text: h.Text(), target: target{place: c.places.wanted[h]}, page: c.pageOf(h)})
		}
	}
	return list
}

// typedEntries returns the items of a list as entries; a list in it is a level below.
func (c *composer) typedEntries(blocks []document.Block, level int) []entry {
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
				if link := b.Spans[i].Link; link != nil && e.target == (target{}) {
					e.target = c.places.target(link.Target)
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

// level returns the level that a heading has in a file of a word processor.
func (c *composer) level(h *document.Heading) int { return max(h.Level-c.first+1, 1) }

// pageOf returns the page of a heading as far as the source says where pages begin. A
// word processor counts the pages when the table is updated.
func (c *composer) pageOf(h *document.Heading) int {
	page := 1
	for i := range c.marks.all {
		if m := &c.marks.all[i]; m.kind == breakMark && m.line < h.Place.Line {
			page++
		}
	}
	return page
}
