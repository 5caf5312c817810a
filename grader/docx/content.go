package docx

import (
	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// content reads the blocks of one part: the text, a header, the notes. The call stack follows the
// elements; the scanner bounds its depth.
type content struct {
	*scanner
	*file
	links   *relations // those of the part
	flow    *flow
	para    *paragraph           // the one that is read; nil between paragraphs
	fields  fields               // those that are open
	bound   *bound               // a property that stands in the place of what is read; nil for none
	control *contents            // the table of contents whose content control is read; nil for none
	deletes int                  // recorded deletions around
	base    *document.Appearance // of the text in the cell that is read; nil for none
	ground  string               // the colour of what is read stands in; see document.Paragraph
}

// flow is a run of text that nothing of a paragraph leaves: the body, a cell, a box, a note.
type flow struct {
	outer   *flow
	entries []entry
	joined  *paragraph // it goes on in the next one
	dropped *words     // those of a drop cap, which begin the next paragraph
	framed  []*document.Box
	pages   bool // page breaks mean something in it
	cell    bool // it is in a table
	fresh   bool // no paragraph of the section was read
	section int  // the entry of the page break that begins the section, from 1; 0 for none
}

// entry is a block of a flow, and what it is a part of.
type entry struct {
	block    document.Block
	numbered *numbered // the list that it is an entry of; nil for none
	number   int       // of the entry on its level
	goesOn   bool      // the number follows on that of the list before
	contents *contents // the index that it stands in; nil for none
	title    bool      // it stands above the entries of that
	attached bool      // it belongs to the paragraph before
}

// body reads the blocks inside the element just opened, as the text of the document.
func (c *content) body() []document.Block {
	return c.inFlow(&flow{pages: true, fresh: true}, c.blocks)
}

// within reads the blocks of a text by itself.
func (c *content) within() []document.Block {
	return c.inFlow(&flow{}, c.blocks)
}

// inFlow reads something that is a text by itself.
func (c *content) inFlow(f *flow, read func()) []document.Block {
	para, control, base := c.para, c.control, c.base
	f.outer, c.flow, c.para, c.control = c.flow, f, nil, nil
	if !f.cell {
		c.base = nil
	}
	read()
	c.endFlow()
	c.flow, c.para, c.control, c.base = f.outer, para, control, base
	return assemble(f.entries)
}

// endFlow adds what waited for another paragraph.
func (c *content) endFlow() {
	c.flushJoined()
	if f := c.flow; f.dropped != nil {
		p := c.newParagraph()
		c.resolve(p)
		p.words = f.dropped
		f.dropped = nil
		c.emit(p)
	}
	c.addFramed()
	c.flow.endText()
}

// flushJoined adds a paragraph whose end was deleted, and that nothing follows to be joined with.
func (c *content) flushJoined() {
	if joined := c.flow.joined; joined != nil {
		c.flow.joined = nil
		c.emit(joined)
	}
}

func (c *content) addFramed() {
	framed := c.flow.framed
	c.flow.framed = nil
	for _, box := range framed {
		c.add(entry{block: box, attached: true})
	}
}

func (c *content) blocks() { c.Each(c.block) }

// block reads one element that stands between paragraphs. What we do not know is looked into:
// its paragraphs count.
func (c *content) block(e xmltext.Element) {
	switch e.Name {
	case "w:p":
		c.paragraph()
	case "w:tbl":
		c.flushJoined()
		c.table()
	case "w:sdt":
		c.blockControl()
	case "w:sectPr":
		c.endSection(c.readSection())
	case "mc:AlternateContent":
		c.alternate(c.blocks)
	case "w:ins", "w:moveTo": // they hold no paragraphs: LibreOffice loses such
		c.review.change(document.Insertion, nil)
	case "w:del", "w:moveFrom":
		c.review.change(document.Deletion, nil)
	case "w:altChunk", "w:subDoc", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr",
		"w:sdtPr", "w:sdtEndPr", "w:pPr", "w:rPr", "w:customXmlPr", "w:smartTagPr":
	case "w:commentRangeStart", "w:commentRangeEnd":
		c.review.comment(e.Attr("w:id"), c.para)
	default:
		c.blocks()
	}
}

// add puts a block into the flow.
func (c *content) add(e entry) {
	if e.contents == nil {
		e.contents = c.fields.contents()
	}
	if c.control != nil {
		e.contents = c.control
	}
	c.flow.entries = append(c.flow.entries, e)
}

// alternate reads an mc:AlternateContent (ISO/IEC 29500-3, 7.3): the first of its choices that
// LibreOffice takes, or else the fallback. LibreOffice 7.4.7 looks at the letters of the prefixes,
// not at the namespaces that they stand for.
func (c *content) alternate(read func()) {
	taken := false
	c.Each(func(e xmltext.Element) {
		switch {
		case taken:
		case e.Name == "mc:Choice":
			switch e.Attr("Requires") {
			case "wps", "wpg", "w14":
				taken = true
				read()
			}
		case e.Name == "mc:Fallback":
			taken = true
			read()
		}
	})
}

// over reads something that stands on a colour; "" is none of its own.
func (c *content) over(ground string, read func()) {
	outer := c.ground
	if ground != "" {
		c.ground = ground
	}
	read()
	c.ground = outer
}
