package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// NoBlankRow reports a row without a word between rows of data, which only makes space
// (WCAG 2.2, 1.3.1): who listens believes that the table is over. It is certain for a lone one
// in a table of data, with two full rows above and two below. Several in a row may be
// there to be filled in by hand, and so may one in a table with other empty cells: they are a
// question. What stands at the end of a table is right, and so is a row of boxes, fields or
// images.
var NoBlankRow = rule.Rule{
	ID:       "no-blank-row",
	About:    rule.Tables,
	Severity: rule.Error,
	Needs:    []rule.ID{"real-table"},
	Cases:    []string{rule.DefaultCase, "maybe"},
	Run: func(p *rule.Pass) {
		tables, found := 0, 0
		for block := range p.Doc.All() {
			t, ok := block.(*document.Table)
			if !ok || len(t.Rows) == 0 {
				continue
			}
			tables++
			rows := findGaps(t)
			if rows.count == 0 {
				continue
			}
			found++
			details := []rule.Detail{rule.Excerpt(firstCell(t)), rule.With("Rows", rows.count)}
			if !rows.sure {
				details = append(details, rule.In("maybe"), rule.As(rule.Review))
			}
			p.Report(t.Place, details...)
		}
		p.Judge(tables)
		if found == 0 {
			p.Right(tables, nil)
		}
	},
}

// blankRows are the blank rows between the rows with words of a table.
type blankRows struct {
	count int
	sure  bool // all of them only make space
}

// rowKind says what stands in a row.
type rowKind uint8

// The kinds of row.
const (
	mixedRow rowKind = iota // some words, or what may be some
	fullRow                 // data in all cells
	blankRow                // nothing at all
)

// fullRows is how many full rows stand above and below a blank one that is certain.
const fullRows = 2

// findGaps counts the blank rows of a table that have rows with words on both sides.
func findGaps(t *document.Table) blankRows {
	kinds := make([]rowKind, len(t.Rows))
	first, last := -1, -1
	for i := range t.Rows {
		if kinds[i] = kindOfRow(&t.Rows[i]); kinds[i] == blankRow {
			continue
		}
		if i < t.HeaderRows {
			kinds[i] = mixedRow
		}
		if last = i; first < 0 {
			first = i
		}
	}
	b := blankRows{sure: true}
	for i := first + 1; i < last; i++ {
		if kinds[i] == blankRow {
			b.count++
			b.sure = b.sure && isBetweenFull(kinds, i)
		}
	}
	return b
}

func isBetweenFull(kinds []rowKind, at int) bool {
	if at < fullRows || at+fullRows >= len(kinds) {
		return false
	}
	for far := 1; far <= fullRows; far++ {
		if kinds[at-far] != fullRow || kinds[at+far] != fullRow {
			return false
		}
	}
	return true
}

// kindOfRow looks at the cells of a row. One that lies below merged cells, or holds anything
// but plain spaces, is not blank.
func kindOfRow(row *document.Row) rowKind {
	cells, empty := 0, 0
	for i := 0; i < len(row.Cells); i++ {
		c := &row.Cells[i]
		if c.Covered || c.RowSpan > 1 {
			return mixedRow
		}
		if cells++; isBlankCell(c) {
			empty++
		}
		i += c.ColSpan - 1 // the cells that it covers
	}
	switch {
	case cells == empty && cells > 0:
		return blankRow
	case empty == 0:
		return fullRow
	default:
		return mixedRow
	}
}

func isBlankCell(c *document.Cell) bool {
	if !isEmptyCell(c) {
		return false
	}
	for _, block := range c.Blocks {
		p, ok := block.(*document.Paragraph)
		if !ok || p.Place.Region.Has(document.Hidden) {
			return false
		}
		for i := range p.Spans {
			switch p.Spans[i].Kind {
			case document.TextSpan, document.Spaces, document.Tab, document.LineBreak, document.SoftBreak:
			default:
				return false
			}
		}
	}
	return true
}
