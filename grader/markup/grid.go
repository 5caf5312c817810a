package markup

import (
	"strconv"

	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
)

// grid puts the rows of a table of HTML together (HTML, 4.9.12). Where a merged cell
// lies over a place, it puts a covered cell there.
type grid struct {
	guard   *Guard
	table   *document.Table
	row     document.Row
	above   []above // for each column, the last cell that stood there
	head    bool    // between <thead> and its end
	leading int     // the columns at the beginning of each row that have been headers so far
	body    bool    // there is a row that is no header
}

// above is what a cell leaves for the rows below it.
type above struct {
	rows     int // how many more it covers
	isHeader bool
}

// cell is a cell while it is read.
type cell struct {
	columns, rows int
	isHeader      bool
	common        document.Common
}

// The most columns and rows that a cell may span (HTML, 4.9.11).
const (
	maxColumns = 1000
	maxRows    = 65534
)

func plainCell() cell { return cell{columns: 1, rows: 1} }

// beginInTable opens a part of a table. Out of a table, such a tag only parts words.
func (f *Flow) beginInTable(p *Piece) {
	i := f.find(inTable, 0)
	if i < 0 {
		return
	}
	switch a := p.Token.DataAtom; a {
	case atom.Caption:
		f.closeTo(i + 1)
		f.push(frame{kind: inCaption, ends: p.End > 0})
	case atom.Thead, atom.Tbody, atom.Tfoot:
		f.closeTo(i + 1)
		f.top().grid.section(a == atom.Thead)
	case atom.Tr:
		f.closeTo(i + 1)
		f.push(frame{kind: inRow, grid: f.top().grid})
	case atom.Td, atom.Th:
		f.closeTo(f.find(inTable|inRow, 0) + 1)
		if top := f.top(); top.kind == inTable {
			f.push(frame{kind: inRow, grid: top.grid})
		}
		columns, _ := Attribute(p.Token, "colspan")
		rows, _ := Attribute(p.Token, "rowspan")
		f.push(frame{kind: inCell, grid: f.top().grid, cell: cell{
			columns: span(columns, maxColumns), rows: span(rows, maxRows), isHeader: a == atom.Th, common: f.place(p.In, p.Start),
		}})
	}
}

// span reads how many columns or rows a cell spans: 1 when the file says nothing that
// can be.
func span(value string, most int) int {
	n, err := strconv.Atoi(value)
	if err != nil {
		return 1
	}
	return min(max(n, 1), most)
}

// section begins or ends a group of rows, which no cell spans.
func (g *grid) section(head bool) {
	g.head = head
	for i := range g.above {
		g.above[i].rows = 0
	}
}

// cover puts covered cells where cells of the rows above reach down, up to the next free
// place; to the end of the row, when no cell comes.
func (g *grid) cover() {
	for at := len(g.row.Cells); at < len(g.above) && g.above[at].rows > 0; at++ {
		g.above[at].rows--
		g.put(document.Cell{ColSpan: 1, RowSpan: 1, Covered: true})
	}
}

func (g *grid) put(cell document.Cell) {
	g.guard.Spend(1)
	g.row.Cells = append(g.row.Cells, cell)
}

// add puts a cell into the row.
func (g *grid) add(c cell, blocks []document.Block) {
	g.cover()
	for i := range c.columns {
		at := len(g.row.Cells)
		if at == len(g.above) {
			g.above = append(g.above, above{})
		}
		g.above[at] = above{rows: c.rows - 1, isHeader: c.isHeader}
		if i == 0 {
			g.put(document.Cell{Blocks: blocks, ColSpan: c.columns, RowSpan: c.rows})
		} else {
			g.put(document.Cell{ColSpan: 1, RowSpan: 1, Covered: true})
		}
	}
}

// endRow puts the row into the table. It is a header when it stands in <thead> or has
// only <th>, and no other row is above it.
func (g *grid) endRow() {
	g.cover()
	headers := 0
	for headers < len(g.row.Cells) && g.above[headers].isHeader {
		headers++
	}
	switch {
	case len(g.row.Cells) == 0:
		return
	case g.table.HeaderRows == len(g.table.Rows) && (g.head || headers == len(g.row.Cells)):
		g.table.HeaderRows++
	case !g.body:
		g.body, g.leading = true, headers
	default:
		g.leading = min(g.leading, headers)
	}
	g.table.Rows = append(g.table.Rows, g.row)
	g.row = document.Row{}
}

// finish ends the table: the columns that are headers in each row below the header rows
// are header columns.
func (g *grid) finish() { g.table.HeaderColumns = g.leading }
