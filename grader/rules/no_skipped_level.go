package rules

import "jourdain/grader/rules/rule"

// NoSkippedLevel reports a heading that lies more than one level below the heading
// above it (PDF/UA-1, 7.4.2). Going up, any number of levels is right. The first
// heading is the matter of another rule, and empty headings do not count.
var NoSkippedLevel = rule.Rule{
	ID:       "no-skipped-level",
	About:    rule.Headings,
	Severity: rule.Error,
	Needs:    []rule.ID{"has-headings"},
	Run: func(p *rule.Pass) {
		headings, skips, level, above := 0, 0, 0, ""
		for h := range p.Doc.Headings() {
			if isBlank(h) {
				continue
			}
			headings++
			if level > 0 && h.Level > level+1 {
				skips++
				p.Report(h.Place, rule.Excerpt(h.Text()), rule.Want(level+1), rule.Got(h.Level),
					rule.With("Above", rule.Quote(above)), rule.With("Level", level))
			}
			level, above = h.Level, h.Text()
		}
		p.Judge(headings)
		if skips == 0 {
			p.Right(headings, nil)
		}
	},
}
