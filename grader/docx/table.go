package docx

import (
	"strconv"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// maxSpan is how many rows or columns a cell can span here.
const maxSpan = 16_384

// lookFirstRow is the bit of a w:tblLook for the first row (ISO/IEC 29500-4, 14.4.14).
const lookFirstRow = 0x20

// grid is a table while its rows are read.
type grid struct {
	*content
	table *document.Table
	style *style
	// above are the cells that a merged cell below goes on, by their columns.
	above  map[int]merged
	others bool // a row that is no header was read
	// marked is set where the style shows the first row as a special one.
	marked bool
}

// merged is where a cell stands that may go on below.
type merged struct{ row, cell int }

// tableRow is a row while it is read.
type tableRow struct {
	cells   []document.Cell
	column  int // of the next cell
	header  bool
	deleted bool
	lives   bool // there are words in it that no recorded change deletes
}

// table reads a w:tbl (ISO/IEC 29500-1, 17.4.37).
func (c *content) table() {
	g := &grid{content: c, table: &document.Table{}, above: map[int]merged{}}
	base := c.base
	g.rows()
	c.base = base
	c.add(entry{block: g.table})
	c.flow.fresh = false
}

// rows reads rows, which may stand in content controls.
func (g *grid) rows() {
	g.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:tr":
			g.row()
		case "w:tblPr":
			g.properties()
		case "w:sdtPr", "w:sdtEndPr", "w:tblGrid", "w:customXmlPr", "w:del", "w:ins", "w:moveFrom", "w:moveTo":
		default:
			g.rows()
		}
	})
}

func (g *grid) properties() {
	g.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:tblStyle":
			g.style = g.styles.byKey[styleKey{forTable, e.Attr("w:val")}]
		case "w:tblLook":
			g.marked = isSet(e, "w:firstRow")
			if bits, err := strconv.ParseUint(e.Attr("w:val"), 16, 32); err == nil && bits&lookFirstRow != 0 {
				g.marked = true
			}
		case "w:tblCaption":
			g.table.Name = document.Clean(e.Attr("w:val"))
		case "w:tblPrChange":
			g.review.change(document.FormatChange, nil)
		}
	})
}

// row reads a w:tr. One that a recorded change deletes is gone, unless words in it stay.
func (g *grid) row() {
	var r tableRow
	if g.style != nil {
		isFirst := g.marked && len(g.table.Rows) == 0
		g.base = g.styles.looks.cell(g.style, isFirst)
		r.header = isFirst && g.style.heads
	}
	g.cells(&r)
	if r.deleted && !r.lives {
		return
	}
	if g.others = g.others || !r.header; !g.others {
		g.table.HeaderRows++
	}
	g.table.Rows = append(g.table.Rows, document.Row{Cells: r.cells})
}

// cells reads the cells of a row, which may stand in content controls.
func (g *grid) cells(r *tableRow) {
	g.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:tc":
			g.cell(r)
		case "w:trPr":
			g.rowProperties(r)
		case "w:sdtPr", "w:sdtEndPr", "w:tblPrEx", "w:customXmlPr":
		default:
			g.cells(r)
		}
	})
}

func (g *grid) rowProperties(r *tableRow) {
	g.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:tblHeader":
			r.header = isOn(e)
		case "w:gridBefore":
			r.column += span(e.Attr("w:val"))
		case "w:del":
			r.deleted = true
			g.review.change(document.Deletion, nil)
		case "w:ins":
			g.review.change(document.Insertion, nil)
		case "w:trPrChange":
			g.review.change(document.FormatChange, nil)
		}
	})
}

// cellKind is what a w:tcPr says of a cell.
type cellKind struct {
	columns int
	starts  bool // it goes on below
	goesOn  bool // it goes on one above
	ground  optional[string]
}

// cell reads a w:tc. One that goes on the cell above is covered: nobody sees what stands in it.
func (g *grid) cell(r *tableRow) {
	kind := cellKind{columns: 1}
	blocks := g.inFlow(&flow{cell: true}, func() {
		g.Each(func(e xmltext.Element) {
			if e.Name == "w:tcPr" {
				g.cellProperties(&kind)
				return
			}
			g.over(g.cellGround(kind), func() { g.block(e) })
		})
	})
	cell := document.Cell{Blocks: blocks, ColSpan: kind.columns, RowSpan: 1}
	above, isBelow := g.above[r.column]
	switch {
	case kind.goesOn && isBelow:
		g.table.Rows[above.row].Cells[above.cell].RowSpan++
		cell = document.Cell{ColSpan: 1, RowSpan: 1, Covered: true}
	case kind.starts && !kind.goesOn:
		g.above[r.column] = merged{len(g.table.Rows), len(r.cells)}
	default:
		delete(g.above, r.column)
	}
	r.lives = r.lives || lives(cell.Blocks)
	r.cells = append(r.cells, cell)
	if g.covered += kind.columns - 1; g.covered > g.limits.Covered {
		g.Fail(tooBig(document.LimitElements))
		return
	}
	for range kind.columns - 1 {
		r.cells = append(r.cells, document.Cell{ColSpan: 1, RowSpan: 1, Covered: true})
	}
	r.column += kind.columns
}

func (g *grid) cellProperties(kind *cellKind) {
	g.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:gridSpan":
			kind.columns = span(e.Attr("w:val"))
		case "w:vMerge":
			kind.starts = true
			kind.goesOn = e.Attr("w:val") != "restart"
		case "w:shd":
			kind.ground = some(fillColor(e))
		case "w:cellIns":
			g.review.change(document.Insertion, nil)
		case "w:cellDel":
			g.review.change(document.Deletion, nil)
		case "w:tcPrChange", "w:cellMerge":
			g.review.change(document.FormatChange, nil)
		}
	})
}

// cellGround returns the colour of a cell. That of a cell which has none itself comes from the
// style of the table, whose conditions are not read.
func (g *grid) cellGround(kind cellKind) string {
	switch {
	case kind.ground.set && kind.ground.value != "":
		return kind.ground.value
	case g.style != nil && g.style.shades:
		return document.UnknownColor
	default:
		return ""
	}
}

// lives reports whether blocks hold words, or anything but paragraphs.
func lives(blocks []document.Block) bool {
	for _, block := range blocks {
		p, ok := block.(*document.Paragraph)
		switch h, isHeading := block.(*document.Heading); {
		case ok && len(p.Spans) > 0, isHeading && len(h.Spans) > 0, !ok && !isHeading:
			return true
		}
	}
	return false
}

func span(value string) int { return min(max(1, leadingNumber(value)), maxSpan) }
