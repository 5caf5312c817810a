package machine

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/tui/screen"
)

// quoted shows a paragraph of a quotation: one that stands in a quotation, or that has a
// style for it.
func (r *reader) quoted(p *document.Paragraph) {
	words := rule.Quote(p.Text())
	if words == "" || p.Role != document.QuotationRole && !p.Place.Region.Has(document.InQuotation) {
		return
	}
	r.add(p.Place.Paragraph, screen.Line{Text: words}, screen.Line{Text: r.w.Say("machine.quotation")})
}
