package rules

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// TableHeader reports a table of data without a header row (WCAG 2.2, 1.3.1; PDF/UA-1,
// 7.5) whose first row names the columns for certain: its cells alone are bold, or it has
// words above numbers. A header column, which HTML and ODF can mark, does as well. Any other
// table of data is a question: its first column may name the rows, so that a mark on the
// first row would be wrong. What holds texts or images, or one row or column only, is no
// table of data.
var TableHeader = rule.Rule{
	ID:       "table-header",
	About:    rule.Tables,
	Severity: rule.Error,
	Needs:    []rule.ID{"real-table"},
	Cases:    []string{rule.DefaultCase, "maybe", "empty"},
	// Where the model knows that the words are in the next row, the blank one goes.
	Yields: map[string][]rule.Better{"empty": {{ID: "matches-model", Cases: []string{"empty-row"}, SamePlace: true}}},
	Run: func(p *rule.Pass) {
		tables, columns, found := 0, 0, 0
		for block := range p.Doc.All() {
			t, ok := block.(*document.Table)
			if !ok || len(t.Rows) == 0 {
				continue
			}
			shape := measureTable(t)
			details := []rule.Detail{rule.Excerpt(firstCell(t))}
			switch {
			case t.HeaderRows > 0 && !shape.emptyHeader:
				tables++
				continue
			case t.HeaderColumns > 0:
				tables++
				columns++
				continue
			case shape.rows < 2 || shape.columns < 2 || shape.isLayout():
				continue
			case t.HeaderRows > 0:
				details = append(details, rule.In("empty"), rule.As(emptyHeader(t)))
			case !shape.isData() || !namesColumns(t):
				details = append(details, rule.In("maybe"), rule.As(rule.Review))
			}
			found++
			tables++
			p.Report(t.Place, details...)
		}
		p.Judge(tables)
		if found == 0 {
			p.Right(tables, map[string]any{"Columns": columns})
		}
	},
}

// tableShape is what the form of a table says of its use.
type tableShape struct {
	rows, columns      int
	cells, empty, long int
	merged, nested     int
	images             int
	emptyHeader        bool
}

// longCell is how many characters a cell has at least that holds a text, not a datum.
const longCell = 120

func measureTable(t *document.Table) tableShape {
	s := tableShape{rows: len(t.Rows), emptyHeader: true}
	for i := range t.Rows {
		s.columns = max(s.columns, len(t.Rows[i].Cells))
		for j := range t.Rows[i].Cells {
			c := &t.Rows[i].Cells[j]
			if c.Covered {
				continue
			}
			s.cell(c)
			if i < t.HeaderRows && !isEmptyCell(c) {
				s.emptyHeader = false
			}
		}
	}
	return s
}

func (s *tableShape) cell(c *document.Cell) {
	s.cells++
	length := 0
	for _, block := range c.Blocks {
		switch b := block.(type) {
		case *document.Paragraph:
			length += utf8.RuneCountInString(strings.TrimSpace(b.Text()))
			if hasImage(b.Spans) {
				s.images++
			}
		case *document.Figure:
			s.images++
		case *document.Table:
			s.nested++
			length += longCell
		}
	}
	switch {
	case isEmptyCell(c):
		s.empty++
	case length >= longCell || len(c.Blocks) > 3:
		s.long++
	}
	if c.ColSpan > 1 || c.RowSpan > 1 {
		s.merged++
	}
}

// isData reports whether a table holds data: short cells, most of them filled, and more
// than a pair of rows.
func (s *tableShape) isData() bool {
	return 4*s.empty < s.cells && 4*s.long < s.cells && s.merged == 0 && s.nested == 0 && s.rows > 2
}

// isLayout reports whether a table only arranges the page: a third of what is in it are texts or
// images, or other tables stand in it.
func (s *tableShape) isLayout() bool {
	filled := s.cells - s.empty
	return 3*(s.long+s.images) >= filled || s.nested > 0
}

func isEmptyCell(c *document.Cell) bool {
	for _, block := range c.Blocks {
		p, ok := block.(*document.Paragraph)
		if !ok || len(p.Spans) > 0 && (!isSpaceOnly(p.Text()) || hasImage(p.Spans)) {
			return false
		}
	}
	return true
}

func hasImage(spans []document.Span) bool {
	for i := range spans {
		if spans[i].Kind == document.ImageSpan {
			return true
		}
	}
	return false
}

// firstCell returns the words of the first cell that has any, those of a list or a table in it
// too.
func firstCell(t *document.Table) string {
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			if words := firstWordsIn(t.Rows[i].Cells[j].Blocks); words != "" {
				return words
			}
		}
	}
	return ""
}

// firstWordsIn returns the words of the first block that has any.
func firstWordsIn(blocks []document.Block) string {
	for _, block := range blocks {
		words := ""
		switch b := block.(type) {
		case *document.Paragraph:
			words = b.Text()
		case *document.Heading:
			words = b.Text()
		case *document.Table:
			words = firstCell(b)
		case *document.Box:
			words = firstWordsIn(b.Blocks)
		case *document.List:
			for i := range b.Items {
				if words = firstWordsIn(b.Items[i].Blocks); words != "" {
					break
				}
			}
		}
		if !isSpaceOnly(words) {
			return strings.TrimSpace(words)
		}
	}
	return ""
}
