package docx

import "jourdain/grader/xmltext"

// bound is a property of the document that is shown in the place of a content control's own
// content, once.
type bound struct {
	text  string
	shown bool
}

// controlKind is what a w:sdtPr says of a content control (ISO/IEC 29500-1, 17.5.2.38).
type controlKind struct {
	property string // what it shows; "" for its own content
	contents bool   // it holds a table of contents
}

func (f *file) readControl(s *scanner) controlKind {
	var kind controlKind
	s.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:dataBinding", "w15:dataBinding":
			kind.property = f.core.bound(e.Attr("w:xpath"))
		case "w:docPartObj":
			s.Each(func(e xmltext.Element) {
				if e.Name == "w:docPartGallery" && e.Attr("w:val") == "Table of Contents" {
					kind.contents = true
				}
			})
		}
	})
	return kind
}

// blockControl reads a w:sdt between paragraphs.
func (c *content) blockControl() {
	var kind controlKind
	c.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:sdtPr":
			kind = c.readControl(c.scanner)
		case "w:sdtContent":
			outer := c.control
			if kind.contents && c.control == nil {
				c.control = &contents{kind: tableOfContents(), control: true}
			}
			c.inBound(kind.property, c.blocks)
			c.control = outer
		}
	})
}

// inlineControl reads a w:sdt in a paragraph.
func (r run) inlineControl() {
	var kind controlKind
	r.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:sdtPr":
			kind = r.readControl(r.scanner)
		case "w:sdtContent":
			r.inBound(kind.property, func() {
				r.inline()
				r.showBound()
			})
		}
	})
}

// inBound reads the content of a control that shows a property; "" for none.
func (c *content) inBound(property string, read func()) {
	outer := c.bound
	if property != "" {
		c.bound = &bound{text: property}
	}
	read()
	c.bound = outer
}

// showBound writes the property of the control that is read, unless it stands there.
func (r run) showBound() {
	if b := r.bound; b != nil && !b.shown {
		b.shown = true
		r.bound = nil
		r.text([]byte(b.text))
		r.bound = b
	}
}
