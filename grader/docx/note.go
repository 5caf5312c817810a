package docx

import (
	"strconv"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/numeral"
	"jourdain/grader/xmltext"
)

// notes are the footnotes or the endnotes of a document.
type notes struct {
	texts map[string][]document.Block // by their ids; each is taken once
	count int                         // of those that were referred to
}

// readNotes reads a w:footnotes or a w:endnotes (ISO/IEC 29500-1, 17.11). The lines that part
// notes from the text are none.
func (c *content) readNotes(into *notes) {
	into.texts = map[string][]document.Block{}
	c.Root()
	c.Each(func(e xmltext.Element) {
		if e.Name != "w:footnote" && e.Name != "w:endnote" {
			return
		}
		id, kind := e.Attr("w:id"), e.Attr("w:type")
		blocks := c.within()
		if kind == "" || kind == "normal" {
			into.texts[id] = blocks
		}
	})
}

// noteReference reads the mark of a note.
func (r run) noteReference(e xmltext.Element) {
	if r.deletes > 0 {
		r.para.words.lost = true
		return
	}
	if r.isSilent() {
		return
	}
	note := &document.Note{End: e.Name == "w:endnoteReference"}
	from := &r.footnotes
	if note.End {
		from = &r.endnotes
	}
	id := e.Attr("w:id")
	note.Blocks = from.texts[id]
	delete(from.texts, id)
	if from.count++; note.End {
		note.Label = strings.ToLower(numeral.Roman(from.count))
	} else {
		note.Label = strconv.Itoa(from.count)
	}
	r.place()
	own := r.para.words.Own // its mark looks as the program wants it
	own.Link = r.dress.Link
	r.para.words.object(document.Span{Kind: document.NoteSpan, Note: note}, &own)
}
