package lookalike

import (
	"strings"

	"jourdain/grader/document"
)

// room is a cell or a box that is laid out like a page of its own: it holds a text, and its
// first line can look like the heading of that. 0 is the page itself.
type room int

// layout finds the cells of a table that hold a text: the table parts the page, and has no
// rows and columns of things. One row, or one column, parts nothing else; the cells of one
// column can be a text together.
func (r *reader) layout(table *document.Table) {
	if columns(table) == 1 {
		var column []document.Block
		for i := range table.Rows {
			for j := range table.Rows[i].Cells {
				r.furnish(table.Rows[i].Cells[j].Blocks, 1)
				column = append(column, table.Rows[i].Cells[j].Blocks...)
			}
		}
		r.furnish(column, longLine)
		return
	}
	r.bands(table)
	least := maxLength
	if len(table.Rows) == 1 {
		least = 1
	}
	for i := table.HeaderRows; i < len(table.Rows); i++ {
		for j := range table.Rows[i].Cells {
			r.furnish(table.Rows[i].Cells[j].Blocks, least)
		}
	}
}

// columns returns how many cells the longest row has.
func columns(table *document.Table) int {
	most := 0
	for i := range table.Rows {
		most = max(most, len(table.Rows[i].Cells))
	}
	return most
}

// box finds the text of a box.
func (r *reader) box(b *document.Box) {
	if !b.Shape {
		r.furnish(b.Blocks, 1)
	}
}

// furnish makes a room of blocks of which one, below the first, has a text of some length.
func (r *reader) furnish(blocks []document.Block, least int) {
	paragraphs := make([]*document.Paragraph, 0, len(blocks))
	text := 0
	for i, block := range blocks {
		p, ok := block.(*document.Paragraph)
		if !ok {
			_, isList := block.(*document.List)
			text += when(isList && i > 0, least)
			continue
		}
		paragraphs = append(paragraphs, p)
		if length := r.Paragraph(p).Characters; i > 0 && length >= least {
			text += length
		}
	}
	if text == 0 || len(blocks) < 2 || len(paragraphs) == 0 {
		return
	}
	r.built++
	in := r.built
	for _, p := range paragraphs {
		r.rooms[p] = in
	}
}

// bands finds the rows that part a table as headings part a page: each holds one paragraph alone,
// and below it stand rows of several cells, above it an empty one. A table that begins
// otherwise has a row that names its columns, and bands without a space only group its rows.
// Where a document begins with a table, as a form does, its first band can be the title.
func (r *reader) bands(table *document.Table) {
	var bands []*document.Paragraph
	var above *document.Paragraph // what stands alone in the row above, below an empty row
	space := true
	for i := range table.Rows {
		p, cells := r.only(&table.Rows[i])
		if i == 0 && (p == nil || table.HeaderRows > 0) {
			return
		}
		if above != nil && cells > 1 {
			bands = append(bands, above)
		}
		if i == 1 && len(bands) == 0 {
			return
		}
		above = nil
		if space {
			above = p
		}
		space = cells == 0
	}
	least := 2
	if len(r.lines) == 1 { // nothing but this table stands there so far
		least = 1
	}
	if len(bands) < least {
		return
	}
	r.built++
	for _, p := range bands {
		r.rooms[p] = r.built
	}
}

// only returns how many cells of a row are not empty, and the paragraph that stands in it alone.
func (r *reader) only(row *document.Row) (alone *document.Paragraph, cells int) {
	paragraphs := 0
	for i := range row.Cells {
		before := paragraphs
		for _, block := range row.Cells[i].Blocks {
			p, ok := block.(*document.Paragraph)
			switch {
			case !ok:
				paragraphs += 2
			case strings.TrimSpace(r.Paragraph(p).Text) != "":
				alone = p
				paragraphs++
			}
		}
		cells += when(paragraphs > before, 1)
	}
	if paragraphs != 1 {
		return nil, cells
	}
	return alone, cells
}
