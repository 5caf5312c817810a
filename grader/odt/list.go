package odt

import (
	"jourdain/grader/document"

	"jourdain/grader/xmltext"
)

// listPlace says how deep in lists the reader is, and which style they have.
type listPlace struct {
	level int
	style string
	// numbered is the list that the last text:numbered-paragraph went into.
	numbered *document.List
}

// list reads a text:list (ODF 1.3 part 3, 5.3.1). A list inside another one has its
// style unless it has its own.
func (c *content) list(e xmltext.Element, into *[]document.Block) {
	outer := c.lists
	style := e.Attr("text:style-name")
	if style == "" {
		style = outer.style
	}
	c.lists = listPlace{level: outer.level + 1, style: style}
	list := &document.List{Continues: e.Attr("text:continue-list") != "" || e.Attr("text:continue-numbering") == "true"}
	first := 0
	c.Each(func(e xmltext.Element) {
		if e.Name == "text:list-item" || e.Name == "text:list-header" {
			if len(list.Items) == 0 {
				first = leadingNumber(e.Attr("text:start-value"))
			}
			c.item(e, list)
		}
	})
	list.Ordered = c.ordered(list)
	if outer.level == 0 {
		c.labels.goesOn(list, style, first)
	}
	c.lists = outer
	if len(list.Items) > 0 {
		c.add(into, list)
	}
}

// item reads an entry. One that has nothing left is left out. A section has no
// place in an entry, and LibreOffice does not read it there.
func (c *content) item(e xmltext.Element, list *document.List) {
	item := document.Item{Header: e.Name == "text:list-header", Restarts: e.Attr("text:start-value") != ""}
	c.Each(func(e xmltext.Element) {
		if e.Name != "text:number" && e.Name != "text:section" {
			c.block(e, &item.Blocks)
		}
	})
	if len(item.Blocks) > 0 {
		list.Items = append(list.Items, item)
	}
}

// ordered reports whether a list is numbered. Without a list style of its own it has
// that of its first paragraph (19.876).
func (c *content) ordered(list *document.List) bool {
	name := c.lists.style
	if name == "" && len(list.Items) > 0 {
		name = c.listStyleOf(list.Items[0].Blocks)
	}
	return c.styles.numbering(c.scope, name).ordered(c.lists.level)
}

func (c *content) listStyleOf(blocks []document.Block) string {
	if len(blocks) == 0 {
		return ""
	}
	p, ok := blocks[0].(*document.Paragraph)
	if !ok || p.Style == nil {
		return ""
	}
	if st := c.styles.used(c.scope, forParagraph, p.Style.Name); st != nil {
		return st.list.value
	}
	return ""
}

// numbered reads a text:numbered-paragraph (5.3.6), an entry of a list that is not
// written as one. Those that follow each other are one list here.
func (c *content) numbered(e xmltext.Element, into *[]document.Block) {
	level := max(1, leadingNumber(e.Attr("text:level")))
	ordered := c.styles.numbering(c.scope, e.Attr("text:style-name")).ordered(level)
	entry := &document.List{Ordered: ordered}
	c.item(e, entry)
	if len(entry.Items) == 0 {
		return
	}
	if last := len(*into) - 1; last >= 0 && c.lists.numbered != nil && c.lists.numbered.Ordered == ordered &&
		(*into)[last] == document.Block(c.lists.numbered) {
		c.lists.numbered.Items = append(c.lists.numbered.Items, entry.Items...)
		return
	}
	c.lists.numbered = entry
	c.add(into, entry)
}
