package result

import (
	"slices"
	"strings"

	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
	"jourdain/tui/screen"
)

// further returns what a check has found besides what its sentence is about, as surely: the findings
// of each other case together, in the order in which they were found.
func further(c *report.Check) [][]rule.Finding {
	if len(c.Findings) == 0 || c.Status == report.Skipped {
		return nil
	}
	first := &c.Findings[0]
	var all [][]rule.Finding
	for _, f := range c.Findings {
		if f.Case == first.Case || f.Severity != first.Severity {
			continue
		}
		i := slices.IndexFunc(all, func(of []rule.Finding) bool { return of[0].Case == f.Case })
		if i < 0 {
			all = append(all, nil)
			i = len(all) - 1
		}
		all[i] = append(all[i], f)
	}
	return all
}

// others lists what a check has found besides what its own row says.
func (l *pointList) others(i int, mark screen.Mark) []screen.Row {
	check := &l.outcome.report.Checks[i]
	var rows []screen.Row
	for _, findings := range further(check) {
		first, count := &findings[0], 0
		for j := range findings {
			count += 1 + findings[j].More
		}
		// A test of the rules keeps a sentence from being missing.
		said, _ := l.env.Book.Message(check.Rule, first, count)
		about, _ := l.env.Book.Finding(check.Rule, first)
		rows = append(rows, screen.Row{
			ID: rulePref + string(check.Rule) + "/" + first.Case, Mark: mark, Label: strings.TrimSpace(said + " " + about.Fix),
			Enter: l.env.Words.Say("result.why"), Lines: l.shown.pairs.about(findings),
		})
	}
	return rows
}
