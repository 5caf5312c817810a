package grader_test

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
)

// TestModelPassesItsOwnRubric holds that a rubric made from a well-made document names
// only rules and limits that there are, and that the document passes by it.
func TestModelPassesItsOwnRubric(t *testing.T) {
	for _, file := range []string{
		"odt/testdata/pandoc.odt", "odt/testdata/calligra.odt", "../README.md",
		"../lessons/content/looking-or-being/solution.fr.md", "../lessons/content/looking-or-being/solution.en.md",
	} {
		doc, err := grader.Open(context.Background(), file)
		if err != nil {
			t.Fatal(err)
		}
		var written bytes.Buffer
		if err := rubric.Write(&written, rubric.FromModel(doc), "", echo{}); err != nil {
			t.Fatal(err)
		}
		source, err := rubric.Parse(written.Bytes())
		if err != nil {
			t.Fatalf("%s: %v\n%s", file, err, &written)
		}
		asked, err := source.In("fr")
		if err != nil {
			t.Fatalf("%s: %v\n%s", file, err, &written)
		}
		r, err := grader.Grade(context.Background(), doc, asked)
		if err != nil {
			t.Fatalf("%s: %v\n%s", file, err, &written)
		}
		if !hasOutline(r) {
			t.Errorf("%s: the rubric asks for no outline", file)
		}
		for i := range r.Checks {
			if c := &r.Checks[i]; c.Status == report.Failed {
				t.Errorf("%s: %s fails: %+v", file, c.Rule, c.Findings)
			}
		}
	}
}

