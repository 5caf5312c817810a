package grader

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
)

const lesson = `
title: either
checks:
  - rule: no-lookalike-heading
    points: 4
  - rule: required-outline
    points: 4
    outline:
      any: ["Les entrées", "Les plats"]
  - rule: no-skipped-level
    points: 2
  - rule: single-title
    required: false
`

func asked(t *testing.T, source string) *rubric.Rubric {
	t.Helper()
	s, err := rubric.Parse([]byte(source))
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.In("fr")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func read(t *testing.T, markdown string) *document.Document {
	t.Helper()
	doc, err := Read(context.Background(), "test.md", strings.NewReader(markdown), int64(len(markdown)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// outcomes returns each check in one line.
func outcomes(r *report.Report) map[rule.ID]string {
	out := map[rule.ID]string{}
	for i := range r.Checks {
		c := &r.Checks[i]
		out[c.Rule] = string(c.Status)
		if len(c.Findings) > 0 {
			out[c.Rule] += " " + c.Severity.String()
		}
		if c.Needs != "" {
			out[c.Rule] += " for " + string(c.Needs)
		}
	}
	return out
}

const prose = "\n\nUne assez longue phrase, qui dit comment faire, et qui finit par un point.\n\n"

func TestGrade(t *testing.T) {
	for _, test := range []struct {
		name, document string
		passed         bool
		points         float64
		want           map[rule.ID]string
	}{
		{
			name:     "a document that has what is asked passes",
			document: "# Recettes\n\n## Les entrées" + prose + "## Les plats" + prose,
			passed:   true, points: 10,
			want: map[rule.ID]string{
				"has-headings": "passed", "no-lookalike-heading": "passed", "required-outline": "passed",
				"no-skipped-level": "passed", "single-title": "passed",
			},
		},
		{
			name:     "a text that the outline names is certainly a heading, although it is the only one of its look",
			document: "# Recettes\n\n**Les entrées**" + prose + "## Les plats" + prose,
			points:   6.75, // two headings of three, one of the two that are asked for, and no gap
			want: map[rule.ID]string{
				"has-headings": "passed", "no-lookalike-heading": "failed error", "required-outline": "skipped for no-lookalike-heading",
				"no-skipped-level": "passed", "single-title": "passed",
			},
		},
		{
			name:     "what a required rule needs is required too, and the rule that needs it is skipped",
			document: "Seulement du texte." + prose,
			points:   0,
			want: map[rule.ID]string{
				"has-headings": "failed error", "no-lookalike-heading": "nothing-to-judge", "required-outline": "failed error",
				"no-skipped-level": "skipped for has-headings", "single-title": "nothing-to-judge",
			},
		},
		{
			name:     "an optional rule that asks a question takes no mark and fails no work",
			document: "# Les entrées" + prose + "# Les plats" + prose,
			passed:   true, points: 10,
			want: map[rule.ID]string{
				"has-headings": "passed", "no-lookalike-heading": "passed", "required-outline": "passed",
				"no-skipped-level": "passed", "single-title": "passed review",
			},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, err := Grade(context.Background(), read(t, test.document), asked(t, lesson))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, outcomes(r)); diff != "" {
				t.Errorf("checks (-want +got):\n%s", diff)
			}
			if r.Passed != test.passed || r.Points != test.points || r.Of != 10 {
				t.Errorf("passed %v with %v of %v, want %v with %v of 10", r.Passed, r.Points, r.Of, test.passed, test.points)
			}
		})
	}
}

func TestAPrerequisiteIsToldBeforeWhatNeedsIt(t *testing.T) {
	r, err := Grade(context.Background(), read(t, "Texte."), asked(t, lesson))
	if err != nil {
		t.Fatal(err)
	}
	at := map[rule.ID]int{}
	for i := range r.Checks {
		at[r.Checks[i].Rule] = i
	}
	if at["has-headings"] > at["no-skipped-level"] || at["no-lookalike-heading"] > at["required-outline"] {
		t.Errorf("the order is %v", at)
	}
}

// The author of a work may take for certain what a rule only suspects.
func TestStrict(t *testing.T) {
	doc := read(t, "# A\n\nRead [click here](https://example.org) for more of it.\n")
	for strict, want := range map[bool]string{false: "passed review", true: "failed error"} {
		rubric := asked(t, "checks:\n  - {rule: link-text, points: 3, strict: "+strconv.FormatBool(strict)+"}\n")
		r, err := Grade(context.Background(), doc, rubric)
		if err != nil {
			t.Fatal(err)
		}
		if got := outcomes(r)["link-text"]; got != want || r.Passed == strict || (r.Points == 0) != strict {
			t.Errorf("strict %v: %q, passed %v, %v points", strict, got, r.Passed, r.Points)
		}
	}
}

// What is learnt later is named last, and is worth nothing, whatever is in the document.
func TestLater(t *testing.T) {
	rubric := asked(t, "checks:\n  - {rule: no-skipped-level, points: 2, guard: true}\nlater: [single-title, has-headings]\n")
	r, err := Grade(context.Background(), read(t, "## A\n\n## B\n"), rubric)
	if err != nil {
		t.Fatal(err)
	}
	want := map[rule.ID]string{"has-headings": "passed", "no-skipped-level": "passed", "single-title": "later"}
	if diff := cmp.Diff(want, outcomes(r)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	last := r.Checks[len(r.Checks)-1]
	if last.Rule != "single-title" || last.Of != 0 || last.Required || len(last.Findings) > 0 || !r.Passed || r.Of != 2 {
		t.Errorf("%+v, passed %v, of %v", last, r.Passed, r.Of)
	}
	if guard := r.Checks[1]; guard.Rule != "no-skipped-level" || !guard.Guard {
		t.Errorf("the guard is not carried through: %+v", guard)
	}
	rubric.Later = []rule.ID{"no-such-rule"}
	if _, err := Grade(context.Background(), read(t, "# A\n"), rubric); !errors.Is(err, ErrUnknownRule) {
		t.Errorf("a rule of later that does not exist: %v", err)
	}
}

func TestGradeRefusesARuleThatDoesNotExist(t *testing.T) {
	_, err := Grade(context.Background(), read(t, "Texte."), &rubric.Rubric{Checks: []rubric.Check{{Rule: "no-such-rule"}}})
	if !errors.Is(err, ErrUnknownRule) {
		t.Errorf("the error is %v", err)
	}
}

func TestGradeStopsWhenTheContextEnds(t *testing.T) {
	doc := read(t, "Texte.")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := Grade(ctx, doc, Everything())
	var u *document.Unreadable
	if !errors.As(err, &u) || u.Reason != document.Stopped {
		t.Errorf("the error is %v", err)
	}
}

func TestNoDocumentFailsByEverything(t *testing.T) {
	r, err := Grade(context.Background(), read(t, "#### Bas\n\n# \n\n**Gras**"+prose+"**Gras encore**"+prose), Everything())
	if err != nil {
		t.Fatal(err)
	}
	if !r.Passed || r.Of != 0 {
		t.Errorf("passed %v, of %v", r.Passed, r.Of)
	}
}
