package rubric_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
	"jourdain/grader/source"
)

const wellMade = `title: level-1
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
	got, err := parse(t, wellMade).In("fr")
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
	got, err := parse(t, wellMade).In("en")
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
		{"nothing free of this name", "checks:\n  - {rule: a, free: [titles]}\n", rubric.ErrFree},
		{"no looks of this name", "checks:\n  - {rule: a, looks: [colours]}\n", rubric.ErrLooks},
		{"an outline without a language", "checks:\n  - {rule: a, outline: {}}\n", rubric.ErrEmptyOutline},
		{"an outline without a heading", "checks:\n  - {rule: a, outline: {any: []}}\n", rubric.ErrEmptyOutline},
		{"a heading without words", "checks:\n  - {rule: a, outline: {any: [A, {B: [' ']}]}}\n", rubric.ErrBlank},
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
	tests := []struct {
		name, text string
		want       source.Mistake
		line       int
	}{
		{"an unknown key", "checks:\n  - rule: a\n    poinst: 2\n", source.ErrKey, 3},
		{"an item with two texts", "checks:\n  - rule: a\n    outline: {fr: [{A: [B], C: [D]}]}\n", rubric.ErrEntry, 3},
		{"an item that is a list", "checks:\n  - rule: a\n    outline:\n      fr:\n        - A\n        - [B]\n", rubric.ErrEntry, 6},
		{"a list of a list below an item", "checks:\n  - rule: a\n    outline:\n      fr:\n        - A:\n            - B\n            - [C]\n", rubric.ErrEntry, 7},
		{"an item with a colon", "checks:\n  - rule: a\n    outline:\n      fr:\n        - A\n        - B : C\n", source.ErrColon, 6},
		{"an item that is an alias of nothing", "checks:\n  - rule: a\n    outline:\n      fr:\n        - *a\n", source.ErrSign, 5},
		{"a question mark without quotation marks", "checks:\n  - rule: a\n    outline:\n      fr:\n        - ? A\n", source.ErrSign, 5},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := rubric.Parse([]byte(tt.text))
			var fault *source.Fault
			if !errors.As(err, &fault) || fault.Mistake != tt.want || fault.Line != tt.line {
				t.Errorf("error %v, want %s on line %d", err, tt.want, tt.line)
			}
		})
	}
}

// A heading may be a number, a date or a word that means something to YAML.
func TestHeadingsThatLookLikeSomethingElse(t *testing.T) {
	got, err := parse(t, "checks:\n  - {rule: required-outline, outline: {any: [2024, 1.10, Yes, true, {0x1F: [~]}, '2024-01-01']}}\n").In("fr")
	if err == nil || !errors.Is(err, rubric.ErrBlank) {
		t.Errorf("an item without words is no heading: %v, %v", got, err)
	}
	got, err = parse(t, "checks:\n  - {rule: required-outline, outline: {any: [2024, 1.10, Yes, true, {0x1F: [2]}, '2024-01-01']}}\n").In("fr")
	if err != nil {
		t.Fatal(err)
	}
	below := one("0x1F")
	below.Below = []rule.Item{one("2")}
	if diff := cmp.Diff([]rule.Item{one("2024"), one("1.10"), one("Yes"), one("true"), below, one("2024-01-01")}, got.Checks[0].Outline); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestFaultKnowsItsLine holds that a fault is told where it stands in the file.
func TestFaultKnowsItsLine(t *testing.T) {
	tests := []struct {
		name, text string
		want       int
	}{
		{"the title", "title: big\nchecks:\n  - rule: a\n", 1},
		{"the points", "checks:\n  - rule: a\n  - rule: b\n    points: -1\n", 4},
		{"the second of two", "checks:\n  - rule: a\n  - points: 2\n    rule: a\n", 4},
		{"a check without a rule", "checks:\n  - rule: a\n  - points: 2\n", 3},
		{"a guard", "checks:\n  - rule: a\n    guard: true\n    required: false\n", 4},
		{"a text", "checks:\n  - rule: a\n    text:\n      - ''\n", 4},
		{"later", "checks:\n  - rule: a\nlater:\n  - b\n  - a\n", 5},
		{"the outline", "checks:\n  - rule: a\n    outline:\n      en: [A]\n", 4},
		{"a heading without words", "checks:\n  - rule: a\n    outline:\n      fr:\n        - A\n        -\n", 6},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := parse(t, tt.text).In("fr")
			var fault *rubric.Fault
			if !errors.As(err, &fault) {
				t.Fatalf("error %v, want a fault", err)
			}
			if got := source.Line([]byte(tt.text), fault.Path()); got != tt.want {
				t.Errorf("%v is on line %d, want %d", fault, got, tt.want)
			}
		})
	}
}

// Read returns all that is wrong in a file, in the order of its lines, and says nothing of what
// is missing only because it could not be read.
func TestReadGivesAllFaults(t *testing.T) {
	text := "title: big\nchecks:\n  - rule: required-outline\n    oultine: {any: [A]}\n  - rule: kept-text\n  - points: deux\n" +
		"  - rule: xyzzy\n    points: 0.3\nlater: [xyzzy]\nshow-points: true\n"
	for _, test := range []struct {
		asked rubric.Asked
		want  []string
	}{
		{rubric.Asked{Lang: "fr"}, []string{
			"1 rubric-title", "4 yaml-key", "5 rubric-no-text", "6 yaml-decimal", "7 rule", "8 rubric-quarter", "9 rubric-later", "9 rule",
		}},
		{rubric.Asked{Lang: "fr", Model: true}, []string{
			"1 rubric-title", "4 yaml-key", "6 yaml-decimal", "7 rule", "8 rubric-quarter", "9 rubric-later", "9 rule",
		}},
	} {
		_, read, file := rubric.Read([]byte(text), test.asked)
		var got []string
		for _, f := range file.Faults {
			got = append(got, fmt.Sprintf("%d %s", f.Line, f.Mistake))
		}
		if diff := cmp.Diff(test.want, got); diff != "" || read != nil {
			t.Errorf("%+v: %v (-want +got):\n%s", test.asked, read, diff)
		}
	}
}

// What an editor of another system writes is no fault.
func TestReadOfAnotherSystem(t *testing.T) {
	text := "\xEF\xBB\xBF" + strings.ReplaceAll(wellMade, "\n", "\r\n")
	_, read, file := rubric.Read([]byte(strings.ReplaceAll(text, "telling-headings", "heading-is-short")), rubric.Asked{Lang: "fr"})
	if read == nil {
		t.Fatal(file.Faults[0])
	}
	if got := read.Checks[0].Outline[0].Texts[0]; got != "Les entrées" {
		t.Errorf("%q", got)
	}
}

// A limit that no document can reach, or that is no number, is a slip of the pen.
func TestLimitsHaveLimits(t *testing.T) {
	for value, right := range map[string]bool{
		"0": true, "3": true, "1.5": true, "100": true, "101": false, "-1": false, ".nan": false, ".inf": false, "1e30": false, "99999999999999999999": false,
	} {
		text := "checks:\n  - rule: no-empty-paragraph\n    limits:\n      percent: " + value + "\n"
		_, _, file := rubric.Read([]byte(text), rubric.Asked{Lang: "fr"})
		if right != (len(file.Faults) == 0) {
			t.Errorf("%s: %v", value, file.Faults)
		}
		for _, fault := range file.Faults {
			if fault.Mistake != rubric.ErrLimitValue || fault.Line != 4 || fault.Value("Most") != "100" {
				t.Errorf("%s: line %d: %v", value, fault.Line, fault)
			}
		}
	}
	if _, _, file := rubric.Read([]byte("checks:\n  - rule: real-list\n    limits: {at-least: 1000000}\n"), rubric.Asked{Lang: "fr"}); len(file.Faults) > 0 {
		t.Error(file.Faults[0])
	}
	if _, _, file := rubric.Read([]byte("checks:\n  - rule: real-list\n    limits: {at-least: 1000001}\n"), rubric.Asked{Lang: "fr"}); len(file.Faults) != 1 {
		t.Error(file.Faults)
	}
}
