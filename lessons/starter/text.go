package starter

import (
	"strings"

	"jourdain/grader/document"
)

// text is what the file of a word processor says, in no format yet: the source with what
// its marks ask for. [compose] makes one, and each format writes it.
type text struct {
	meta           document.Meta
	blocks         []block
	header, footer []string // typed, a paragraph each
	pageNumber     bool     // a number that counts itself comes after the footer
	counted        []string // what the captions count, in the order of the text
	styles         []style  // the named styles, parents first
	pictures       []string // the names of their files, each once, in the order of the text
}

// block is one of the kinds of blocks below.
type block interface{ isBlock() }

type (
	// line is a paragraph or a heading.
	line struct {
		style   string // the name of a named style
		level   int    // of a heading; 0 for a paragraph
		look    look   // direct formatting
		newPage bool   // it begins a page
		pieces  []piece
	}
	list struct {
		ordered bool
		items   [][]block
	}
	table struct {
		rows            [][]cell
		header, columns int // how many rows of it are its header, how many columns it has
		merged          area
		newPage         bool
	}
	// contents is a generated table of contents.
	contents struct {
		entries []entry
		newPage bool
	}
	// afloat is a frame that is anchored to the page and stands in no text.
	afloat struct{ frame *frame }
)

func (*line) isBlock()     {}
func (*list) isBlock()     {}
func (*table) isBlock()    {}
func (*contents) isBlock() {}
func (*afloat) isBlock()   {}

// cell is the blocks of one.
type cell []block

// entry is a line of a table of contents.
type entry struct {
	level  int
	text   string
	target target
	page   int
}

// target is what a link leads to: a place in the text, or an address. The zero target is
// none.
type target struct {
	place   int
	address string
}

// piece is one of the kinds of what stands in a line, below.
type piece interface{ isPiece() }

type (
	// words have a look beyond that of their line.
	words struct {
		text string
		look look
	}
	code      struct{ text string }
	spaces    struct{ count int }
	tab       struct{}
	lineBreak struct{}
	link      struct {
		target target
		pieces []piece
	}
	// place is what a link or a reference can lead to.
	place struct {
		number int
		pieces []piece
	}
	// noteMark is the mark of a footnote. The first mark of each holds its text, and the
	// others refer to it.
	noteMark struct {
		label  string
		again  bool
		blocks []block
	}
	// number is that of a caption, which counts itself.
	number struct{ of *caption }
	// numberOf refers to the number of a caption: it is plain text where the caption does not
	// count itself.
	numberOf struct{ of *caption }
	// wordsOf refers to the words of a place, and pageOf to its page. The text is what
	// they show until they are counted anew.
	wordsOf struct {
		place int
		text  string
	}
	pageOf struct {
		place int
		text  string
	}
	// frame is a picture, or a box with a line in it.
	frame struct {
		anchor document.Anchor
		number int              // among the pictures or among the boxes, from 1
		figure *document.Figure // nil for a box
		box    *line
	}
)

func (*words) isPiece()     {}
func (*code) isPiece()      {}
func (*spaces) isPiece()    {}
func (*tab) isPiece()       {}
func (*lineBreak) isPiece() {}
func (*link) isPiece()      {}
func (*place) isPiece()     {}
func (*noteMark) isPiece()  {}
func (*number) isPiece()    {}
func (*numberOf) isPiece()  {}
func (*wordsOf) isPiece()   {}
func (*pageOf) isPiece()    {}
func (*frame) isPiece()     {}

// plain returns a text, which may have tabs in it, as pieces without a look.
func plain(text string) []piece {
	var pieces []piece
	for i, each := range strings.Split(text, "\t") {
		if i > 0 {
			pieces = append(pieces, &tab{})
		}
		pieces = append(pieces, &words{text: each})
	}
	return pieces
}
