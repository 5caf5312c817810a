package starter

import "jourdain/grader/document"

// table composes a table. An empty header row is none: GitHub's tables have always one.
func (c *composer) table(t *document.Table) block {
	m := c.take()
	m.none(c, "a table", lookMark, styleMark, captMark, floatMark)
	if isMerged(t) {
		c.fault(t.Place.Line, "merged cells of HTML are not written in ODT: use the comment odt: merge")
	}
	rows, header := t.Rows, t.HeaderRows
	if header > 0 && len(rows) > header && isBlank(&rows[0]) {
		rows, header = rows[1:], header-1
	}
	made := &table{header: header, columns: 1, newPage: m.newPage}
	for i := range rows {
		made.columns = max(made.columns, len(rows[i].Cells))
	}
	if m.merge != nil {
		made.merged = c.merged(m.merge, rows, made.columns)
	}
	for i := range rows {
		row := make([]cell, 0, len(rows[i].Cells))
		for j := range rows[i].Cells {
			style := cellStyle
			if i < header {
				style = headCellStyle
			}
			if made.merged.covers(i, j) {
				row = append(row, nil)
				continue
			}
			row = append(row, c.blocks(rows[i].Cells[j].Blocks, style))
		}
		made.rows = append(made.rows, row)
	}
	return made
}

func isMerged(t *document.Table) bool {
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			if c := &t.Rows[i].Cells[j]; c.ColSpan > 1 || c.RowSpan > 1 {
				return true
			}
		}
	}
	return false
}

func isBlank(row *document.Row) bool {
	for i := range row.Cells {
		for _, block := range row.Cells[i].Blocks {
			if p, ok := block.(*document.Paragraph); !ok || p.Text() != "" || len(p.Spans) > 0 {
				return false
			}
		}
	}
	return true
}

// has reports whether a cell is one of the area, and covers whether it lies under the
// first of them.
func (a area) has(row, column int) bool {
	return a != area{} && row >= a.top && row <= a.bottom && column >= a.left && column <= a.right
}

func (a area) covers(row, column int) bool {
	return a.has(row, column) && (row > a.top || column > a.left)
}

// merged returns the cells to merge: none when the table has not those cells, or when
// there are words in one that would lie under another.
func (c *composer) merged(m *mark, rows []document.Row, columns int) area {
	a := m.area
	if a.bottom >= len(rows) || a.right >= columns {
		c.fault(m.line, "the table has %d rows and %d columns", len(rows), columns)
		return area{}
	}
	for i := a.top; i <= a.bottom; i++ {
		for j := a.left; j <= a.right; j++ {
			if a.covers(i, j) && !isBlank(&document.Row{Cells: rows[i].Cells[j : j+1]}) {
				c.fault(m.line, "only the first of the merged cells has words")
				return area{}
			}
		}
	}
	return a
}

func (a area) columns() int { return a.right - a.left + 1 }
func (a area) rows() int    { return a.bottom - a.top + 1 }
