package lookalike

import (
	"unicode/utf8"

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

// columns gives how many cells the longest row has.
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
			continue
		}
		paragraphs = append(paragraphs, p)
		if length := utf8.RuneCountInString(r.Paragraph(p).Text); i > 0 && length >= least {
			text += length
		}
	}
	if text == 0 || len(paragraphs) < 2 {
		return
	}
	r.built++
	in := r.built
	for _, p := range paragraphs {
		r.rooms[p] = in
	}
}
