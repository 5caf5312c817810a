package rubric

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
	"jourdain/grader/work"
	"jourdain/tui/cli/teacher"
)

func markdownOf(t *testing.T, text string) *document.Document {
	t.Helper()
	doc, err := grader.Read(t.Context(), "a.md", strings.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// What the sketch of a model cannot say is left out, with what waits for it, and the rest is
// tried.
func TestWhatCannotBeSaidIsLeftOut(t *testing.T) {
	whole := markdownOf(t, "# Le jardin\n\n> Qui sème tôt récolte tôt.\n\n| Mois | Semis |\n|---|---|\n| mars | radis |\n")
	without := markdownOf(t, "# Le jardin\n\n> Qui sème tôt récolte tôt.\n\nMois\n")
	asked := &rubric.Rubric{Title: rule.EitherTitle, Checks: []rubric.Check{
		{Rule: "real-table", Required: true, Limits: map[string]float64{"at-least": 1}},
		{Rule: "quotation", Required: true, Limits: map[string]float64{"at-least": 1}},
		{Rule: "matches-model", Required: true},
	}}
	x := &trial{rubric: &teacher.Rubric{Source: &rubric.Source{}, Asked: asked}, model: &teacher.Model{File: "a.md", Doc: whole}, doc: without}
	if err := x.leaveOut(t.Context()); err != nil {
		t.Fatal(err)
	}
	var left []rule.ID
	for i := range x.asked.Checks {
		left = append(left, x.asked.Checks[i].Rule)
	}
	if !slices.Equal(x.left, []rule.ID{"real-table"}) || !slices.Equal(left, []rule.ID{"quotation", "matches-model"}) {
		t.Errorf("%q are left out, %q are tried", x.left, left)
	}
	if done, err := grader.Grade(t.Context(), without, x.asked); err != nil || !done.Passed {
		t.Errorf("what the sketch says does not pass: %v", err)
	}
	if len(asked.Checks) != 3 {
		t.Error("the teacher's rubric is another now")
	}
}

// All that is done in a trial is counted as one: what one judgement may take does not do for all.
func TestATrialIsCountedAsOne(t *testing.T) {
	const limit = 20_000
	doc := markdownOf(t, "# Le jardin\n\n## Les semis\n\n> Qui sème tôt récolte tôt.\n\n- radis\n- carottes\n\n## Les récoltes\n\nLes radis sont mûrs en mai.\n")
	x := &trial{rubric: &teacher.Rubric{Source: &rubric.Source{}, Asked: grader.Everything()}, model: &teacher.Model{File: "a.md", Doc: doc}}
	if err := x.write(t.Context()); err != nil {
		t.Fatal(err)
	}
	x.asked = x.rubric.Asked
	one, done := work.With(t.Context(), limit)
	if _, err := grader.Grade(one, x.doc, x.asked); err != nil {
		t.Fatalf("one judgement takes too much: %v", err)
	}
	done()
	all, done := work.With(t.Context(), limit)
	defer done()
	var unread *document.Unreadable
	if _, err := x.run(all); !errors.As(err, &unread) || unread.Detail != document.LimitWork {
		t.Errorf("the trial ends with %v", err)
	}
}

// A rubric names its model from its own folder.
func TestModelPath(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, test := range []struct{ rubric, model, want string }{
		{"mine.yaml", "corrected.odt", "corrected.odt"},
		{filepath.Join("rubrics", "mine.yaml"), "corrected.odt", "../corrected.odt"},
		{"mine.yaml", filepath.Join("class", "corrected.odt"), "class/corrected.odt"},
	} {
		if got := modelPath(test.rubric, test.model); got != test.want {
			t.Errorf("%s in %s is %s, want %s", test.model, test.rubric, got, test.want)
		}
	}
}

// A check is written as a rubric has it, and one that is there already is another.
func TestAdviceIsALineOfARubric(t *testing.T) {
	x := &trial{rubric: &teacher.Rubric{Asked: &rubric.Rubric{Checks: []rubric.Check{{Rule: "link-text"}}}}}
	for _, test := range []struct {
		check rubric.Check
		kind  adviceKind
		line  string
	}{
		{rubric.Check{Rule: "image-text"}, adviseRule, "- {rule: image-text}"},
		{rubric.Check{Rule: "link-text", Strict: true, Limits: map[string]float64{"at-least": 2}}, adviseAnother, "- {rule: link-text, strict: true, limits: {at-least: 2}}"},
	} {
		got := x.adviseRule(&test.check, 3)
		if got.kind != test.kind || got.line != test.line || got.stops != 3 {
			t.Errorf("%+v", got)
		}
		source, err := rubric.Parse([]byte("checks:\n  " + got.line + "\n"))
		if err != nil || len(source.Checks) != 1 || source.Checks[0].Strict != test.check.Strict {
			t.Errorf("%s cannot be read: %v", got.line, err)
		}
	}
}
