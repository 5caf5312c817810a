package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/rule"
)

// rowSearch gathers lines with bars that follow each other and are no table of Markdown,
// because the line of hyphens below the first one is missing, or has another number of
// cells, or other signs.
type rowSearch struct {
	report  func(place document.Place, text string, lines int, severity rule.Severity)
	rows    int
	cells   int  // of each row; 0 when they differ
	framed  bool // each row begins and ends with a bar
	hyphens bool // there is a line of hyphens
	text    string
	place   document.Place
}

// braces hold bars that part no cells: "{string|number}" is a choice.
var braces = pattern.New(`\{[^{}]*\}`)

func (s *rowSearch) line(line string, place document.Place) {
	line = strings.TrimSpace(line)
	inner := strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|")
	bars := strings.Count(braces().ReplaceAllString(inner, ""), "|")
	isHyphens := isHyphenLine(line)
	if bars == 0 && !isHyphens {
		s.end()
		return
	}
	if s.rows == 0 && !s.hyphens {
		s.text, s.place, s.framed = line, place, true
	}
	if isHyphens {
		s.hyphens = true
		return
	}
	s.framed = s.framed && len(line) == len(inner)+2
	switch s.rows++; {
	case s.rows == 1:
		s.cells = bars + 1
	case s.cells != bars+1:
		s.cells = 0
	}
}

// end judges the lines that were gathered. Without bars around them and a line of hyphens,
// two lines can be the entries of a menu, and lines of different lengths can be anything.
func (s *rowSearch) end() {
	found := *s
	*s = rowSearch{report: s.report}
	lines := found.rows
	if found.hyphens {
		lines++
	}
	switch isSure := found.hyphens || found.framed || found.rows > 2; {
	case found.rows == 0 || lines < 2 || found.cells == 0 && !found.framed && !found.hyphens:
	case isSure:
		s.report(found.place, found.text, lines, rule.Error)
	default:
		s.report(found.place, found.text, lines, rule.Review)
	}
}

// isHyphenLine reports whether a line is made of hyphens and bars only, or of what programs
// make of hyphens.
func isHyphenLine(line string) bool {
	return strings.Contains(line, "|") && strings.ContainsAny(line, "-–—=_") && strings.Trim(line, "|-–—=_:+ \t") == ""
}

// isRow reports whether a heading is the first row of a table with a line of hyphens below it
// that has no bars.
func isRow(h *document.Heading) bool {
	text := h.Text()
	return h.Source == document.Setext && strings.HasPrefix(text, "|") && strings.HasSuffix(text, "|") && strings.Count(text, "|") > 2
}
