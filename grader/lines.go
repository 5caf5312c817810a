package grader

import (
	"cmp"
	"slices"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
)

// Lines returns the headings of a document and the lines that only look like one, in
// reading order, for the page of a report.
func Lines(doc *document.Document) []report.Line {
	seen := Outline(doc, "")
	lines := make([]report.Line, 0, len(seen.Headings)+len(seen.Lookalikes))
	for i := range seen.Headings {
		h := &seen.Headings[i]
		lines = append(lines, report.Line{Text: document.Printable(h.Text), Level: h.Level, Paragraph: h.Paragraph})
	}
	for i := range seen.Lookalikes {
		l := &seen.Lookalikes[i]
		lines = append(lines, report.Line{Text: document.Printable(l.Text), Paragraph: l.Paragraph})
	}
	for _, title := range rule.StyledTitles(doc) {
		lines = append(lines, report.Line{Text: document.Printable(title.Text()), Paragraph: title.Place.Paragraph, Title: true})
	}
	slices.SortStableFunc(lines, func(a, b report.Line) int { return cmp.Compare(a.Paragraph, b.Paragraph) })
	report.NumberLines(lines)
	return lines
}
