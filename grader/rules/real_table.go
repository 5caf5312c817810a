package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// RealTable reports columns that were made with tabs or spaces: lines one after the other
// with the same number of cells. It is certain where the cells are data: three columns and
// more, short cells, and numbers one below the other under a name, or in two columns side by
// side. Anything else can be the head of a letter, the lines of a CV, signatures or words in
// columns, and is a question. An entry of a table of contents, a line of a form, an item of a
// typed list and code are none. The limit "at-least" asks for so many real tables.
var RealTable = rule.Rule{
	ID:       "real-table",
	About:    rule.Tables,
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "maybe", "missing"},
	Limits:   []string{"at-least"},
	Yields:   map[string][]rule.Better{"missing": {{ID: "matches-model", Cases: []string{"missing"}}}},
	Run: func(p *rule.Pass) {
		tables, cells := 0, map[string]bool{}
		for block := range p.Doc.All() {
			if _, ok := block.(*document.Table); ok {
				tables++
			}
			if b, ok := block.(*document.Paragraph); ok && b.Place.Region.Has(document.InTable) {
				for word := range strings.FieldsSeq(b.Text()) {
					cells[word] = true
				}
			}
		}
		typed := typedTables(p.Reading)
		found, certain := 0, 0
		for i := range typed {
			t := &typed[i]
			if isTypedContents(p, t.first) {
				continue
			}
			found++
			details := []rule.Detail{rule.Excerpt(t.text), rule.With("Lines", t.lines), rule.With("Columns", t.columns), rule.With("Again", areIn(cells, t.text))}
			if t.sure {
				certain++
			} else {
				details = append(details, rule.In("maybe"), rule.As(rule.Review))
			}
			p.Report(t.place, details...)
		}
		least, got := int(p.Limit("at-least", 0)), tables+certain
		p.Judge(max(least, tables+found))
		if got < least {
			found++
			p.Report(start(p.Doc), rule.In("missing"), rule.Want(least), rule.Got(got), rule.Things(least-got))
		}
		if found == 0 {
			p.Right(tables, nil)
		}
	},
}

// areIn reports whether all the words of a line stand in cells.
func areIn(cells map[string]bool, line string) bool {
	for word := range strings.FieldsSeq(strings.TrimSuffix(line, "…")) {
		if !cells[word] {
			return false
		}
	}
	return true
}

// typedTable is a table that was made with tabs or spaces.
type typedTable struct {
	first          *document.Paragraph
	place          document.Place // of its first line
	last           int            // the number of its last paragraph
	text           string         // of its first line
	lines, columns int
	sure           bool
}

// typedTablesKey is where [typedTables] keeps what it has found.
type typedTablesKey struct{}

// typedTables returns the tables of a document that were made with tabs or spaces.
func typedTables(read *reading.Reading) []typedTable {
	return reading.Once(read, typedTablesKey{}, func() []typedTable {
		s := columnSearch{reading: read}
		for block := range read.Doc.All() {
			switch b := block.(type) {
			case *document.Paragraph:
				s.paragraph(b)
			case *document.Heading:
				s.end()
				s.above = b.Text()
			default:
				s.end()
			}
		}
		s.end()
		return s.found
	})
}

// columnSearch gathers lines that follow each other and have columns.
type columnSearch struct {
	reading *reading.Reading
	rows    []typedRow
	first   *document.Paragraph // where the rows begin
	above   string              // the last line without columns
	text    string              // of the first row
	titled  bool                // that line is the title of a table of contents
	maybe   bool                // it may be code
	found   []typedTable
	quoter  quoter
}

func (s *columnSearch) paragraph(p *document.Paragraph) {
	const apart = document.InList | document.InContents | document.InShape | document.InTable | document.InQuotation
	w := s.reading.Paragraph(p)
	if p.Place.Region.Has(apart) || !isBody(p.Role) || w.Code == reading.IsCode || !w.Has.Any(reading.Tabs|reading.Spaces|reading.Dots) {
		s.end()
		if !w.Empty() {
			s.above = w.Text
		}
		return
	}
	for i, line := range reading.Lines(nil, p, w) {
		row := rowOf(line)
		if len(row.cells) < 2 || len(s.rows) > 0 && !s.rows[0].goesWith(&row) {
			s.end()
		}
		if len(row.cells) < 2 {
			continue
		}
		row.place = p.Place
		if len(s.rows) == 0 {
			s.first = p
			s.titled, s.text = namesContents(s.above), s.quoter.line(p, w, i, strings.Join(row.cells, " "))
		}
		s.rows = append(s.rows, row)
		s.maybe = s.maybe || w.Code == reading.MaybeCode
	}
}

// end judges the lines that were gathered.
func (s *columnSearch) end() {
	rows, maybe := s.rows, s.maybe
	s.rows, s.maybe = s.rows[:0], false
	columns := 0
	for i := range rows {
		columns = max(columns, len(rows[i].cells))
	}
	switch {
	case len(rows) < 2, columns == 2 && len(rows) < 3 && !arePrices(rows), s.titled, areTexts(rows, columns), isLetterHead(rows):
		return
	}
	s.found = append(s.found, typedTable{
		first: s.first, place: rows[0].place, last: rows[len(rows)-1].place.Paragraph, text: s.text,
		lines: len(rows), columns: columns, sure: !maybe && areData(rows, columns),
	})
}
