package report_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/report"
)

// keys says a key and its values, so that the layout shows without a language.
type keys struct{}

func (keys) Say(key string, values ...any) string {
	said := strings.TrimPrefix(key, "report.")
	for i := 1; i < len(values); i += 2 {
		said += fmt.Sprintf("|%v", values[i])
	}
	return said
}

func TestText(t *testing.T) {
	failed := report.WordedCheck{
		Rule: "a", Status: report.Failed, Severity: "error", Title: "A.", Message: "Wrong.", Why: "Because.", Fix: "Mend.",
		Findings: []report.WordedFinding{{Paragraph: 7, Under: []string{"One", "Two"}, Excerpt: "words", Quoted: "<words>", Fix: "Mend."}},
	}
	required := failed
	required.Required, required.Message, required.Right = true, "Wrong too.", "Half right."
	required.Findings = []report.WordedFinding{
		{Line: 3, Paragraph: 2, Message: "This.", Fix: "Mend."},
		{Excerpt: "words", Quoted: "<words>", Fix: "Mend the other."},
	}
	required.More = 2
	passed := report.WordedCheck{Status: report.Passed, Severity: "error", Message: "Right.", Required: true}
	review := report.WordedCheck{
		Status: report.Passed, Severity: "review", Message: "Meant?",
		Findings: []report.WordedFinding{{Message: "Said when there are others."}},
	}
	advice := report.WordedCheck{
		Status: report.Passed, Severity: "advice", Message: "Better.", Findings: []report.WordedFinding{{Paragraph: 1}},
	}
	skipped := report.WordedCheck{Status: report.Skipped, Title: "S", Message: "first A"}

	for _, c := range []struct {
		name   string
		report report.Worded
		want   string
	}{
		{
			name:   "work that passes",
			report: report.Worded{File: "f", Passed: true, Points: 4, Of: 4, Checks: []report.WordedCheck{passed}},
			want:   "passed|f\npoints|4|4\n\n  mark.ok Right.\n",
		},
		{
			name:   "work of which nothing is required has no verdict",
			report: report.Worded{File: "f", Passed: true, Checks: []report.WordedCheck{failed}},
			want: "looked-at|f\n\nfirst\n  mark.todo Wrong.\n            - finding|under|paragraph|7|Two|<words>\n" +
				"            why|Because.\n            fix|Mend.\n",
		},
		{
			name: "what is required comes first, and what is right before it",
			report: report.Worded{
				File: "f", Points: 1, Of: 4,
				Checks: []report.WordedCheck{skipped, review, failed, required, passed, advice},
			},
			want: `not-passed|f
points|1|4

  mark.ok Half right.
  mark.ok Right.

first
  mark.todo Wrong too.
            - finding|line|3|This.
              fix|Mend.
            - <words>
              fix|Mend the other.
            more|2
            why|Because.

then
  mark.todo Wrong.
            - finding|under|paragraph|7|Two|<words>
            why|Because.
            fix|Mend.

review
  mark.question Meant?

advice
  mark.advice Better.
              - paragraph|1

skipped
  mark.skipped skipped-line|S|first A
`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, report.Text(&c.report, keys{})); diff != "" {
				t.Error(diff)
			}
		})
	}
}
