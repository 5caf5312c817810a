package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
)

const catPage = `---
title: Cats are in
right:
  one: '{{.Count}} cat is in.'
  other: '{{.Count}} cats are in.'
why: Cats matter.
cases:
  default:
    message:
      one: '{{quote .Excerpt}} is out.'
      other: '{{.Count}} cats are out.'
    one: '{{quote .Excerpt}} is out.'
    fix: 'Call {{quote .Excerpt}}.'
    expected: 'in'
    actual: '{{.Got}}'
  maybe:
    message:
      other: 'Is {{quote .Excerpt}} out?'
    fix: 'Look for {{quote .Excerpt}}.'
    expected: 'in'
    actual: unknown
skill: call
---
`

const grammar = `open: "<"
close: ">"
comma: ", "
and: " and "
needs: "First {{.Rule}}."
meaningless: "Not in {{.Format}}."
formats: {odt: ODT, markdown: Markdown}
`

func book(t *testing.T) *page.Book {
	t.Helper()
	b, err := page.Open(fstest.MapFS{
		"text/cats.en.md":       {Data: []byte(catPage)},
		"text/dogs.en.md":       {Data: []byte(strings.ReplaceAll(catPage, "at", "og"))},
		"text/language.en.yaml": {Data: []byte(grammar)},
	}, address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func out(name string, paragraph int) rule.Finding {
	return rule.Finding{
		Severity: rule.Error, Case: rule.DefaultCase, Excerpt: name, Got: "out",
		Place: document.Place{Paragraph: paragraph, Line: 2 * paragraph},
	}
}

func word(t *testing.T, c report.Check) report.WordedCheck {
	t.Helper()
	w, err := report.In(&report.Report{Format: document.Markdown, Checks: []report.Check{c}}, book(t))
	if err != nil {
		t.Fatal(err)
	}
	return w.Checks[0]
}

func TestInTellsFindings(t *testing.T) {
	maybe := out("Mog", 9)
	maybe.Severity, maybe.Case = rule.Review, "maybe"
	got := word(t, report.Check{
		Rule: "cats", Status: report.Failed, Severity: rule.Error, Required: true, Of: 4,
		Findings: []rule.Finding{out("Tom", 3), out("Kit", 5), maybe}, Right: &rule.Right{Count: 1},
	})
	want := report.WordedCheck{
		Rule: "cats", Status: "failed", Severity: "error", Required: true, Of: 4,
		Title: "Cats are in", Message: "2 cats are out.", Right: "1 cat is in.", Why: "Cats matter.", Fix: "Call <Tom>.",
		Findings: []report.WordedFinding{
			{
				Paragraph: 3, Line: 6, Under: []string{}, Excerpt: "Tom", Quoted: "<Tom>", Expected: "in", Actual: "out",
				Severity: "error", Case: "default", Message: "<Tom> is out.", Fix: "Call <Tom>.",
			},
			{
				Paragraph: 5, Line: 10, Under: []string{}, Excerpt: "Kit", Quoted: "<Kit>", Expected: "in", Actual: "out",
				Severity: "error", Case: "default", Message: "<Kit> is out.", Fix: "Call <Kit>.",
			},
			{
				Paragraph: 9, Line: 18, Under: []string{}, Excerpt: "Mog", Quoted: "<Mog>", Expected: "in", Actual: "unknown",
				Severity: "review", Case: "maybe", Fix: "Look for <Mog>.",
			},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestInTellsTenFindingsAndCountsTheRest(t *testing.T) {
	var findings []rule.Finding
	for i := range 13 {
		findings = append(findings, out("Tom", i+1))
	}
	got := word(t, report.Check{Rule: "cats", Status: report.Failed, Severity: rule.Error, Findings: findings})
	if len(got.Findings) != 10 || got.More != 3 || got.Message != "13 cats are out." {
		t.Errorf("%d findings, %d more, %q", len(got.Findings), got.More, got.Message)
	}
}

func TestInSaysWhatIsRight(t *testing.T) {
	got := word(t, report.Check{Rule: "cats", Status: report.Passed, Severity: rule.Error, Right: &rule.Right{Count: 3}})
	if got.Message != "3 cats are in." || got.Right != "" || len(got.Findings) != 0 || got.Findings == nil {
		t.Errorf("%+v", got)
	}
}

func TestInSaysWhySkipped(t *testing.T) {
	got := word(t, report.Check{Rule: "cats", Status: report.Skipped, Needs: "dogs"})
	if got.Message != "First Cogs are in." {
		t.Errorf("needs another rule: %q", got.Message)
	}
	got = word(t, report.Check{Rule: "cats", Status: report.Skipped})
	if got.Message != "Not in Markdown." {
		t.Errorf("no meaning: %q", got.Message)
	}
}

func TestInSaysNothingOfWhatIsNotThere(t *testing.T) {
	if got := word(t, report.Check{Rule: "cats", Status: report.Passed}); got.Message != "" {
		t.Errorf("neither found nor right, and yet: %q", got.Message)
	}
}

func TestInNeedsThePage(t *testing.T) {
	r := &report.Report{Checks: []report.Check{{Rule: "birds", Status: report.Passed, Right: &rule.Right{Count: 1}}}}
	if _, err := report.In(r, book(t)); err == nil {
		t.Error("a rule without a page: no error")
	}
}

func TestInTellsWhere(t *testing.T) {
	doc := document.New(document.Document{Blocks: []document.Block{
		&document.Heading{Level: 1, Spans: []document.Span{{Text: "House\u202E"}}},
		&document.Heading{Level: 2, Spans: []document.Span{{Text: strings.Repeat("k", 100)}}},
		&document.Paragraph{},
	}})
	f := out("Tom", 0)
	f.Place = *doc.Blocks[2].At()
	got := word(t, report.Check{Rule: "cats", Status: report.Failed, Findings: []rule.Finding{f}})
	want := []string{"House", strings.Repeat("k", 79) + "…"}
	if diff := cmp.Diff(want, got.Findings[0].Under); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFirst(t *testing.T) {
	passed := report.Check{Rule: "a", Status: report.Passed, Required: true}
	optional := report.Check{Rule: "b", Status: report.Failed}
	required := report.Check{Rule: "c", Status: report.Failed, Required: true}
	skipped := report.Check{Rule: "d", Status: report.Skipped, Required: true}
	tests := []struct {
		name   string
		checks []report.Check
		want   rule.ID
	}{
		{"the first that failed and was required", []report.Check{passed, optional, required}, "c"},
		{"else the first that failed", []report.Check{skipped, passed, optional}, "b"},
		{"none failed", []report.Check{passed, skipped}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got rule.ID
			if c := (&report.Report{Checks: tt.checks}).First(); c != nil {
				got = c.Rule
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestJSONShape holds the promise: these keys, in this order, on one line.
func TestJSONShape(t *testing.T) {
	r := &report.Report{
		File: "chats.odt", Format: document.ODT, Lesson: "cats", Points: 1, Of: 4,
		Checks: []report.Check{{
			Rule: "cats", Status: report.Failed, Severity: rule.Error, Of: 4, Findings: []rule.Finding{out("Tom", 3)},
		}},
	}
	w, err := report.In(r, book(t))
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := report.JSON(&got, w); err != nil {
		t.Fatal(err)
	}
	want := `{"schema":1,"file":"chats.odt","format":"odt","lesson":"cats","lang":"en","passed":false,"points":1,"of":4,` +
		`"checks":[{"rule":"cats","status":"failed","severity":"error","required":false,"points":0,"of":4,` +
		`"title":"Cats are in","message":"<Tom> is out.","why":"Cats matter.","fix":"Call <Tom>.",` +
		`"findings":[{"paragraph":3,"line":6,"under":[],"excerpt":"Tom","expected":"in","actual":"out",` +
		`"severity":"error","case":"default","message":"<Tom> is out.","fix":"Call <Tom>."}]}]}` + "\n"
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestJSONIsSafeToShow holds that no invisible character reaches a terminal, and
// that the value is still exact.
func TestJSONIsSafeToShow(t *testing.T) {
	text := "é <b> a\x1b[31m\u200B\u202E\U000E0041\uE000\u0085 z\u2028"
	var got bytes.Buffer
	if err := report.JSON(&got, text); err != nil {
		t.Fatal(err)
	}
	for _, r := range got.String() {
		if r != '\n' && (r < ' ' || r > 0x2000 || r == 0x85) {
			t.Errorf("%U stands in %q", r, got.String())
		}
	}
	var back string
	if err := json.Unmarshal(got.Bytes(), &back); err != nil || back != text {
		t.Errorf("came back as %q, %v", back, err)
	}
	if !strings.Contains(got.String(), "é <b>") {
		t.Errorf("what can be shown is escaped: %s", got.String())
	}
}

func TestJSONFails(t *testing.T) {
	if err := report.JSON(&bytes.Buffer{}, func() {}); err == nil {
		t.Error("a function as JSON: no error")
	}
}
