package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// NoHeadingInBox reports a heading inside a table or a text box, and one in a page's
// header or footer, which belongs to no part of the text. A table that arranges the page with
// several headings in it is one fault, told at the first of them. In HTML it is a question: browsers tell
// of no table there (HTML-AAM 1.0), and the text below the heading is beside it.
var NoHeadingInBox = rule.Rule{
	ID:       "no-heading-in-box",
	About:    rule.Headings,
	Severity: rule.Error,
	Cases:    []string{"table", "layout", "box", "margin"},
	Run: func(p *rule.Pass) {
		headings, found := 0, 0
		arranged := arrangedHeadings(p.Doc)
		report := func(h *document.Heading, name string, more ...rule.Detail) {
			found++
			p.Report(h.Place, append(more, rule.In(name), rule.Excerpt(h.Text()))...)
		}
		var unsure []rule.Detail // of a table that arranges the page
		if p.Doc.Format == document.Hypertext {
			unsure = []rule.Detail{rule.As(rule.Review)}
		}
		for h := range p.Doc.Headings() {
			if !isBlank(h) {
				headings++
			}
			switch {
			case isBlank(h):
			case arranged[h] > 1:
				report(h, "layout", append(unsure, rule.With("Headings", arranged[h]), rule.Things(arranged[h]))...)
			case arranged[h] < 0: // told at the first one
			case arranged[h] == 1:
				report(h, "table", unsure...)
			case h.Place.Region.Has(document.InTable):
				report(h, "table")
			case h.Place.Region.Has(document.InBox):
				report(h, "box")
			}
		}
		for h := range p.Doc.Elsewhere() {
			if !isBlank(h) && h.Place.Region.Has(document.InHeader|document.InFooter) {
				headings++
				report(h, "margin")
			}
		}
		p.Judge(headings)
		if found == 0 {
			p.Right(headings, nil)
		}
	},
}

// arrangedHeadings returns, for the first of the headings in a table that arranges the page, how
// many there are, and -1 for the others.
func arrangedHeadings(doc *document.Document) map[*document.Heading]int {
	counts := map[*document.Heading]int{}
	for block := range doc.All() {
		t, ok := block.(*document.Table)
		if !ok || t.Place.Region.Has(document.InTable) {
			continue
		}
		headings := tableHeadings(t, nil)
		if len(headings) == 0 || !isLayoutTable(t) {
			continue
		}
		for _, h := range headings {
			counts[h] = -1
		}
		counts[headings[0]] = len(headings)
	}
	return counts
}

// isLayoutTable reports whether a table only arranges the page.
func isLayoutTable(t *document.Table) bool {
	shape := measureTable(t)
	return shape.isLayout()
}

// tableHeadings adds the headings with words that stand in the cells of a table, and in the
// tables there.
func tableHeadings(t *document.Table, headings []*document.Heading) []*document.Heading {
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			for _, block := range t.Rows[i].Cells[j].Blocks {
				switch b := block.(type) {
				case *document.Heading:
					if !isBlank(b) {
						headings = append(headings, b)
					}
				case *document.Table:
					headings = tableHeadings(b, headings)
				}
			}
		}
	}
	return headings
}
