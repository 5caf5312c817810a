package odt

import (
	"jourdain/grader/document"

	"jourdain/grader/xmltext"
)

// listPlace says how deep in lists the reader is, and which style they have.
type listPlace struct {
	level int
	style string
	marks *numbering // what the style says; nil for no style that the file has
	// numbered is the list that the last text:numbered-paragraph went into.
	numbered *document.List
}

// within is the place in a list in this one, that names a style or none. As in LibreOffice 7.4.7, it
// has the marks of the list that it is in where it names no style or one that the file does not
// have; and all lists in one without a style have bullets. ODF (1.3 part 3, 5.3.1) would give
// a list without a style the one of its paragraphs, but LibreOffice does not.
func (p listPlace) within(style string, marks *numbering) listPlace {
	inner := listPlace{level: p.level + 1, style: p.style, marks: p.marks}
	if marks != nil && (p.level == 0 || p.marks != nil) {
		inner.style, inner.marks = style, marks
	}
	return inner
}

// list reads a text:list (5.3.1).
func (c *content) list(e xmltext.Element, into *[]document.Block) {
	outer, style := c.lists, e.Attr("text:style-name")
	c.lists = outer.within(style, c.styles.numbering(c.scope, style))
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
	list.Ordered = c.lists.ordered()
	if outer.level == 0 {
		c.labels.goesOn(list, c.lists.style, first)
	}
	c.lists = outer
	switch {
	case len(list.Items) == 0:
	case outer.level == 0 && numbersHeadings(list):
		c.headings(list, into)
	default:
		c.add(into, list)
	}
}

// numbersHeadings reports whether a list is only how LibreOffice writes the numbers of headings that
// are not those of the outline: nobody sees a list there, and a file of Word has none.
func numbersHeadings(list *document.List) bool {
	for i := range list.Items {
		for _, block := range list.Items[i].Blocks {
			switch b := block.(type) {
			case *document.Heading:
			case *document.List:
				if !numbersHeadings(b) {
					return false
				}
			default:
				return false
			}
		}
	}
	return true
}

// headings adds the headings that a list numbers.
func (c *content) headings(list *document.List, into *[]document.Block) {
	for i := range list.Items {
		for _, block := range list.Items[i].Blocks {
			switch b := block.(type) {
			case *document.Heading:
				b.Numbered = b.Label == "" && list.Ordered && !list.Items[i].Header
				c.add(into, b)
			case *document.List:
				c.headings(b, into)
			}
		}
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

// ordered reports whether the list of this place is numbered.
func (p listPlace) ordered() bool { return p.marks.ordered(p.level) }

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
