package report_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/report"
)

// Three lines say what is right; what was asked for goes first, in the order of the rubric,
// and the count of the rest holds only checks that are right in all that they judge.
func TestRights(t *testing.T) {
	finding := []report.WordedFinding{{Message: "Wrong."}}
	w := report.Worded{Checks: []report.WordedCheck{
		{Status: report.Passed, Message: "One."},
		{Status: report.Nothing, Message: "Nothing to check."},
		{Status: report.Passed, Message: "Two.", Required: true},
		{Status: report.Failed, Message: "Wrong.", Right: "Three, in part.", Required: true, Findings: finding},
		{Status: report.Passed, Message: "Meant?", Required: true, Findings: finding},
		{Status: report.Passed, Message: "Four.", Required: true},
		{Status: report.Passed, Message: "Five.", Required: true},
		{Status: report.Failed, Message: "Wrong.", Right: "Six, in part.", Findings: finding},
		{Status: report.Passed, Message: ""},
		{Status: report.Skipped, Message: "Not here."},
	}}
	said, more := w.Rights()
	if diff := cmp.Diff([]string{"Two.", "Three, in part.", "Four."}, said); diff != "" || more != 2 {
		t.Errorf("and %d more, want 2 (-want +got):\n%s", more, diff)
	}
}

// A document that is not the one that was asked for gets no mark and no praise: one sentence
// says why, in its place.
func TestTheWrongDocument(t *testing.T) {
	w := report.Worded{
		File: "f", Wrong: report.Empty, Instead: "It is empty.", Of: 4, Checks: []report.WordedCheck{
			{Status: report.Skipped, Title: "A", Message: "It is empty.", Required: true},
		},
	}
	w.Rate(20)
	if w.Mark != nil || report.Marked(&w, keys{}) != "" {
		t.Errorf("the mark is %v", *w.Mark)
	}
	if got := report.Text(&w, keys{}); got != "not-passed|f\nIt is empty.\n" {
		t.Errorf("%q", got)
	}
	var page strings.Builder
	if err := report.HTML(&page, &w, keys{}, ""); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(page.String(), `<p class="mark">It is empty.</p>`) || strings.Contains(page.String(), "<h3>A") {
		t.Error(page.String())
	}
}
