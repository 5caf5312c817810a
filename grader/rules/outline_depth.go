package rules

import "jourdain/grader/rules/rule"

// OutlineDepth advises against an outline deeper than "levels" (4 by default).
var OutlineDepth = rule.Rule{
	ID:       "outline-depth",
	About:    rule.Headings,
	Severity: rule.Advice,
	Limits:   []string{"levels"},
	Run: func(p *rule.Pass) {
		most := int(p.Limit("levels", 4))
		headings, deepest, found := 0, 0, 0
		for h := range p.Doc.Headings() {
			if isBlank(h) {
				continue
			}
			headings++
			deepest = max(deepest, h.Level)
			if h.Level > most {
				found++
				p.Report(h.Place, rule.As(rule.Advice), rule.Excerpt(h.Text()), rule.Want(most), rule.Got(h.Level))
			}
		}
		p.Judge(headings)
		if found == 0 {
			p.Right(deepest, nil)
		}
	},
}
