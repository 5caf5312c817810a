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
	failed := map[rule.ID]bool{}
	for i := range checks {
		failed[checks[i].Rule] = checks[i].Status == report.Failed
	}
	for i := range checks {
		if len(tasks[i].rule.Yields) > 0 {
			leave(&checks[i], tasks[i].rule.Yields, failed)
		}
	}
}

// leave leaves findings to the rules that have failed and explain them better.
func leave(c *report.Check, yields map[string][]rule.ID, failed map[rule.ID]bool) {
	var better rule.ID
	kept := slices.DeleteFunc(slices.Clone(c.Findings), func(f rule.Finding) bool {
		for _, id := range yields[f.Case] {
			if failed[id] {
				if better == "" {
					better = id
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
