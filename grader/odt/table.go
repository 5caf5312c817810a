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
	c.breakBefore(c.styles.find(c.scope, forTable, e.Attr("table:style-name")), into)
	deleted := c.flow.deleting()
	c.over(c.groundOf(forTable, e.Attr("table:style-name")), func() { c.rows(table, false) })
	if deleted && c.flow.deleting() {
		table.Place.Region |= document.Hidden | document.Deleted
	}
	c.add(into, table)
}

// rows reads rows, and groups of rows. Header rows count when no other row is above
// them, and header columns (9.1.7) when no other column is before them.
func (c *content) rows(table *document.Table, header bool) {
	others := false
	c.Each(func(e xmltext.Element) {
		switch e.Name {
		case "table:table-row":
			if header && table.HeaderRows == len(table.Rows) {
				table.HeaderRows++
			}
			c.over(c.groundOf(forRow, e.Attr("table:style-name")), func() {
				table.Rows = append(table.Rows, c.row(e.Attr("table:default-cell-style-name")))
			})
		case "table:table-header-rows":
			c.rows(table, true)
		case "table:table-rows", "table:table-row-group":
			c.rows(table, header)
		case "table:table-column", "table:table-columns", "table:table-column-group":
			others = true
		case "table:table-header-columns":
			c.headerColumns(table, others)
		}
	})
}

// headerColumns counts the columns that are headers; after others they are none.
func (c *content) headerColumns(table *document.Table, after bool) {
	c.Each(func(e xmltext.Element) {
		if e.Name == "table:table-column" && !after {
			table.HeaderColumns += span(e.Attr("table:number-columns-repeated"))
		}
	})
}

// row reads a row. The style is that of cells which have none.
func (c *content) row(style string) document.Row {
	var row document.Row
	c.Each(func(e xmltext.Element) {
		switch e.Name {
		case "table:table-cell":
			cell := document.Cell{
				ColSpan: span(e.Attr("table:number-columns-spanned")),
				RowSpan: span(e.Attr("table:number-rows-spanned")),
			}
			c.over(c.cellGround(cmp.Or(e.Attr("table:style-name"), style)), func() { cell.Blocks = c.within() })
			row.Cells = append(row.Cells, cell)
		case "table:covered-table-cell":
			row.Cells = append(row.Cells, document.Cell{ColSpan: 1, RowSpan: 1, Covered: true})
		}
	})
	return row
}

func span(value string) int { return min(max(1, leadingNumber(value)), maxSpan) }
