package document

import "strings"

// Block is a part of a document. It is one of [*Heading], [*Paragraph],
// [*List], [*Table], [*Figure], [*Box], [*Contents], [*Quotation], [*Code],
// [*PageBreak], [*Separator] and [*Raw]; there are no others.
type Block interface {
	// At says where the block stands.
	At() *Place
	block()
}

// Common is what every block carries. A reader sets the line, and Hidden or
// Deleted in Where; [New] sets the rest.
type Common struct{ Place Place }

// At says where the block stands.
func (c *Common) At() *Place { return &c.Place }

func (c *Common) block() {}

// Heading is a paragraph that the file marks as a heading.
type Heading struct {
	Common
	Level    int // 1 to 10
	Spans    []Span
	Marked   []Marked // where the language is not that of the document
	Source   LevelSource
	Style    *Style      // the paragraph's own style, maybe automatic; nil in Markdown
	Look     *Appearance // how its style makes it look; never nil
	Label    string      // the number shown before it, no part of its text
	Numbered bool        // a list numbers it besides, and Label does not say how
	// Implied is set for one that the file gives no level, and that some programs show all the
	// same: Word and Google Docs by the name of its style. LibreOffice does not.
	Implied   bool
	ImageOnly bool   // it has no text, and it holds an image
	Ground    string // as of a paragraph

	over *Heading // the one of a higher level that it is under; nil for none
}

// Text returns the heading's words on one line: tabs and line breaks are spaces,
// and both ends are trimmed. It is "" for an empty heading.
func (h *Heading) Text() string { return oneLine(h.Spans) }

// Words returns the heading's text; for one without any, the words that stand for its
// images.
func (h *Heading) Words() string {
	if !h.ImageOnly {
		return h.Text()
	}
	var words []string
	for i := range h.Spans {
		if f := h.Spans[i].Figure; f != nil && f.Alternative() != "" {
			words = append(words, f.Alternative())
		}
	}
	return strings.Join(words, " ")
}

// Empty reports whether the heading has no words.
func (h *Heading) Empty() bool { return h.Text() == "" }

// LevelSource says where the level of a heading comes from.
type LevelSource string

// The sources of a heading's level.
const (
	OutlineLevel LevelSource = "outline-level" // ODF text:outline-level
	NoLevel      LevelSource = "no-level"      // ODF text:h without a level: 1
	ATX          LevelSource = "atx"           // Markdown: # before the text
	Setext       LevelSource = "setext"        // Markdown: === or --- under the text
	HTML         LevelSource = "html"          // <h1> to <h6>
	// DOCX: the paragraph's own outline level, its style's, that of a style which this one is based
	// on, or none of these but the style's name.
	DirectLevel    LevelSource = "direct"
	StyleLevel     LevelSource = "style"
	InheritedLevel LevelSource = "inherited"
	StyleName      LevelSource = "style-name"
)

// Paragraph is a paragraph that is no heading, whatever it looks like.
type Paragraph struct {
	Common
	Spans  []Span
	Marked []Marked // where the language is not that of the document
	Style  *Style   // its own style, maybe automatic; nil in Markdown
	Look   *Appearance
	Role   Role
	// StyleLevel is the level, 1 to 10, of a style that is made for headings,
	// which does not make the paragraph one; 0 for any other style.
	StyleLevel int
	// Ground is the colour of what the paragraph stands in: its cell, its box, its section.
	// It is "#rrggbb", "" where nothing has one above the page (see [Document.Ground]), or
	// [UnknownColor].
	Ground string
}

// Text returns the paragraph's words as they stand: tabs, line breaks and runs of
// spaces are kept. Notes and images give nothing.
func (p *Paragraph) Text() string { return Text(p.Spans) }

// List is a list that the file marks as one.
type List struct {
	Common
	Ordered bool
	// Continues is set for a list that the file says goes on with the one before: its
	// numbers do.
	Continues bool
	// Definitions is set for a list of terms, each with what it means: an item begins with its
	// term and has no mark.
	Definitions bool
	Items       []Item
}

// Item is an item of a list: its paragraphs, and the lists below it.
type Item struct {
	Blocks []Block
	// Header is set for an entry without a bullet or a number.
	Header bool
	// Restarts is set for an entry whose number does not go on from the one before.
	Restarts bool
}

