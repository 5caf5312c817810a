package rules

import (
	"regexp"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// RealReference advises against typing the page or the number of another part ("voir
// page 12"): it is wrong as soon as the text grows. References to other works, in
// notes or after a name and a year, are right.
var RealReference = rule.Rule{
	ID:       "real-reference",
	Severity: rule.Advice,
	Run: func(p *rule.Pass) {
		fields, found := 0, 0
		for paragraph := range p.Doc.Paragraphs() {
			if paragraph.Place.Where.Has(document.InContents | document.InShape | document.InQuotation) {
				continue
			}
			if hasField(paragraph.Spans, document.Reference) {
				fields++
				continue
			}
			for i := range paragraph.Spans {
				s := &paragraph.Spans[i]
				if s.Kind != document.TextSpan || s.Link != nil || !strings.ContainsAny(s.Text, "0123456789IVX") {
					continue
				}
				if said := typedReference.FindString(s.Text); said != "" {
					found++
					p.Report(paragraph.Place, rule.As(rule.Advice), rule.Excerpt(said))
					break
				}
			}
		}
		if found == 0 {
			p.Right(fields, nil)
		}
	},
}

// typedReference is a reference to a place in the same document: it says "voir", and
// names no work.
var typedReference = regexp.MustCompile(`(?i)\b(?:voir|cf\.?|see|reportez-vous à|rendez-vous)\s+(?:aussi\s+|also\s+|(?:à\s+)?la\s+|le\s+|the\s+)?` +
	`(?:page|p\.|section|chapitre|chapter|partie|paragraphe|figure|tableau|table|annexe|appendix)\s+(?:n°\s*)?(?:\d[\d.]*|[IVX]+\b)(?:\s*(?:ci-dessus|ci-dessous|above|below))?`)
