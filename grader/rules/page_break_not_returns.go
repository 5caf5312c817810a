package rules

import "jourdain/grader/rules/rule"

// PageBreakNotReturns reports a text that was pushed to the next page with the Enter
// key: "paragraphs" empty ones and more before it (4 by default), without a page break.
var PageBreakNotReturns = rule.Rule{
	ID:       "page-break-not-returns",
	Severity: rule.Error,
	Limits:   []string{"paragraphs"},
	Run: func(p *rule.Pass) {
		runs, _ := emptyRuns(p.Doc)
		most, found := p.Limit("paragraphs", 4), 0
		for i := range runs {
			if float64(runs[i].count) >= most {
				found++
				p.Report(runs[i].place, rule.Got(runs[i].count), rule.With("After", runs[i].after))
			}
		}
		if found == 0 {
			p.Right(0, nil)
		}
	},
}
