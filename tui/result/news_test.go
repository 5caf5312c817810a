package result

import (
	"slices"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
)

// What is new comes the gravest first, whatever the order of the checks, and what is as grave
// stays in that order.
func TestNewsBeginWithTheGravest(t *testing.T) {
	finding := func(severity rule.Severity, words string) rule.Finding {
		return rule.Finding{Severity: severity, Case: rule.DefaultCase, Excerpt: words}
	}
	before := &report.Report{Checks: []report.Check{{Rule: "link-text"}, {Rule: "real-list"}}}
	now := &report.Report{Checks: []report.Check{
		{Rule: "link-text", Findings: []rule.Finding{finding(rule.Review, "here"), finding(rule.Error, "there")}},
		{Rule: "real-list", Findings: []rule.Finding{finding(rule.Review, "- one"), finding(rule.Error, "- two")}},
	}}
	var got []string
	doc := document.New(document.Document{Format: document.ODT})
	for _, q := range compare(before, now, doc, doc, nil).added {
		got = append(got, q.finding.Excerpt)
	}
	if want := []string{"there", "- two", "here", "- one"}; !slices.Equal(got, want) {
		t.Errorf("new are %q, want %q", got, want)
	}
}
