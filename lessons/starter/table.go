package starter

import (
	"fmt"

	"jourdain/grader/document"
)

func (c *content) list(l *document.List) {
	style := "List_20_1"
	if l.Ordered {
		style = "Numbering_20_1"
	}
	c.listed++
	c.write(`<text:list text:style-name="%s">`+"\n", style)
	for i := range l.Items {
		c.write("<text:list-item>")
		if c.blocks(l.Items[i].Blocks, bodyStyle); len(l.Items[i].Blocks) == 0 {
			c.line("text:p", bodyStyle, "") // an item is never without a paragraph
		}
		c.write("</text:list-item>\n")
	}
	c.write("</text:list>\n")
	c.listed--
}

// table writes a table. An empty header row is none: GitHub's tables have always one.
func (c *content) table(t *document.Table) {
	m := c.take()
	m.none(c, "a table", lookMark, styleMark, captMark, floatMark)
	if isMerged(t) {
		c.fault(t.Place.Line, "merged cells of HTML are not written in ODT: use the comment odt: merge")
	}
	rows, header := t.Rows, t.HeaderRows
	if header > 0 && len(rows) > header && isBlank(&rows[0]) {
		rows, header = rows[1:], header-1
	}
	columns := 1
	for i := range rows {
		columns = max(columns, len(rows[i].Cells))
	}
	var merged area
	if m.merge != nil {
		merged = c.merged(m.merge, rows, columns)
	}
	c.tables++
	properties := ` style:width="17cm" table:align="margins" fo:margin-bottom="0.25cm"`
	if m.newPage {
		properties += ` fo:break-before="page"`
	}
	c.write(`<table:table table:name="Table%d" table:style-name="%s"><table:table-column table:number-columns-repeated="%d"/>`+"\n",
		c.tables, c.auto.name(forTable, "", "<style:table-properties"+properties+"/>"), columns)
	for i := range rows {
		if i == 0 && header > 0 {
			c.write("<table:table-header-rows>")
		}
		c.write("<table:table-row>")
		for j := range rows[i].Cells {
			c.cell(&rows[i].Cells[j], merged.at(i, j), i < header)
		}
		c.write("</table:table-row>\n")
		if i == header-1 {
			c.write("</table:table-header-rows>\n")
		}
	}
	c.write("</table:table>\n")
}

// cell writes a cell; spans says how it is merged.
func (c *content) cell(cell *document.Cell, spans string, isHeader bool) {
	if spans == covered {
		c.write("<table:covered-table-cell/>")
		return
	}
	style := "Table_20_Contents"
	if isHeader {
		style = "Table_20_Heading"
	}
	c.write(`<table:table-cell table:style-name="%s"%s office:value-type="string">`,
		c.auto.name(forCell, "", `<style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #000000"/>`), spans)
	c.blocks(cell.Blocks, style)
	c.write("</table:table-cell>")
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

// covered stands for the attributes of a cell that lies under a merged one.
const covered = "covered"

// at returns the attributes of a cell, when some cells of its table are merged (ODF 1.3
// part 3, 19.676 and 19.678).
func (a area) at(row, column int) string {
	switch {
	case a == area{} || row < a.top || row > a.bottom || column < a.left || column > a.right:
		return ""
	case row > a.top || column > a.left:
		return covered
	default:
		return fmt.Sprintf(` table:number-columns-spanned="%d" table:number-rows-spanned="%d"`, a.right-a.left+1, a.bottom-a.top+1)
	}
}

// merged returns the cells to merge: none when the table has not those cells, or when
// there are words in one that would lie under another.
func (c *content) merged(m *mark, rows []document.Row, columns int) area {
	a := m.area
	if a.bottom >= len(rows) || a.right >= columns {
		c.fault(m.line, "the table has %d rows and %d columns", len(rows), columns)
		return area{}
	}
	for i := a.top; i <= a.bottom; i++ {
		for j := a.left; j <= a.right; j++ {
			if (i > a.top || j > a.left) && !isBlank(&document.Row{Cells: rows[i].Cells[j : j+1]}) {
				c.fault(m.line, "only the first of the merged cells has words")
				return area{}
			}
		}
	}
	return a
}
