package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// NoHeadingInBox reports a heading inside a table or a text box, and one in a page's
// header or footer, which belongs to no part of the text.
var NoHeadingInBox = rule.Rule{
	ID:       "no-heading-in-box",
	About:    rule.Headings,
	Severity: rule.Error,
	Cases:    []string{"table", "box", "margin"},
	Run: func(p *rule.Pass) {
		headings, found := 0, 0
		report := func(h *document.Heading, name string) {
			found++
			p.Report(h.Place, rule.In(name), rule.Excerpt(h.Text()))
		}
		for h := range p.Doc.Headings() {
			if !isBlank(h) {
				headings++
			}
			switch {
			case isBlank(h):
			case h.Place.Where.Has(document.InTable):
				report(h, "table")
			case h.Place.Where.Has(document.InBox):
				report(h, "box")
			}
		}
		for h := range p.Doc.Elsewhere() {
			if !isBlank(h) && h.Place.Where.Has(document.InHeader|document.InFooter) {
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