// Table is a table of rows and cells.
type Table struct {
	Common
	Name       string
	HeaderRows int // the first rows that the file marks as headers
	// HeaderColumns is the number of the first columns that the file marks as headers: ODF and
	// HTML can.
	HeaderColumns int
	Rows          []Row
}

// Row is a row of a table.
type Row struct{ Cells []Cell }

// Cell is a cell of a table. A covered cell lies under a merged one and holds
// nothing.
type Cell struct {
	Blocks           []Block
	ColSpan, RowSpan int // at least 1
	Covered          bool
}

// Figure is an image. It stands among the blocks when it is anchored to a page,
// and in a [Span] otherwise.
type Figure struct {
	Common
	Name        string
	Title       string // a short name for it (svg:title; Markdown's title)
	Description string // words for who cannot see it (svg:desc; Markdown's alt)
	Decorative  bool
	Embedded    bool // a formula, a chart or another object, which may speak for itself
	Object      Object
	Anchor      Anchor
	Target      string // the file or address it shows, never opened
}

// Object says what an embedded object is.
type Object string

// The kinds of object.
const (
	NoObject    Object = ""        // an image
	Formula     Object = "formula" // in a language for formulas, which programs can read aloud
	Chart       Object = "chart"
	OtherObject Object = "object" // a spreadsheet, a drawing, or what the file does not say
)

// Alternative returns the words that stand for the image: its description, or its
// title, or "".
func (f *Figure) Alternative() string {
	if f.Description != "" {
		return f.Description
	}
	return f.Title
}

// Anchor says what an image or a text box is tied to.
type Anchor string

// The anchors.
const (
	AsCharacter Anchor = "as-char"
	ToCharacter Anchor = "char"
	ToParagraph Anchor = "paragraph"
	ToPage      Anchor = "page"
	ToFrame     Anchor = "frame"
)

// Box is a text box. It comes directly after the paragraph it is anchored to.
type Box struct {
	Common
	Anchor Anchor
	// Shape is set for the text of a drawing, which is no part of the outline.
	Shape  bool
	Blocks []Block
}

// Contents is a table of contents or another index.
type Contents struct {
	Common
	Kind      ContentsKind
	Generated bool // made by the program, not typed
	Depth     int  // the deepest level it lists; 0 when the file does not say
	Sources   Sources
	Title     []Block
	Entries   []Block
}

// Sources are what a program makes an index from besides headings, and what it leaves out.
type Sources struct {
	// NoHeadings is set where a heading counts only when its style is one of Styles.
	NoHeadings bool
	// Styles are the names, as the file writes them, of styles whose paragraphs it lists.
	Styles []string
	// Marks is set where it lists the marks in the text too; see [Document.Marks].
	Marks bool
	// Chapter is set where it lists only the chapter that it stands in.
	Chapter bool
}

// ContentsKind says what an index lists.
type ContentsKind string

// The kinds of index.
const (
	TableOfContents ContentsKind = "contents"
	OtherIndex      ContentsKind = "index"
)

// Quotation is a block quotation that the file marks as one. In ODF, where a
// style says it, it is a [Paragraph] whose role is [QuotationRole].
type Quotation struct {
	Common
	Blocks []Block
}

// Code is text to show as it is.
type Code struct {
	Common
	Text   string
	Info   string // what stands after the fence, in Markdown
	Fenced bool
}

// PageBreak is a page break before what follows.
type PageBreak struct{ Common }

// Separator is a line across the page (Markdown's ---).
type Separator struct{ Common }

// Raw is markup of another language that the format passes through, such as a
// comment or a program in HTML.
type Raw struct {
	Common
	Text string
}

// children returns what a container holds to the function, a part at a time in reading
// order, until it says false; it returns what the function said last.
func children(block Block, yield func([]Block) bool) bool {
	switch b := block.(type) {
	case *List:
		for i := range b.Items {
			if !yield(b.Items[i].Blocks) {
				return false
			}
		}
	case *Table:
		for i := range b.Rows {
			for j := range b.Rows[i].Cells {
				if !yield(b.Rows[i].Cells[j].Blocks) {
					return false
				}
			}
		}
	case *Box:
		return yield(b.Blocks)
	case *Contents:
		return yield(b.Title) && yield(b.Entries)
	case *Quotation:
		return yield(b.Blocks)
	}
	return true
}
