package rules

import "jourdain/grader/rules/rule"

// StartsAtLevelOne asks to look at a document whose first heading is deeper than the
// first level. Level 2 is the first under a title that is no heading.
var StartsAtLevelOne = rule.Rule{
	ID:       "starts-at-level-one",
	About:    rule.Headings,
	Severity: rule.Review,
	Needs:    []rule.ID{"has-headings"},
	Run: func(p *rule.Pass) {
		deepest := 1
		styled := rule.StyledHeading(p.Doc)
		if rule.FrontTitle(p.Doc) != "" || len(rule.StyledTitles(p.Doc)) > 0 || styled != nil {
			deepest = 2
		}
		headings := 0
		for h := range p.Doc.Headings() {
			if isBlank(h) || h == styled {
				continue
			}
			if h.Level > deepest {
				p.Report(h.Place, rule.As(rule.Review), rule.Excerpt(h.Text()), rule.Want(1), rule.Got(h.Level))
				return
			}
			headings++
			break
		}
		p.Judge(headings)
		p.Right(headings, nil)
	},
}
