package odt

import (
	"jourdain/grader/document"

	"jourdain/grader/xmltext"
)

// note reads a text:note: its mark stands in the words, its text apart from them.
func (r run) note(e xmltext.Element) {
	note := &document.Note{End: e.Attr("text:note-class") == "endnote"}
	r.Each(func(e xmltext.Element) {
		switch e.Name {
		case "text:note-citation":
			note.Label = r.plain()
		case "text:note-body":
			outer := r.ground
			r.ground = "" // it stands at the end of the page
			note.Blocks = r.within()
			r.ground = outer
		}
	})
	if r.flow.deleting() {
		r.words.lose()
		return
	}
	r.words.object(document.Span{Kind: document.NoteSpan, Note: note}, r.dress)
}
