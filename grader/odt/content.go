package odt

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// content reads the blocks of a document: its body, its page headers and footers.
// The call stack follows the elements; the scanner bounds its depth.
type content struct {
	*scanner
	styles *styles
	scope  sheet  // the automatic styles that are seen
	title  string // the document's own, for the fields that show it
	// standard is the language of the document.
	standard string

	tracked tracking
	flow    *flow
	around
	objects  map[string]string // the media types of the embedded objects, by their folder
	floats   []document.Block  // the boxes that come after the paragraph being read
	lists    listPlace
	labels   labels
	marks    tocMarks
	stocks   stocks
	warnings *warnings
	pages    onPages
}

// around is what a block gets from what it stands in.
type around struct {
	where  document.Region // Hidden inside a hidden section
	ground string          // the colour of the container that is read; see document.Paragraph
}

// flow is a run of text that a recorded deletion cannot leave: the body, a cell, a
// box, a note.
type flow struct {
	outer     *flow
	deletions map[string]bool // those that began in it and have not ended
	joined    *line           // a paragraph that goes on in the next one
	pages     bool            // page breaks mean something in it
	index     bool            // it is in an index
	begun     bool            // something stands in it
}

func newContent(x *scanner, st *styles, scope sheet, w *warnings, r *review, title string) *content {
	return &content{
		scanner: x, styles: st, scope: scope, warnings: w, title: title, standard: st.standardLanguage(),
		tracked: tracking{review: r, known: map[string]change{}}, pages: onPages{names: map[string]bool{}}, marks: tocMarks{open: map[string]markStart{}}, labels: labels{style: st.outline},
	}
}

// body reads the blocks inside the element just opened, as the text of the document.
func (c *content) body() []document.Block {
	var blocks []document.Block
	c.inFlow(func() {
		c.flow.pages = true
		c.blocks(&blocks)
	})
	return blocks
}

// inFlow reads something that is a text by itself.
func (c *content) inFlow(read func()) {
	floats, lists := c.floats, c.lists
	inner := &c.stocks.flows.Take(1)[0]
	inner.outer = c.flow
	c.flow, c.floats, c.lists = inner, nil, listPlace{}
	read()
	c.flow, c.floats, c.lists = c.flow.outer, floats, lists
}

// within reads the blocks of a text by itself.
func (c *content) within() []document.Block {
	blocks := c.stocks.blocks.Take(1)[:0]
	c.inFlow(func() { c.blocks(&blocks) })
	if len(blocks) == 0 {
		return nil
	}
	return blocks
}

func (c *content) blocks(into *[]document.Block) {
	c.Each(func(e xmltext.Element) { c.block(e, into) })
}

// block reads one element that stands between paragraphs. What we do not know is
// looked into: its paragraphs count.
func (c *content) block(e xmltext.Element, into *[]document.Block) {
	switch e.Name {
	case "text:p", "text:h":
		c.paragraph(e, into)
	case "text:list":
		c.list(e, into)
	case "text:numbered-paragraph":
		c.numbered(e, into)
	case "table:table":
		c.table(e, into)
	case "text:section":
		c.section(e, into)
	case "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index",
		"text:user-index", "text:alphabetical-index", "text:bibliography":
		c.index(e, into)
	case "text:tracked-changes":
		c.tracked.read(c.scanner, c.warnings)
	case "text:change", "text:change-start", "text:change-end":
		c.change(e, nil)
	case "office:annotation":
		c.comment(e, nil)
	case "text:section-source":
		c.warnings.add(document.LinkedSections)
	case "office:forms", "text:sequence-decls", "text:variable-decls", "text:user-field-decls",
		"text:dde-connection-decls", "text:alphabetical-index-auto-mark-file", "table:covered-table-cell",
		"presentation:notes", "office:binary-data", "office:event-listeners", "office:dde-source":
	default:
		if isDrawing(e.Name) {
			c.blockDrawing(e, into)
			return
		}
		c.blocks(into)
	}
}

// add puts a block among others.
func (c *content) add(into *[]document.Block, block document.Block) {
	block.At().Region |= c.where
	if n := len(*into); n == cap(*into) {
		*into = slices.Grow(*into, n+1) // twice as many: a long text leaves half of what append would leave behind
	}
	*into = append(*into, block)
	c.flow.begun = true
}

// section reads a text:section, which may be hidden (ODF 1.3 part 3, 19.889 and
// 19.846). The condition itself is not evaluated: LibreOffice stores its result.
func (c *content) section(e xmltext.Element, into *[]document.Block) {
	display := e.Attr("text:display")
	outer := c.where
	if display == "none" || display == "condition" && e.Attr("text:is-hidden") == "true" {
		c.where |= document.Hidden
	}
	c.over(c.groundOf(forSection, e.Attr("text:style-name")), func() { c.blocks(into) })
	c.where = outer
}

// isDrawing reports whether an element is a frame or a shape.
func isDrawing(name string) bool {
	return strings.HasPrefix(name, "draw:") || strings.HasPrefix(name, "dr3d:")
}
