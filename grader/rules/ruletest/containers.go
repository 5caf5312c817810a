package ruletest

import (
	"fmt"
	"strings"

	"jourdain/grader/document"
)

// within adds a block to a container; consecutive lines share one.
func (b *builder) within(head, text string, number int) error {
	kind, braces, _ := strings.Cut(strings.TrimSuffix(head, "}"), "{")
	attrs, err := readAttributes(braces)
	if err != nil {
		return err
	}
	inner := &builder{}
	if err := inner.line(text, number); err != nil {
		return err
	}
	blocks := inner.doc.Blocks
	switch kind {
	case "header":
		b.margin(document.InHeader, blocks)
	case "footer":
		b.margin(document.InFooter, blocks)
	case "box":
		if box, ok := b.last().(*document.Box); ok {
			box.Blocks = append(box.Blocks, blocks...)
			return nil
		}
		b.add(&document.Box{Anchor: attrs.anchor, Blocks: blocks})
	case "quote":
		if q, ok := b.last().(*document.Quotation); ok {
			q.Blocks = append(q.Blocks, blocks...)
			return nil
		}
		b.add(&document.Quotation{Blocks: blocks})
	case "ol":
		b.item(true, 1, blocks)
	case "cell":
		b.row(document.Row{Cells: []document.Cell{{Blocks: blocks, ColSpan: 1, RowSpan: 1}}}, false)
	default:
		return fmt.Errorf("%s>: %w", kind, ErrNotation)
	}
	return nil
}

func (b *builder) margin(where document.Region, blocks []document.Block) {
	for i := range b.doc.Margins {
		if m := &b.doc.Margins[i]; m.Region == where {
			m.Blocks = append(m.Blocks, blocks...)
			return
		}
	}
	b.doc.Margins = append(b.doc.Margins, document.Margin{Region: where, Blocks: blocks})
}

// item adds an item to the list before it, at a depth from 1, or begins a list.
func (b *builder) item(ordered bool, depth int, blocks []document.Block) {
	list, ok := b.last().(*document.List)
	if !ok || depth == 1 && list.Ordered != ordered {
		list = &document.List{Ordered: ordered}
		b.add(list)
	}
	for ; depth > 1; depth-- {
		if len(list.Items) == 0 {
			list.Items = append(list.Items, document.Item{})
		}
		above := &list.Items[len(list.Items)-1]
		below, ok := lastOf(above.Blocks).(*document.List)
		if !ok || depth == 2 && below.Ordered != ordered {
			below = &document.List{Ordered: ordered}
			above.Blocks = append(above.Blocks, below)
		}
		list = below
	}
	list.Items = append(list.Items, document.Item{Blocks: blocks})
}

// row adds a row to the table before it, or begins a table.
func (b *builder) row(row document.Row, header bool) {
	table, ok := b.last().(*document.Table)
	if !ok {
		table = &document.Table{}
		b.add(table)
	}
	table.Rows = append(table.Rows, row)
	if header {
		table.HeaderRows++
	}
}

// cells reads a row: its cells stand between "|"; "<" is covered by the cell before
// it, and "^" by the one above it (whose RowSpan stays 1: no rule counts it).
func cells(text string, attrs *attributes) document.Row {
	var row document.Row
	for cell := range strings.SplitSeq(text, "|") {
		cell = strings.TrimSpace(cell)
		if n := len(row.Cells); cell == "<" && n > 0 {
			row.Cells[n-1].ColSpan++
		}
		c := document.Cell{ColSpan: 1, RowSpan: 1, Covered: cell == "<" || cell == "^"}
		if !c.Covered {
			c.Blocks = []document.Block{&document.Paragraph{Look: &attrs.look, Spans: spans(cell, attrs.look), Ground: attrs.ground}}
		}
		row.Cells = append(row.Cells, c)
	}
	return row
}

func lastOf(blocks []document.Block) document.Block {
	if n := len(blocks); n > 0 {
		return blocks[n-1]
	}
	return nil
}
