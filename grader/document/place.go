package document

// Place says where a block stands, so that a person can find it again.
type Place struct {
	// Paragraph counts the headings, paragraphs and code blocks of the body from
	// 1, empty ones too. A container has the number of the first one it holds, or
	// of the one it follows. It is 0 outside the body.
	Paragraph int
	// Line is the line of the source, from 1; 0 where the source has no lines.
	Line int
	// Under is the nearest heading above; nil before the first one.
	Under  *Heading
	Region Region
	// Whole is set where the document as a whole is meant: the paragraph is only its first.
	Whole bool
}

// Path returns the texts of the headings that the place is under, the outermost
// first. A level that was skipped adds nothing.
func (p *Place) Path() []string {
	var path []string
	for h := p.Under; h != nil; h = h.over {
		path = append([]string{h.Text()}, path...)
	}
	return path
}

// Region says what a block stands in: none, one or several of the constants.
type Region uint16

// What a block can stand in.
const (
	InList Region = 1 << iota
	InTable
	InBox
	InShape
	InQuotation
	InContents
	InHeader
	InFooter
	InFootnote
	InEndnote
	Hidden  // in a hidden section, with hidden words only, or wholly deleted
	Deleted // a recorded change deletes it; a deleted block is Hidden too
)

// Has reports whether the place is in any of the given ones.
func (r Region) Has(places Region) bool { return r&places != 0 }

// outsideOutline is where a heading is no part of the document's outline.
const outsideOutline = InContents | InHeader | InFooter | InFootnote | InEndnote

// Name returns the word for where a heading stands that is no part of the outline:
// "header", "footer", "footnote", "endnote" or "index"; "" for the body.
func (r Region) Name() string {
	switch {
	case r.Has(InHeader):
		return "header"
	case r.Has(InFooter):
		return "footer"
	case r.Has(InFootnote):
		return "footnote"
	case r.Has(InEndnote):
		return "endnote"
	case r.Has(InContents):
		return "index"
	default:
		return ""
	}
}
