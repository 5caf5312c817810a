package collation

import "jourdain/grader/document"

// Kind says what a text is.
type Kind string

// The kinds of text.
const (
	Title     Kind = "title"
	Heading   Kind = "heading"
	Paragraph Kind = "paragraph"
	Item      Kind = "item"
	Quotation Kind = "quotation"
	Cell      Kind = "cell"
	Caption   Kind = "caption"
	Note      Kind = "note"
	Code      Kind = "code"
	Subtitle  Kind = "subtitle"
	// HeadingStyle is a paragraph whose style is made for headings, and that is none.
	HeadingStyle Kind = "heading-style"
)

// Text is one text of a document.
type Text struct {
	Kind  Kind
	Place document.Place
	// Level is a heading's level, from 1, counted from that of the document's parts.
	Level int32
	// Boxed is set for what stands in a text box, and for a heading in a list or a table.
	Boxed bool
	// quoted is set for a heading that stands in a quotation, in the innermost place.
	quoted bool

	item  listPlace
	cell  cellPlace
	look  look
	links []string // where its links lead
	spans []document.Span
	code  string
	signs signs
	// mark is, for a note, the word that its mark stands behind; none for none.
	mark int32
	from int32 // its words, among those of the document
	to   int32
	// strange is how many words it has when none of them is the model's: they are not kept.
	strange int32
}

// listPlace says where an item stands.
type listPlace struct {
	list    int32 // the outermost list, from 1
	inner   int32 // the innermost one
	entry   int32 // the item of the innermost list
	depth   int32 // from 1
	ordered bool
}

// cellPlace says where a cell stands: rows with nothing in them are not counted.
type cellPlace struct {
	table, row, column int32
	header             bool
}

// Words returns the text itself.
func (t *Text) Words() string {
	if t.spans == nil {
		return t.code
	}
	return document.Text(t.spans)
}

// size returns how many words the text has.
func (t *Text) size() int { return int(t.to - t.from + t.strange) }

// side is one of the two documents, as a row of texts and a row of words.
type side struct {
	doc    *document.Document
	texts  []Text
	words  []word
	images []image
	tables []table
	// contents are the tables of contents, each with the text that it stands after.
	contents []image
	// emptyItems are items without a word.
	emptyItems []document.Place
	empty      []document.Place // headings without a word
	first      int              // the level of the parts
	titled     bool             // it has a title

	reached reached
	hashes  *hashes
	// most is how many words are read; 0 for all. known, when it is set, says which texts can
	// be the model's: of the others only the number of words is kept.
	most  int
	known *alignment
}

// reached is what the reading of a side has come to.
type reached struct {
	lists, entries int32          // how many there were so far
	newPage        bool           // the next text begins one
	lastList       *document.List // the list that just ended, with nothing after it
}

// image is a picture and the text that it stands in or after; -1 before the first.
type image struct {
	text  int
	place document.Place
	words string // that stand for it
}

// table is what a table is besides its cells.
type table struct {
	place   document.Place
	header  int // rows
	empty   int // rows that hold nothing
	columns int
}

// within is what a block stands in.
type within struct {
	item   listPlace
	cell   cellPlace
	nearer Kind // of list, table and quotation the innermost; "" for none
	box    bool
	note   bool
}
