package annotate_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/annotate"
	"jourdain/grader/report"
)

// TestComments holds which findings make a comment, and what it says.
func TestComments(t *testing.T) {
	finding := func(paragraph int, severity, message, fix string) report.WordedFinding {
		return report.WordedFinding{Paragraph: paragraph, Severity: severity, Message: message, Fix: fix, Excerpt: "words"}
	}
	w := &report.Worded{Checks: []report.WordedCheck{
		{Status: report.Failed, Message: "all", Fix: "do all", More: 3, Findings: []report.WordedFinding{finding(1, "error", "one", "do one"), finding(2, "review", "", ""), finding(3, "advice", "x", "x")}},
		{Status: report.Passed, Message: "y", Findings: []report.WordedFinding{finding(4, "review", "two", "")}},
		{Status: report.Passed, Message: "right"},
		{Status: report.Failed, Left: true, Findings: []report.WordedFinding{finding(5, "error", "x", "x")}},
		{Status: report.Skipped, Findings: []report.WordedFinding{finding(6, "error", "x", "x")}},
	}}
	want := []annotate.Comment{
		{Paragraph: 1, Excerpt: "words", Text: []string{"one", "report.fix [Fix do one]"}},
		{Paragraph: 2, Excerpt: "words", Text: []string{"all", "report.fix [Fix do all]", "report.more [Count 3]"}},
		{Paragraph: 4, Excerpt: "words", Text: []string{"two"}},
	}
	if diff := cmp.Diff(want, annotate.Comments(w, words{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
