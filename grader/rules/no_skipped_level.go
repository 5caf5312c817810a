package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// NoSkippedLevel reports a heading that lies more than one level below the heading
// above it (PDF/UA-1, 7.4.2). Going up, any number of levels is right. The first
// heading is the matter of another rule, and empty headings do not count.
var NoSkippedLevel = rule.Rule{
	ID:       "no-skipped-level",
	About:    rule.Headings,
	Severity: rule.Error,
	Needs:    []rule.ID{"has-headings"},
	Yields: map[string][]rule.Better{
		// After a heading whose own level is not that of its place, what follows it may be right.
		rule.DefaultCase: {{ID: "required-outline", Cases: []string{"wrong-level"}, Above: true}},
	},
	Run: func(p *rule.Pass) {
		var headings []*document.Heading
		for h := range p.Doc.Headings() {
			if !isBlank(h) {
				headings = append(headings, h)
			}
		}
		skips := 0
		for i, h := range headings {
			if i == 0 || h.Level <= headings[i-1].Level+1 {
				continue
			}
			above := headings[i-1]
			skips++
			p.Report(h.Place, rule.Excerpt(h.Words()), rule.Want(above.Level+1), rule.Got(h.Level),
				rule.With("Above", rule.Quote(above.Words())), rule.With("Level", above.Level), rule.With("Alike", besides(headings[i:])))
		}
		p.Judge(len(headings))
		if skips == 0 {
			p.Right(len(headings), nil)
		}
	},
}

// besides counts the headings that stand beside the first one, at its level: what is done to
// that one is to be done to them.
func besides(headings []*document.Heading) int {
	count := 0
	for _, h := range headings[1:] {
		if h.Level < headings[0].Level {
			break
		}
		if h.Level == headings[0].Level {
			count++
		}
	}
	return count
}
