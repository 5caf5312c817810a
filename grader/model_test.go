package grader_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader"
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
