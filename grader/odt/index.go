package odt

import "jourdain/grader/document"

// index reads a table of contents or another index (ODF 1.3 part 3, 8). What the
// program would make it from, its source, is no text.
func (c *content) index(e element, into *[]document.Block) {
	contents := &document.Contents{Kind: document.OtherIndex, Generated: true}
	if e.name == "text:table-of-content" {
		contents.Kind = document.TableOfContents
	}
	source := e.name + "-source"
	outer := c.flow.index
	c.flow.index = true
	c.over(c.groundOf(forSection, e.attr("text:style-name")), func() {
		c.each(func(e element) {
			switch e.name {
			case source:
				contents.Depth = min(leadingNumber(e.attr("text:outline-level")), maxLevel)
			case "text:index-body":
				c.each(func(e element) { c.indexPart(e, contents) })
			}
		})
	})
	c.flow.index = outer
	c.add(into, contents)
}

func (c *content) indexPart(e element, contents *document.Contents) {
	if e.name == "text:index-title" {
		c.blocks(&contents.Title)
		return
	}
	c.block(e, &contents.Entries)
}

// inIndex says whether the reader is in an index.
func (c *content) inIndex() bool {
	for f := c.flow; f != nil; f = f.outer {
		if f.index {
			return true
		}
	}
	return false
}
