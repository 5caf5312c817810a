package wording

import "jourdain/grader/document"

// Origins say where the headings and the paragraphs of a text stand in the file, in bytes of its XML
// as package xmltext reads it. A nil one knows nothing, and costs nothing.
type Origins struct {
	// Comments is the first number that no comment of the file has.
	Comments int
	of       map[document.Block]*Origin
}

// NewOrigins returns those of a text that is going to be read.
func NewOrigins() *Origins { return &Origins{of: map[document.Block]*Origin{}} }

// Of returns the origin of a heading or a paragraph; nil where it is not known.
func (o *Origins) Of(block document.Block) *Origin { return o.of[block] }

// Take notes that a number is that of a comment.
func (o *Origins) Take(number int) {
	if o != nil {
		o.Comments = max(o.Comments, number+1)
	}
}

// Begin returns the origin of a paragraph whose tag ends at a byte. The tag's name is as the file
// writes it; ends is set for a tag that is the end of the paragraph too. It is nil for a nil o.
func (o *Origins) Begin(at int64, tag string, ends bool) *Origin {
	if o == nil {
		return nil
	}
	element := &Element{End: at}
	if ends {
		element.Tag = tag
	}
	return &Origin{Element: element, Start: at}
}

// Keep keeps the origin of a block; nil for one that nobody knows.
func (o *Origins) Keep(block document.Block, from *Origin) {
	if o != nil && from != nil {
		o.of[block] = from
	}
}

// Element is the element of a paragraph in the file.
type Element struct {
	End int64 // where what it holds ends
	// Tag is the name of an element that is one tag ("<w:p/>") and ends with that; "" for any other.
	Tag string
}

// Origin is where the words of a paragraph stand. A page break may part one element into several
// paragraphs.
type Origin struct {
	*Element
	Start  int64   // where something may be put in before the words; beyond the end of the element, nowhere but there
	Pieces []Piece // in the order of the words
}

// Piece is a part of the words: Length bytes of them, from At on, stand in the bytes From to To of the
// file. Where these are as many, each stands for itself.
type Piece struct {
	At, Length int
	From, To   int64
}

// Add adds a piece. One that goes on from the last is a part of it.
func (o *Origin) Add(p Piece) {
	if last := len(o.Pieces) - 1; last >= 0 {
		l := &o.Pieces[last]
		if l.At+l.Length == p.At && l.To == p.From && l.isPlain() && p.isPlain() {
			l.Length, l.To = l.Length+p.Length, p.To
			return
		}
	}
	o.Pieces = append(o.Pieces, p)
}

// isPlain reports whether each byte stands for itself.
func (p *Piece) isPlain() bool { return int64(p.Length) == p.To-p.From }

// Ends notes where the element ends.
func (o *Origin) Ends(at int64) { o.End = at }

// Rest returns the origin of what a page break in the last piece leaves of the paragraph.
func (o *Origin) Rest() *Origin {
	if o == nil || len(o.Pieces) == 0 {
		return o
	}
	last := o.Pieces[len(o.Pieces)-1]
	return &Origin{Element: o.Element, Start: last.From, Pieces: []Piece{{From: last.From, To: last.From}}}
}
