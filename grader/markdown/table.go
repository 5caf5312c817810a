package markdown

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"jourdain/grader/document"
)

// table reads a table. Its first row is its header: GitHub's tables have always
// one, and no merged cells.
func (r *reader) table(n *east.Table) document.Block {
	table := &document.Table{HeaderRows: 1}
	for row := n.FirstChild(); row != nil && r.OK(); row = row.NextSibling() {
		table.Rows = append(table.Rows, r.row(row))
		if table.Place.Line == 0 {
			// goldmark gives the table the place of the paragraph it was cut from.
			table.Common = r.at(row)
		}
	}
	return table
}

func (r *reader) row(n ast.Node) document.Row {
	row := document.Row{Cells: make([]document.Cell, 0, n.ChildCount())}
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		words := &document.Paragraph{Common: r.at(n), Look: r.looks.plain()}
		words.Spans, words.Marked = r.spans(cell)
		row.Cells = append(row.Cells, document.Cell{Blocks: []document.Block{words}, ColSpan: 1, RowSpan: 1})
	}
	return row
}
