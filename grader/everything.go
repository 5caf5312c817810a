package grader

import (
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
)

// NeverFails reports whether a check gives points that no work can lose: its rule is never
// certain, and the check is not strict.
func NeverFails(c *rubric.Check) bool {
	found, ok := rules.Find(c.Rule)
	return ok && c.Points > 0 && !c.Strict && !found.CanFail()
}

// Everything returns the rubric of a document outside the lessons: every rule that
// needs no further word from a teacher, none required, without points. No document
// fails by it.
func Everything() *rubric.Rubric {
	r := &rubric.Rubric{Title: rule.EitherTitle}
	for _, each := range rules.All() {
		if !each.OnlyAsked {
			r.Checks = append(r.Checks, rubric.Check{Rule: each.ID})
		}
	}
	return r
}
