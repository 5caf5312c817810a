package grader

import (
	"slices"

	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
)

// yield takes out of each check what another one that failed says better. A check of which
// nothing is left waits for that other one. Where the document is another one than the work
// asks for, nothing else is said.
func yield(tasks []task, checks []report.Check) {
	if other := another(checks); other >= 0 {
		for i := range checks {
			if i != other {
				checks[i] = report.Check{
					Rule: checks[i].Rule, Status: report.Skipped, Severity: checks[i].Severity, Required: checks[i].Required,
					Guard: checks[i].Guard, Of: checks[i].Of, Needs: checks[other].Rule,
				}
			}
		}
		return
	}
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
		c.Status, c.Needs = report.Skipped, better
	}
	c.Findings = kept
}

// another gives the check that found quite another document; -1 for none.
func another(checks []report.Check) int {
	return slices.IndexFunc(checks, func(c report.Check) bool {
		return c.Status == report.Failed && slices.ContainsFunc(c.Findings, func(f rule.Finding) bool { return f.Case == rules.AnotherDocument })
	})
}
