package machine

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/rule"
	"jourdain/tui/screen"
)

// table shows a table cell by cell, as it is read aloud: the row, then the header that the
// cell stands under, or its column where the table has none.
func (r *reader) table(table *document.Table) {
	heads := r.heads(table)
	for i := range table.Rows {
		cells := table.Rows[i].Cells
		for j := range cells {
			if r.full() {
				return
			}
			if cells[j].Covered {
				continue
			}
			read := screen.Line{Text: r.w.Say("machine.cell", "Row", i+1, "Column", j+1)}
			switch {
			case i < table.HeaderRows, j < table.HeaderColumns:
				read.Text = r.w.Say("machine.cell-header", "Row", i+1, "Column", j+1)
			case j < len(heads) && heads[j] != "":
				read.Text = r.w.Say("machine.cell-under", "Row", i+1, "Header", heads[j])
			}
			r.cell(&cells[j], read)
		}
	}
}

// heads returns the words of the header of each column; "" for none.
func (r *reader) heads(table *document.Table) []string {
	if table.HeaderRows == 0 || len(table.Rows) < table.HeaderRows {
		return nil
	}
	var heads []string
	cells := table.Rows[table.HeaderRows-1].Cells
	for j := range cells {
		words, _ := wordsOf(cells[j].Blocks)
		heads = append(heads, words)
	}
	return heads
}

// cell shows a cell: its words, and what else stands in it.
func (r *reader) cell(cell *document.Cell, read screen.Line) {
	words, paragraph := wordsOf(cell.Blocks)
	if words == "" {
		words = r.w.Say("machine.empty-cell")
	}
	r.add(paragraph, screen.Line{Text: words}, read)
	for _, block := range cell.Blocks {
		if _, text := block.(*document.Paragraph); !text {
			r.blocks([]document.Block{block})
		}
	}
}

// wordsOf returns the words of the paragraphs among blocks, and the number of the first.
func wordsOf(blocks []document.Block) (words string, paragraph int) {
	var said []string
	for _, block := range blocks {
		if p, ok := block.(*document.Paragraph); ok && !p.Place.Region.Has(document.Hidden) {
			if paragraph == 0 {
				paragraph = p.Place.Paragraph
			}
			if text := strings.TrimSpace(rule.Quote(p.Text())); text != "" {
				said = append(said, text)
			}
		}
	}
	return strings.Join(said, " "), paragraph
}

// typedRow shows a paragraph that only looks like a row of a table.
func (r *reader) typedRow(p *document.Paragraph) {
	if r.typed[p] {
		words := strings.Join(apart().Split(strings.TrimSpace(p.Text()), -1), "  ")
		r.add(p.Place.Paragraph, screen.Line{Text: rule.Quote(words)}, faulty(r.w, screen.Line{Text: r.w.Say("machine.text"), Said: r.w.Say("machine.typed-row")}))
	}
}

// apart is what keeps the columns of typed rows apart.
var apart = pattern.New(`\t+| {3,}`)

// isTypedRow reports whether the words of a paragraph stand apart from each other as those
// of a table do.
func isTypedRow(p *document.Paragraph) bool {
	return !p.Place.Region.Has(document.InTable|document.InContents) && apart().MatchString(strings.TrimSpace(p.Text()))
}
