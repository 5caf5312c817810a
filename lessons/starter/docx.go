package starter

import (
	"fmt"
	"strconv"
	"strings"
)

// docxBody writes the text of a main part, word/document.xml. References are to ECMA-376,
// part 1.
type docxBody struct {
	docxFlow
	styles docxStyles
	lists  docxLists
	notes  docxNotes
	marks  int // how many bookmarks there are
	frames int // how many frames there are

	pictures []string // the names of those in the text
	counted  []string // what captions count
}

// docxFlow is paragraphs that follow each other: the text itself, a note, what stands in a
// box.
type docxFlow struct {
	out   *strings.Builder
	to    *relations  // of the part that is written
	open  []*docxOpen // the lists that are written, from the outside in
	item  *docxItem   // the item of a list that is written; nil outside
	base  look        // of the line that is written, direct formatting
	style string      // of the words that are written; "" for none
	begin string      // what the next paragraph begins with
}

// apart returns what is written as a flow of its own, in a part with those relations.
func (b *docxBody) apart(to *relations, write func()) string {
	outside := b.docxFlow
	b.docxFlow = docxFlow{out: &strings.Builder{}, to: to}
	write()
	written := b.out.String()
	b.docxFlow = outside
	return written
}

// docxContent writes the main part and what it needs.
func docxContent(t *text) *docxBody {
	b := &docxBody{
		docxFlow: docxFlow{out: &strings.Builder{}, to: &relations{}}, styles: docxStylesOf(t), pictures: t.pictures, counted: t.counted,
		notes: docxNotes{to: &relations{}, numbers: map[string]int{}},
	}
	var floating []piece
	for _, each := range t.blocks {
		if f, ok := each.(*afloat); ok {
			floating = append(floating, f.frame)
		}
	}
	// Word has nothing that is anchored to a page: what floats there is anchored to the
	// first paragraph, wherever that is.
	b.begin = b.pieces(floating, look{})
	b.blocks(t.blocks)
	if b.begin != "" {
		b.line(&line{style: plainStyle})
	}
	return b
}

func (b *docxBody) write(format string, args ...any) { fmt.Fprintf(b.out, format, args...) }

func (b *docxBody) blocks(blocks []block) {
	for i, each := range blocks {
		switch each := each.(type) {
		case *line:
			b.line(each)
		case *list:
			b.list(each)
		case *table:
			if i > 0 && isTable(blocks[i-1]) {
				b.line(&line{style: plainStyle}) // two tables that touch are one (17.4.37)
			}
			b.table(each)
		case *contents:
			b.contents(each)
		case *afloat: // written already
		}
	}
}

func isTable(b block) bool {
	_, is := b.(*table)
	return is
}

// line writes a paragraph (17.3.1.22).
func (b *docxBody) line(l *line) { b.paragraph(l, b.pieces(l.pieces, l.look)) }

// paragraph writes one around what stands in it. The order of its properties is that of
// the schema (17.3.1.26).
func (b *docxBody) paragraph(l *line, inside string) {
	style, numbered := l.style, ""
	if b.item != nil {
		style, numbered = b.item.next(style)
	}
	p := single("w:pStyle", b.styles.id(style))
	if l.newPage {
		p += "<w:pageBreakBefore/>"
	}
	p += numbered + l.look.docxParagraph()
	if letters := b.letters(l.look, ""); letters != "" {
		p += letters // the mark of the paragraph looks like its letters
	}
	b.write("<w:p><w:pPr>%s</w:pPr>%s%s</w:p>\n", p, b.begin, inside)
	b.begin = ""
}

// contents writes a table of contents: a field whose result are the entries, in a control
// by which Word offers to count it anew (17.16.5.68, 17.5.2.13).
func (b *docxBody) contents(c *contents) {
	b.write(`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>` + "\n")
	entries := c.entries
	if len(entries) == 0 {
		entries = []entry{{level: 1}}
	}
	for i, e := range entries {
		inside := ""
		if e != (entry{level: 1}) {
			page := []piece{&words{text: strconv.Itoa(e.page)}}
			if e.target.place > 0 {
				page = []piece{&pageOf{place: e.target.place, text: strconv.Itoa(e.page)}}
			}
			inside = b.pieces(append([]piece{&words{text: e.text}, &tab{}}, page...), look{})
			inside = b.linked(e.target, inside)
		}
		if i == 0 {
			inside = fieldBegin(fmt.Sprintf(`TOC \o "1-%d" \h \z \u`, docxDeepest)) + inside
		}
		if i == len(entries)-1 {
			inside += fieldEnd
		}
		b.paragraph(&line{style: contentsStyle(min(e.level, docxDeepest)), newPage: c.newPage && i == 0}, inside)
	}
	b.write("</w:sdtContent></w:sdt>\n")
}

// table writes a table (17.4.37).
func (b *docxBody) table(t *table) {
	if b.item != nil {
		b.item.fill(b)
	}
	within := b.item
	b.item = nil
	width := docxTextWidth / t.columns
	b.write(`<w:tbl><w:tblPr><w:tblStyle w:val="%s"/><w:tblW w:w="%d" w:type="dxa"/>`+
		`<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>`,
		b.styles.id(gridStyle), width*t.columns)
	b.write("%s</w:tblGrid>\n", strings.Repeat(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, width), t.columns))
	for i, row := range t.rows {
		b.write("<w:tr>")
		if i < t.header {
			b.write("<w:trPr><w:tblHeader/></w:trPr>")
		}
		for j := 0; j < t.columns; j++ {
			var c cell
			if j < len(row) {
				c = row[j]
			}
			j += b.cell(c, t, i, j, width) - 1
		}
		b.write("</w:tr>\n")
	}
	b.write("</w:tbl>\n")
	b.item = within
}

// cell writes a cell (17.4.66), and returns how many columns it takes. A cell under a
// merged one goes on with it (17.4.85), and holds a paragraph all the same.
func (b *docxBody) cell(c cell, t *table, row, column, width int) int {
	columns, merge := 1, ""
	if m := t.merged; m.has(row, column) {
		columns = m.columns()
		if columns > 1 {
			merge = single("w:gridSpan", strconv.Itoa(columns))
		}
		switch {
		case m.rows() == 1:
		case row == m.top:
			merge += `<w:vMerge w:val="restart"/>`
		default:
			merge += "<w:vMerge/>"
		}
	}
	b.write(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s</w:tcPr>`, width*columns, merge)
	b.blocks(c)
	if len(c) == 0 || isTable(c[len(c)-1]) {
		style := cellStyle
		if row < t.header {
			style = headCellStyle
		}
		b.line(&line{style: style})
	}
	b.write("</w:tc>")
	return columns
}
