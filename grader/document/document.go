package document

import "iter"

// Format names the kind of file a document was read from.
type Format string

// The formats that have a reader.
const (
	ODT      Format = "odt"
	DOCX     Format = "docx"
	Markdown Format = "markdown"
	// Hypertext is a page in HTML, as programs save a document for the web.
	Hypertext Format = "html"
)

// Office returns the formats of word processors: their documents have styles, looks and pages.
func Office() []Format { return []Format{ODT, DOCX} }

// IsOffice reports whether a format is one of [Office].
func (f Format) IsOffice() bool { return f == ODT || f == DOCX }

// Document is what a machine reads in a file. Make one with [New].
type Document struct {
	Format   Format
	Name     string // of the file, without its folder; "" where it has none
	Meta     Meta
	Styles   []*Style  // the named styles, in the order of the file
	Blocks   []Block   // the body, in reading order
	Margins  []Margin  // page headers and footers
	Warnings []Warning // what the reader noticed and read on
	// Ground is the colour of the pages: "#rrggbb", "" when they have none and are as white
	// as paper, or [UnknownColor], also when they differ.
	Ground string

	Changes  []Change  // the recorded ones, in the order in which the file lists them
	Comments []Comment // in reading order
	// Targets are the names of the places that a reference or a link can lead to, without
	// those of headings; nil for a format whose reader does not know all of them.
	Targets map[string]bool
	// Marks are the words of the marks in the text that a table of contents can list
	// (ODF 1.3 part 3, 8.1.4).
	Marks []string
	// Anchors are the names that the source gives to places for links to lead to, besides
	// those that programs make from headings; nil where no link leads into the document.
	Anchors map[string]bool

	headings   []*Heading
	elsewhere  []*Heading
	all        []Block // what All gives
	paragraphs []*Paragraph
	steps      func(int) // see Counted; nil for none
}

// Meta is what a file says about itself. An absent property is "".
type Meta struct {
	Title     string
	Language  string // BCP 47, as the file gives it: "fr", "fr-FR", "en-GB"
	Creator   string
	Generator string // the program that wrote the file, in its own words
	// Contents is set where a property asks for a table of contents before the text.
	Contents bool
}

// Margin is the content of a page's header or footer.
type Margin struct {
	Region Region // InHeader or InFooter
	Blocks []Block
}

// All returns every block of the margin in reading order, a container before what it holds.
// Hidden and deleted ones are left out.
func (m *Margin) All() iter.Seq[Block] {
	return func(yield func(Block) bool) { all(m.Blocks, yield) }
}

// Warning is something a reader noticed that did not keep it from reading: a
// stable word, not a sentence.
type Warning string

// The warnings of the readers.
const (
	// NeedsRepair: the package is damaged in a way that makes LibreOffice offer
	// a repair, although its text can be read.
	NeedsRepair Warning = "needs-repair-in-libreoffice"
	// CannotOpen: an outline level above 10; LibreOffice refuses the whole file.
	CannotOpen Warning = "libreoffice-cannot-open"
	// DuplicateEntry: the archive holds a part twice; the last one was read.
	DuplicateEntry Warning = "duplicate-entry"
	// HeadingInIndex: a heading stands inside a generated index.
	HeadingInIndex Warning = "heading-in-index"
	// LinkedSections: a master document whose linked parts were not read.
	LinkedSections Warning = "linked-sections-not-read"
	// UnsavedChanges: the file holds recorded changes; deleted text was left out.
	UnsavedChanges Warning = "recorded-changes"
	// ImpliedHeadings: headings that Word and Google Docs show by the names of their styles,
	// and LibreOffice does not: see [Heading].
	ImpliedHeadings Warning = "implied-headings"
	// FrontMatterNotRead: the properties before a Markdown text are broken YAML; the
	// text was read without them.
	FrontMatterNotRead Warning = "front-matter-not-read"
)

// New finishes a document that a reader has built: it numbers the paragraphs,
// sets the place of every block and gathers the headings. The blocks must not be
// changed afterwards.
func New(d Document) *Document {
	doc := &d
	doc.finish()
	return doc
}

// Headings returns the headings of the outline in reading order: those of the
// body, of tables and of text boxes, empty ones too. Hidden and deleted headings
// are left out, and so are those that [Document.Elsewhere] gives.
func (d *Document) Headings() iter.Seq[*Heading] { return each(d, d.headings) }

// Elsewhere returns the headings that stand in page headers and footers, in notes
// and in indexes: they are marked as headings, and are no part of the outline.
func (d *Document) Elsewhere() iter.Seq[*Heading] { return each(d, d.elsewhere) }

// Paragraphs returns the paragraphs of the body in reading order, with those of
// lists, tables, text boxes, quotations and contents (see [Place.Region]), and
// without hidden or deleted ones.
func (d *Document) Paragraphs() iter.Seq[*Paragraph] {
	return each(d, d.paragraphs)
}

// All returns every block of the body in reading order, a container before what it
// holds. Hidden and deleted blocks, and what stands in notes and margins, are
// left out.
func (d *Document) All() iter.Seq[Block] {
	return each(d, d.all)
}

func all(blocks []Block, yield func(Block) bool) bool {
	for _, block := range blocks {
		if block.At().Region.Has(Hidden) {
			continue
		}
		if !yield(block) {
			return false
		}
		if !children(block, func(inner []Block) bool { return all(inner, yield) }) {
			return false
		}
	}
	return true
}