// TestModelReadsAgain holds that the rubric of every document of the reader's tests is
// written so that it says the same when it is read, without a fault, and that the document
// passes by it.
func TestModelReadsAgain(t *testing.T) {
	files, err := filepath.Glob("odt/testdata/*.*odt")
	if err != nil || len(files) < 5 {
		t.Fatalf("%d documents: %v", len(files), err)
	}
	for _, file := range files {
		doc, err := grader.Open(context.Background(), file)
		if err != nil {
			t.Fatal(err)
		}
		source, err := grader.Model(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		readsAgain(t, file, doc, source)
	}
}

// The words of a heading may mean something in YAML, or in an outline.
func TestModelOfOddHeadings(t *testing.T) {
	text := "# Titre : \"un\" 'deux'\n\n## ? Que faire\n\n## A | B\n\n## \\*\n\n## \\+\n\n### 2024\n\n### Oui : non\n\n## ~\n\n" +
		"## {a: b}\n\n## \\[a\\]\n\n## #1\n\n## @moi & toi\n\n## - a\n\n## C:\\\\b\n"
	doc, err := grader.Read(context.Background(), "model.md", bytes.NewReader([]byte(text)), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	source, err := grader.Model(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	if r := readsAgain(t, "odd headings", doc, source); !hasOutline(r) {
		t.Errorf("the outline is not met: %+v", r.Checks)
	}
}

// readsAgain writes a rubric, reads it, and judges its model by it.
func readsAgain(t *testing.T, file string, doc *document.Document, source *rubric.Source) *report.Report {
	t.Helper()
	var written bytes.Buffer
	if err := rubric.Write(&written, source, "", echo{}); err != nil {
		t.Fatal(err)
	}
	back, err := rubric.Parse(written.Bytes())
	if err != nil {
		t.Fatalf("%s: %v\n%s", file, err, &written)
	}
	if diff := cmp.Diff(source, back); diff != "" {
		t.Errorf("%s: another rubric is read than was written (-want +got):\n%s", file, diff)
	}
	_, asked, read := rubric.Read(written.Bytes(), rubric.Asked{Lang: "fr"})
	if asked == nil {
		t.Fatalf("%s: %v\n%s", file, read.Faults[0], &written)
	}
	r, err := grader.Grade(context.Background(), doc, asked)
	if err != nil {
		t.Fatal(err)
	}
	if !r.Passed {
		t.Errorf("%s does not pass by its own rubric: %+v", file, r.Checks)
	}
	return r
}

func hasOutline(r *report.Report) bool {
	for i := range r.Checks {
		if r.Checks[i].Rule == rule.ID("required-outline") && r.Checks[i].Status == report.Passed {
			return true
		}
	}
	return false
}

// TestModelWithFaults holds that what a model itself does not meet is not required of
// others, so that the model passes by its own rubric.
func TestModelWithFaults(t *testing.T) {
	text := "# Recettes\n\n## Les entrées\n\n#### Les soupes\n\nUne soupe.\n\n##\n\n## Les plats\n"
	doc, err := grader.Read(context.Background(), "model.md", bytes.NewReader([]byte(text)), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	source, err := grader.Model(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	asked, err := source.In("fr")
	if err != nil {
		t.Fatal(err)
	}
	r, err := grader.Grade(context.Background(), doc, asked)
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Checks {
		if c := &r.Checks[i]; c.Status == report.Failed && c.Required {
			t.Errorf("%s is required and fails", c.Rule)
		}
		if c := &r.Checks[i]; c.Rule == "single-title" && !c.Required {
			t.Error("single-title, which the model meets, is not required")
		}
	}
}

// What the rules find in a model is asked for as often, and for certain where they only
// suspect.
func TestModelAsksForWhatItHolds(t *testing.T) {
	text := "# Le jardin\n\n[TOC]\n\n## Semer\n\nVoir [les semences](https://a.org) et [le calendrier](https://b.org).[^1]\n\n" +
		"![Un semis de radis](radis.png)\n\n> Qui sème tôt récolte tôt.\n\n## Récolter\n\n- des radis\n- des pois\n\n[^1]: Chaque année.\n"
	doc, err := grader.Read(context.Background(), "model.md", bytes.NewReader([]byte(text)), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	source, err := grader.Model(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	type asked struct {
		strict bool
		least  float64
	}
	got := map[rule.ID]asked{}
	for i := range source.Checks {
		c := &source.Checks[i]
		if c.Required != nil {
			t.Errorf("%s is not met by the model", c.Rule)
		}
		got[c.Rule] = asked{c.Strict, c.Limits["at-least"]}
	}
	want := map[rule.ID]asked{
		"single-title": {}, "required-outline": {}, "no-lookalike-heading": {}, "no-skipped-level": {}, "no-empty-heading": {},
		"real-list": {least: 1}, "image-text": {least: 1}, "link-text": {true, 2}, "quotation": {least: 1}, "real-note": {true, 1},
		"contents-present": {},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(asked{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

const garden = "# Le jardin\n\n## Semer\n\nEn mars, la terre se réchauffe, et l’on sème les radis.\n\n- des radis\n- des pois\n- des salades\n\n" +
	"## Récolter\n\nOn récolte les [courges de la commune](https://a.org) avant les gelées.\n\nVoir [le calendrier des semis](https://b.org).\n"

func readGarden(t *testing.T, changes ...string) *document.Document {
	t.Helper()
	text := strings.NewReplacer(changes...).Replace(garden)
	doc, err := grader.Read(context.Background(), "a.md", strings.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func gradeBy(t *testing.T, r *rubric.Rubric, doc *document.Document) *report.Report {
	t.Helper()
	done, err := grader.Grade(context.Background(), doc, r)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

// The comparison with a model counts as much as all that explains it, and what is deleted
// loses its points.
func TestFromModel(t *testing.T) {
	r, err := grader.FromModel(context.Background(), readGarden(t))
	if err != nil {
		t.Fatal(err)
	}
	last := r.Checks[len(r.Checks)-1]
	if last.Rule != "matches-model" || 2*last.Points != r.Of() || !last.Required {
		t.Errorf("%+v, of %v", last, r.Of())
	}
	whole := gradeBy(t, r, readGarden(t))
	fewer := gradeBy(t, r, readGarden(t, "- des radis\n- des pois\n- des salades\n\n", "", "Voir [le calendrier des semis](https://b.org).\n", ""))
	if !whole.Passed || whole.Points != whole.Of || fewer.Passed || fewer.Points >= whole.Points || fewer.Of != whole.Of {
		t.Errorf("%v of %v, then %v of %v", whole.Points, whole.Of, fewer.Points, fewer.Of)
	}
}

// A rubric that compares keeps its points; one that does not compare does then.
func TestCompared(t *testing.T) {
	links := rubric.Check{Rule: "link-text", Points: 2, Required: true, Strict: true}
	for _, test := range []struct {
		name   string
		checks []rubric.Check
		of     float64
	}{
		{"one more check", []rubric.Check{links}, 4},
		{"its own check", []rubric.Check{{Rule: "matches-model", Points: 3, Required: true}, links}, 5},
		{"without points", []rubric.Check{{Rule: "link-text", Required: true}}, 0},
	} {
		given := &rubric.Rubric{Title: rule.EitherTitle, Checks: test.checks, Later: []rule.ID{"matches-model", "image-text"}}
		r, err := grader.Compared(context.Background(), given, readGarden(t))
		if err != nil {
			t.Fatal(err)
		}
		if len(given.Checks) != len(test.checks) || given.Checks[0].Things != 0 {
			t.Errorf("%s: the rubric that was given is another now", test.name)
		}
		if got := gradeBy(t, r, readGarden(t)); got.Of != test.of || !got.Passed || got.Points != got.Of {
			t.Errorf("%s: %v of %v, passed %v", test.name, got.Points, got.Of, got.Passed)
		}
		if gradeBy(t, r, readGarden(t, "- des pois\n", "")).Passed {
			t.Errorf("%s: what has lost a text passes", test.name)
		}
	}
	free := &rubric.Rubric{Checks: []rubric.Check{{Rule: "matches-model", Required: true, Free: []rule.Freedom{rule.FreeHeadings}}}}
	r, err := grader.Compared(context.Background(), free, readGarden(t))
	if err != nil {
		t.Fatal(err)
	}
	if !gradeBy(t, r, readGarden(t, "## Semer", "## Au printemps")).Passed {
		t.Error("other words of a heading, which are free, do not pass")
	}
}

// Nothing passes because there is nothing to compare it with.
func TestAComparisonNeedsAModel(t *testing.T) {
	r := &rubric.Rubric{Checks: []rubric.Check{{Rule: "matches-model"}}}
	if _, err := grader.Grade(context.Background(), readGarden(t), r); !errors.Is(err, rubric.ErrNoModel) {
		t.Errorf("%v", err)
	}
}
