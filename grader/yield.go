package grader

import (
	"fmt"
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/grader/rules/collation"
	"jourdain/grader/rules/rule"
)

// yield takes out of each check what another one says better. A check of which nothing is
// left waits for that other one; its points stay, for it was judged.
func yield(tasks []task, checks []report.Check) {
	told := toldOf(tasks, checks)
	humble(tasks, checks)
	for i := range checks {
		if yields := tasks[i].rule.Yields; len(yields) > 0 && len(checks[i].Findings) > 0 {
			leave(&checks[i], yields, told)
		}
	}
}

// told is what the rules have found: the cases of each that are errors, and the worst that is
// said of a place in each case.
type told struct {
	errors map[rule.ID]map[string]bool
	worst  map[spot]rule.Severity
}

// spot is a place of which a rule says something; the case is "" for any, and so is
// what it asks for there.
type spot struct {
	id    rule.ID
	name  string
	place document.Place
	want  string
}

func toldOf(tasks []task, checks []report.Check) *told {
	t := &told{errors: map[rule.ID]map[string]bool{}, worst: map[spot]rule.Severity{}}
	heard := heardOf(tasks)
	for i := range checks {
		c := &checks[i]
		cases := map[string]bool{}
		for j := range c.Findings {
			f := &c.Findings[j]
			if c.Status == report.Failed && f.Severity == rule.Error {
				cases[f.Case] = true
			}
			if !heard[c.Rule] {
				continue
			}
			for _, name := range []string{f.Case, ""} {
				for _, at := range []spot{{c.Rule, name, f.Place, ""}, {c.Rule, name, f.Place, wanted(f)}} {
					t.worst[at] = max(t.worst[at], f.Severity)
				}
			}
		}
		if c.Status == report.Failed {
			t.errors[c.Rule] = cases
		}
	}
	return t
}

// heardOf returns the rules whose findings another one yields to.
func heardOf(tasks []task) map[rule.ID]bool {
	heard := map[rule.ID]bool{}
	for i := range tasks {
		for _, better := range tasks[i].rule.Yields {
			for j := range better {
				heard[better[j].ID] = true
			}
		}
	}
	return heard
}

func wanted(f *rule.Finding) string { return fmt.Sprintf("%T %[1]v", f.Want) }

// isBetter reports whether a rule has said better what a finding says.
func (t *told) isBetter(b *rule.Better, f *rule.Finding) bool {
	if b.Doubt && f.Severity == rule.Error {
		return false
	}
	names := b.Cases
	if len(names) == 0 {
		names = []string{""}
	}
	return slices.ContainsFunc(names, func(name string) bool {
		if b.SamePlace || b.Above {
			at := spot{b.ID, name, f.Place, ""}
			if b.Above && f.Place.Under == nil {
				return false
			} else if b.Above {
				at.place = f.Place.Under.Place
			}
			if b.SameWant {
				at.want = wanted(f)
			}
			return t.worst[at] >= f.Severity
		}
		cases, failed := t.errors[b.ID]
		return (b.Doubt || f.Severity == rule.Error) && failed && (name == "" || cases[name])
	})
}

// humble takes back what is said to be right of the headings where the comparison with the
// model has found some that should be none: whoever made a heading of everything has not
// found the headings. Nor is it said that no number is typed where the comparison has found one.
func humble(tasks []task, checks []report.Check) {
	numbered := slices.ContainsFunc(checks, func(c report.Check) bool {
		return c.Rule == rules.MatchesModel.ID && slices.ContainsFunc(c.Findings, isTypedNumber)
	})
	tooMany := slices.ContainsFunc(checks, func(c report.Check) bool {
		return c.Rule == rules.MatchesModel.ID && slices.ContainsFunc(c.Findings, func(f rule.Finding) bool {
			return f.Got == "heading" && f.Want != "heading"
		})
	})
	for i := range checks {
		counts := checks[i].Rule == rules.NoTypedNumber.ID || checks[i].Rule == rules.ContentsUpToDate.ID
		if tooMany && tasks[i].rule.About == rule.Headings || numbered && counts {
			checks[i].Right = nil
		}
	}
}

// isTypedNumber reports whether the comparison with the model has found a number that is typed
// before a text.
func isTypedNumber(f rule.Finding) bool {
	number, _ := f.Got.(string)
	return f.Case == string(collation.TypedMark) && strings.ContainsAny(number, "0123456789")
}

// leave leaves findings to the rules that have found what explains them better.
func leave(c *report.Check, yields map[string][]rule.Better, t *told) {
	var better rule.ID
	kept := slices.DeleteFunc(slices.Clone(c.Findings), func(f rule.Finding) bool {
		i := slices.IndexFunc(yields[f.Case], func(b rule.Better) bool { return t.isBetter(&b, &f) })
		if i < 0 {
			return false
		}
		if better == "" {
			better = yields[f.Case][i].ID
		}
		c.Unsaid = append(c.Unsaid, f)
		return true
	})
	switch {
	case better == "":
		return
	case len(kept) == 0:
		c.Status, c.Needs, c.Left = report.Skipped, better, true
	}
	c.Findings = kept
}

// isAnother reports whether a check has found that the document is another one than the work
// asks for.
func isAnother(c report.Check) bool {
	says := func(f rule.Finding) bool { return f.Case == rules.AnotherDocument || f.Case == rules.OtherWork }
	return c.Status == report.Failed && slices.ContainsFunc(c.Findings, says)
}
