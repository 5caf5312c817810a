package odt

import (
	"jourdain/grader/document"

	"jourdain/grader/xmltext"
)

// index reads a table of contents or another index (ODF 1.3 part 3, 8). What the
// program would make it from, its source, is no text.
func (c *content) index(e xmltext.Element, into *[]document.Block) {
	contents := &document.Contents{Kind: document.OtherIndex, Generated: true}
	if e.Name == "text:table-of-content" {
		contents.Kind = document.TableOfContents
	}
	source := e.Name + "-source"
	outer := c.flow.index
	c.flow.index = true
	c.over(c.groundOf(forSection, e.Attr("text:style-name")), func() {
		c.Each(func(e xmltext.Element) {
			switch e.Name {
			case source:
				contents.Depth = min(leadingNumber(e.Attr("text:outline-level")), maxLevel)
				contents.Sources = readSources(c.scanner, e)
			case "text:index-body":
				c.Each(func(e xmltext.Element) { c.indexPart(e, contents) })
			}
		})
	})
	c.flow.index = outer
	c.add(into, contents)
}

// readSources reads what the program makes an index from (8.3.2). An attribute that is not there
// means true for the headings and the marks, and false for the styles (19.896 to 19.904).
func readSources(x *scanner, e xmltext.Element) document.Sources {
	from := document.Sources{
		NoHeadings: e.Attr("text:use-outline-level") == "false", Marks: e.Attr("text:use-index-marks") != "false",
		Chapter: e.Attr("text:index-scope") == "chapter",
	}
	styled := e.Attr("text:use-index-source-styles") == "true"
	x.Each(func(e xmltext.Element) {
		if e.Name != "text:index-source-styles" {
			return
		}
		x.Each(func(e xmltext.Element) {
			if styled && e.Name == "text:index-source-style" {
				from.Styles = append(from.Styles, document.Clean(e.Attr("text:style-name")))
			}
		})
	})
	return from
}

// tocMarks are the marks in the text that a table of contents can list (8.1.4).
type tocMarks struct {
	words []string
	open  map[string]markStart // those whose end is to come
}

// read reads a mark: its words are in an attribute, or are those between its start and its end.
// One that is deleted is none.
func (m *tocMarks) read(e xmltext.Element, w *words, deleted bool) {
	if deleted {
		return
	}
	switch id := e.Attr("text:id"); e.Name {
	case "text:toc-mark":
		m.words = append(m.words, document.Clean(e.Attr("text:string-value")))
	case "text:toc-mark-start":
		m.open[id] = markStart{w, len(w.Text)}
	case "text:toc-mark-end":
		// Of runs of spaces the text has none; nobody compares them.
		if start := m.open[id]; start.words == w && start.at <= len(w.Text) {
			m.words = append(m.words, string(w.Text[start.at:]))
		}
		delete(m.open, id)
	}
}

// markStart is where the words of a mark begin.
type markStart struct {
	words *words
	at    int
}

func (c *content) indexPart(e xmltext.Element, contents *document.Contents) {
	if e.Name == "text:index-title" {
		c.blocks(&contents.Title)
		return
	}
	c.block(e, &contents.Entries)
}

// inIndex reports whether a text is in an index.
func (f *flow) inIndex() bool {
	for ; f != nil; f = f.outer {
		if f.index {
			return true
		}
	}
	return false
}
