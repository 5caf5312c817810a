package grader

import (
	"slices"

	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
)

// yield takes out of each check what another one that failed says better. A check of which
// nothing is left waits for that other one; its points stay, for it was judged.
func yield(tasks []task, checks []report.Check) {
	found := map[rule.ID]map[string]bool{} // the cases of the errors of each
	for i := range checks {
		if checks[i].Status != report.Failed {
			continue
		}
		cases := map[string]bool{}
		for j := range checks[i].Findings {
			if f := &checks[i].Findings[j]; f.Severity == rule.Error {
				cases[f.Case] = true
			}
		}
		found[checks[i].Rule] = cases
	}
	humble(tasks, checks)
	for i := range checks {
		if len(tasks[i].rule.Yields) > 0 && checks[i].Status == report.Failed {
			leave(&checks[i], tasks[i].rule.Yields, found)
		}
	}
}

// humble takes back what is said to be right of the headings where the comparison with the
// model has found some that should be none: whoever made a heading of everything has not
// found the headings.
func humble(tasks []task, checks []report.Check) {
	tooMany := slices.ContainsFunc(checks, func(c report.Check) bool {
		return c.Rule == rules.MatchesModel.ID && slices.ContainsFunc(c.Findings, func(f rule.Finding) bool {
			return f.Got == "heading" && f.Want != "heading"
		})
	})
	for i := range checks {
		if tooMany && tasks[i].rule.About == rule.Headings {
			checks[i].Right = nil
		}
	}
}

// leave leaves findings to the rules that have found what explains them better.
func leave(c *report.Check, yields map[string][]rule.Better, found map[rule.ID]map[string]bool) {
	var better rule.ID
	kept := slices.DeleteFunc(slices.Clone(c.Findings), func(f rule.Finding) bool {
		for _, b := range yields[f.Case] {
			if cases := found[b.ID]; len(b.Cases) == 0 && cases != nil || slices.ContainsFunc(b.Cases, func(name string) bool { return cases[name] }) {
				if better == "" {
					better = b.ID
				}
				return true
			}
		}
		return false
	})
	switch {
	case better == "":
		return
	case len(kept) == 0:
		c.Status, c.Needs, c.Left = report.Skipped, better, true
	}
	c.Findings = kept
}

// isAnother says whether a check has found that the document is another one than the work
// asks for.
func isAnother(c report.Check) bool {
	says := func(f rule.Finding) bool { return f.Case == rules.AnotherDocument || f.Case == rules.OtherWork }
	return c.Status == report.Failed && slices.ContainsFunc(c.Findings, says)
}
