package odt

import (
	"cmp"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// maxSpan is how many rows or columns a cell can span here.
const maxSpan = 16_384

// table reads a table:table (ODF 1.3 part 3, 9.1.2). Rows and cells that the file
// repeats stand here once.
func (c *content) table(e xmltext.Element, into *[]document.Block) {
	table := &document.Table{Name: document.Clean(e.Attr("table:name"))}
	c.breakBefore(c.styles.used(c.scope, forTable, e.Attr("table:style-name")), into)
	deleted := c.flow.deleting()
	c.over(c.groundOf(forTable, e.Attr("table:style-name")), func() { (&grid{content: c, table: table}).rows(false) })
	if deleted && c.flow.deleting() {
		table.Place.Region |= document.Hidden | document.Deleted
	}
	c.add(into, table)
}

// grid is a table while its rows are read.
type grid struct {
	*content
	table *document.Table
	cells []document.Cell // of the row that is read
}

// rows reads rows, and groups of rows. Header rows count when no other row is above
// them, and header columns (9.1.7) when no other column is before them.
func (g *grid) rows(header bool) {
	others := false
	g.Each(func(e xmltext.Element) {
		switch e.Name {
		case "table:table-row":
			if header && g.table.HeaderRows == len(g.table.Rows) {
				g.table.HeaderRows++
			}
			g.over(g.groundOf(forRow, e.Attr("table:style-name")), func() {
				g.table.Rows = append(g.table.Rows, g.row(e.Attr("table:default-cell-style-name")))
			})
		case "table:table-header-rows":
			g.rows(true)
		case "table:table-rows", "table:table-row-group":
			g.rows(header)
		case "table:table-column", "table:table-columns", "table:table-column-group":
			others = true
		case "table:table-header-columns":
			g.headerColumns(others)
		}
	})
}

// headerColumns counts the columns that are headers; after others they are none.
func (g *grid) headerColumns(after bool) {
	g.Each(func(e xmltext.Element) {
		if e.Name == "table:table-column" && !after {
			g.table.HeaderColumns += span(e.Attr("table:number-columns-repeated"))
		}
	})
}

// row reads a row. The style is that of cells which have none.
func (g *grid) row(style string) document.Row {
	g.cells = g.cells[:0]
	g.Each(func(e xmltext.Element) {
		switch e.Name {
		case "table:table-cell":
			cell := document.Cell{
				ColSpan: span(e.Attr("table:number-columns-spanned")),
				RowSpan: span(e.Attr("table:number-rows-spanned")),
			}
			g.over(g.cellGround(cmp.Or(e.Attr("table:style-name"), style)), func() { cell.Blocks = g.within() })
			g.cells = append(g.cells, cell)
		case "table:covered-table-cell":
			g.cells = append(g.cells, document.Cell{ColSpan: 1, RowSpan: 1, Covered: true})
		}
	})
	row := document.Row{Cells: g.stocks.cells.Take(len(g.cells))}
	copy(row.Cells, g.cells)
	return row
}

// cellGround returns the colour of a cell. That of a cell without a style comes from its
// column, which is not read.
func (g *grid) cellGround(style string) string {
	if style == "" {
		return document.UnknownColor
	}
	return g.groundOf(forCell, style)
}

func span(value string) int { return min(max(1, leadingNumber(value)), maxSpan) }
