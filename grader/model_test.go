package grader_test

import (
	"bytes"
	"context"
	"path/filepath"
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
		if err := rubric.Write(&written, rubric.FromModel(doc), echo{}); err != nil {
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
	if err := rubric.Write(&written, source, echo{}); err != nil {
		t.Fatal(err)
	}
	back, err := rubric.Parse(written.Bytes())
	if err != nil {
		t.Fatalf("%s: %v\n%s", file, err, &written)
	}
	if diff := cmp.Diff(source, back); diff != "" {
		t.Errorf("%s: another rubric is read than was written (-want +got):\n%s", file, diff)
	}
	asked, read := rubric.Read(written.Bytes(), rubric.Asked{Lang: "fr"})
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
