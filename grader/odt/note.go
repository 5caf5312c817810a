package odt

import (
	"jourdain/grader/document"

	"jourdain/grader/xmltext"
)

// note reads a text:note: its mark stands in the words, its text apart from them.
func (c *content) note(e xmltext.Element, w *words, d *dress) {
	note := &document.Note{End: e.Attr("text:note-class") == "endnote"}
	c.Each(func(e xmltext.Element) {
		switch e.Name {
		case "text:note-citation":
			note.Label = c.plain()
		case "text:note-body":
			outer := c.ground
			c.ground = "" // it stands at the end of the page
			note.Blocks = c.within()
			c.ground = outer
		}
	})
	if c.flow.deleting() {
		w.lose()
		return
	}
	w.object(document.Span{Kind: document.NoteSpan, Note: note}, d)
}
