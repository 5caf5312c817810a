package rules

import (
	"regexp"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// RealTable reports columns that were made with tabs or spaces: two lines one after
// the other with the same number of columns, three at least, or three lines with two.
// An entry of a table of contents, a line of a form and a signature are right. The
// limit "at-least" asks for so many real tables.
var RealTable = rule.Rule{
	ID:       "real-table",
	About:    rule.Tables,
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "maybe", "missing"},
	Limits:   []string{"at-least"},
	Yields:   map[string][]rule.Better{"missing": {{ID: "matches-model", Cases: []string{"missing"}}}},
	Run: func(p *rule.Pass) {
		s := columnSearch{pass: p}
		tables := 0
		for block := range p.Doc.All() {
			switch b := block.(type) {
			case *document.Table:
				s.end()
				tables++
			case *document.Paragraph:
				s.paragraph(b)
			default:
				s.end()
			}
		}
		s.over = true
		s.end()
		least, got := int(p.Limit("at-least", 0)), tables+s.certain
		p.Judge(max(least, tables+s.found))
		if got < least {
			s.found++
			p.Report(start(p.Doc), rule.In("missing"), rule.Want(least), rule.Got(got), rule.Things(least-got))
		}
		if s.found == 0 {
			p.Right(tables, nil)
		}
	},
}

// columnSearch gathers lines that follow each other and have columns.
type columnSearch struct {
	pass    *rule.Pass
	first   *document.Paragraph // where the lines begin
	columns int
	lines   int
	tabs    bool
	text    string
	place   document.Place
	found   int
	certain int // of those found
	digits  bool
	over    bool // nothing comes after
}

func (s *columnSearch) paragraph(p *document.Paragraph) {
	const apart = document.InList | document.InContents | document.InShape | document.InTable | document.InQuotation
	if p.Place.Where.Has(apart) || p.Role != document.BodyRole {
		s.end()
		return
	}
	for _, line := range linesOf(p) {
		columns, tabs := columnsOf(line)
		if columns < 2 || columns != s.columns {
			s.end()
		}
		if columns < 2 {
			continue
		}
		if s.lines == 0 {
			s.first = p
			s.columns, s.text, s.place, s.tabs, s.digits = columns, line, p.Place, true, false
		}
		s.digits = s.digits || strings.ContainsAny(line, "0123456789")
		s.tabs = s.tabs && tabs
		s.lines++
	}
}

// end judges the lines that were gathered. Columns of spaces, and two columns, may be
// something else; two lines without a number at the very end are signatures.
func (s *columnSearch) end() {
	lines, columns, tabs := s.lines, s.columns, s.tabs
	s.lines, s.columns = 0, 0
	if lines < 2 || columns == 2 && lines < 3 || isTypedContents(s.pass, s.first) {
		return
	}
	details := []rule.Detail{rule.Excerpt(strings.Join(strings.Fields(s.text), " ")), rule.With("Lines", lines), rule.With("Columns", columns)}
	signed := s.over && lines == 2 && !s.digits
	if columns == 2 || !tabs && lines < 3 || signed {
		details = append(details, rule.In("maybe"), rule.As(rule.Review))
	} else {
		s.certain++
	}
	s.found++
	s.pass.Report(s.place, details...)
}

// isContentsLine says whether a line is an entry of a typed table of contents: words
// and a page, with at most a number before them.
func isContentsLine(line string) bool {
	if !isEntry(line) {
		return false
	}
	tabs := strings.Count(line, "\t")
	return tabs < 2 || tabs == 2 && chapterNumber.MatchString(line)
}

// chapterNumber is the number of a part at the beginning of a line, and a tab.
var chapterNumber = regexp.MustCompile(`^(?:\d+(?:\.\d+)*|[IVX]+)[.)]?\t`)

// columnsOf counts the columns of a line: words that tabs or three spaces and more
// part. Leading ones indent, dots lead to a number, and a line of a form has nothing in
// its columns: each of them is one column only.
func columnsOf(line string) (columns int, tabs bool) {
	line = strings.TrimSpace(line)
	if isContentsLine(line) || strings.Contains(line, "....") || strings.Contains(line, "___") {
		return 1, false
	}
	tabs = strings.Contains(line, "\t")
	if !tabs && !strings.Contains(line, "   ") {
		return 1, false
	}
	for _, part := range strings.Split(strings.ReplaceAll(line, "   ", "\t"), "\t") {
		if strings.TrimSpace(part) != "" {
			columns++
		}
	}
	return columns, tabs
}
