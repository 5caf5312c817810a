package rubric_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
)

const source = `title: level-1
checks:
  - rule: required-outline
    points: 4
    outline:
      fr: ["Les entrées", "? Les fromages", "*", "Les desserts | Desserts"]
      en: ["Starters", {"Main courses": ["Meat", {"? Fish": ["Trout"]}]}, "+"]
  - rule: no-lookalike-heading
    points: 3
  - rule: telling-headings
    required: false
    limits: {words: 12.5}
`

func parse(t *testing.T, text string) *rubric.Source {
	t.Helper()
	s, err := rubric.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func one(texts ...string) rule.Item { return rule.Item{Texts: texts, Min: 1, Max: 1} }

func TestIn(t *testing.T) {
	got, err := parse(t, source).In("fr")
	if err != nil {
		t.Fatal(err)
	}
	want := &rubric.Rubric{Title: rule.LevelOne, Checks: []rubric.Check{
		{Rule: "required-outline", Points: 4, Required: true, Outline: []rule.Item{
			one("Les entrées"),
			{Texts: []string{"Les fromages"}, Min: 0, Max: 1},
			{Min: 0, Max: -1},
			one("Les desserts", "Desserts"),
		}},
		{Rule: "no-lookalike-heading", Points: 3, Required: true},
		{Rule: "telling-headings", Limits: map[string]float64{"words": 12.5}},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got.Of() != 7 {
		t.Errorf("of %v, want 7", got.Of())
	}
}

func TestNestedOutline(t *testing.T) {
	got, err := parse(t, source).In("en")
	if err != nil {
		t.Fatal(err)
	}
	fish := rule.Item{Texts: []string{"Fish"}, Min: 0, Max: 1, Below: []rule.Item{one("Trout")}}
	courses := one("Main courses")
	courses.Below = []rule.Item{one("Meat"), fish}
	want := []rule.Item{one("Starters"), courses, {Min: 1, Max: -1}}
	if diff := cmp.Diff(want, got.Checks[0].Outline); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !want[2].Wildcard() || want[0].Wildcard() {
		t.Error("only an item without a text is a wildcard")
	}
}

func TestOutlineForAnyLanguage(t *testing.T) {
	got, err := parse(t, "checks:\n  - {rule: required-outline, outline: {any: [A]}}\n").In("de")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]rule.Item{one("A")}, got.Checks[0].Outline); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got.Title != rule.EitherTitle {
		t.Errorf("without a word about the title: %q, want either", got.Title)
	}
}

func TestWhatAnAuthorSaysOfARule(t *testing.T) {
	got, err := parse(t, `checks:
  - {rule: link-text, points: 3, strict: true}
  - {rule: no-empty-heading, guard: true}
  - {rule: kept-text, text: ["Dear Anna,", {"The plan": ["We leave.", "We come back."]}]}
later: [single-title]
`).In("en")
	if err != nil {
		t.Fatal(err)
	}
	want := &rubric.Rubric{
		Title: rule.EitherTitle, Later: []rule.ID{"single-title"},
		Checks: []rubric.Check{
			{Rule: "link-text", Points: 3, Required: true, Strict: true},
			{Rule: "no-empty-heading", Required: true, Guard: true},
			{Rule: "kept-text", Required: true, Kept: []rule.Kept{
				{Text: "Dear Anna,"}, {Text: "We leave.", Under: "The plan"}, {Text: "We come back.", Under: "The plan"},
			}},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFaults(t *testing.T) {
	tests := []struct {
		name, text string
		want       error
	}{
		{"a title of no kind", "title: big\n", rubric.ErrTitle},
		{"no rule", "checks:\n  - points: 2\n", rubric.ErrNoRule},
		{"the same rule twice", "checks:\n  - rule: a\n  - rule: a\n", rubric.ErrTwice},
		{"points below zero", "checks:\n  - {rule: a, points: -1}\n", rubric.ErrPoints},
		{"a third of a point", "checks:\n  - {rule: a, points: 0.33}\n", rubric.ErrQuarter},
		{"an eighth of a point", "checks:\n  - {rule: a, points: 1.125}\n", rubric.ErrQuarter},
		{"points without end", "checks:\n  - {rule: a, points: .inf}\n", rubric.ErrQuarter},
		{"points that are no number", "checks:\n  - {rule: a, points: .nan}\n", rubric.ErrQuarter},
		{"a guard that is not required", "checks:\n  - {rule: a, guard: true, required: false}\n", rubric.ErrGuard},
		{"a text that is deeper than a heading and its paragraphs", "checks:\n  - {rule: a, text: [{A: [{B: [C]}]}]}\n", rubric.ErrText},
		{"an empty text", "checks:\n  - {rule: a, text: [' ']}\n", rubric.ErrText},
		{"later, and checked", "checks:\n  - rule: a\nlater: [b, a]\n", rubric.ErrLater},
		{"points to show where there are none", "show-points: true\nchecks:\n  - rule: a\n", rubric.ErrShown},
		{"later twice", "later: [b, b]\n", rubric.ErrLater},
		{"another language", "checks:\n  - {rule: a, outline: {en: [A]}}\n", rubric.ErrLanguage},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := parse(t, tt.text).In("fr"); !errors.Is(err, tt.want) {
				t.Errorf("error %v, want %v", err, tt.want)
			}
		})
	}
}

func TestParseFaults(t *testing.T) {
	tests := []struct{ name, text, says string }{
		{"an unknown key", "checks:\n  - rule: a\n    poinst: 2\n", "poinst"},
		{"an item with two texts", "checks:\n  - {rule: a, outline: {fr: [{A: [B], C: [D]}]}}\n", "an item of an outline"},
		{"an item that is a list", "checks:\n  - {rule: a, outline: {fr: [[A]]}}\n", "an item of an outline"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := rubric.Parse([]byte(tt.text))
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error %v, want one about %q", err, tt.says)
			}
		})
	}
}

// TestFaultShowsItsLine holds that a fault is shown where it stands in the file.
func TestFaultShowsItsLine(t *testing.T) {
	tests := []struct{ name, text, marked string }{
		{"the title", "title: big\nchecks:\n  - rule: a\n", "title: big"},
		{"the points", "checks:\n  - rule: a\n  - rule: b\n    points: -1\n", "points: -1"},
		{"the second of two", "checks:\n  - rule: a\n  - points: 2\n    rule: a\n", "rule: a"},
		{"a check without a rule", "checks:\n  - rule: a\n  - points: 2\n", "points: 2"},
		{"a guard", "checks:\n  - rule: a\n    guard: true\n    required: false\n", "required: false"},
		{"a text", "checks:\n  - rule: a\n    text:\n      - ''\n", "- ''"},
		{"later", "checks:\n  - rule: a\nlater:\n  - b\n  - a\n", "- a"},
		{"the outline", "checks:\n  - rule: a\n    outline:\n      en: [A]\n", "en: [A]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := parse(t, tt.text).In("fr")
			var fault *rubric.Fault
			if !errors.As(err, &fault) {
				t.Fatalf("error %v, want a fault", err)
			}
			want := 1 + strings.Count(tt.text[:strings.LastIndex(tt.text, tt.marked)], "\n")
			marked := ""
			for line := range strings.Lines(fault.Show([]byte(tt.text))) {
				if strings.HasPrefix(line, ">") {
					marked = strings.TrimSpace(line)
				}
			}
			if !strings.Contains(marked, tt.marked) || !strings.Contains(marked, fmt.Sprint(want)) {
				t.Errorf("marked %q, want line %d, %q, in\n%s", marked, want, tt.marked, fault.Show([]byte(tt.text)))
			}
		})
	}
}
