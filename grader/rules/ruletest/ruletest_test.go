package ruletest_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/ruletest"
)

func TestParse(t *testing.T) {
	doc, err := ruletest.Parse(`meta language fr
title Recettes
h2{bold,size=16} Les **entrées**
p{centre} Une→soupe⏎chaude
li A
li B
ol C
empty
h1 [image: Le plan]
`)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for block := range doc.All() {
		switch b := block.(type) {
		case *document.Heading:
			got = append(got, strings.Repeat("#", b.Level)+" "+b.Text())
		case *document.Paragraph:
			got = append(got, string(b.Role)+"|"+b.Text())
		case *document.List:
			got = append(got, "list")
		}
	}
	want := []string{"title|Recettes", "## Les entrées", "|Une\tsoupe\nchaude", "list", "|A", "|B", "list", "|C", "|", "# "}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	heading, ok := doc.Blocks[1].(*document.Heading)
	if !ok || !heading.Look.Bold.Value || heading.Look.Size.Value != 16 || heading.Spans[1].Look.Bold.Value {
		t.Errorf("the heading is bold at 16 points, and its second piece is bold twice, which is not bold: %+v", doc.Blocks[1])
	}
	picture, ok := doc.Blocks[len(doc.Blocks)-1].(*document.Heading)
	if !ok || !picture.ImageOnly || picture.Spans[0].Figure.Alternative() != "Le plan" {
		t.Errorf("the last heading holds an image only: %+v", picture)
	}
	if doc.Meta.Language != "fr" {
		t.Errorf("language %q", doc.Meta.Language)
	}
}

func TestParseFaults(t *testing.T) {
	for _, source := range []string{"hello A", "h11 A", "p{big} A", "p{size=x} A", "meta nothing A"} {
		if _, err := ruletest.Parse(source); !errors.Is(err, ruletest.ErrNotation) {
			t.Errorf("%q: error %v", source, err)
		}
	}
}

func TestCases(t *testing.T) {
	path := filepath.Join(t.TempDir(), "rule.txtar")
	source := "A comment.\n\n-- pass-one.fr.blocks --\nh1 A\n-- fail-two.en.md --\ntitle: level-1\noutline: [A]\n" +
		"want:\n  - error | default\n====\n# A\n"
	if err := os.WriteFile(path, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	read := ""
	list, err := ruletest.Cases(path, ruletest.Readers{"md": func(source string) (*document.Document, error) {
		read = source
		return document.New(document.Document{}), nil
	}})
	if err != nil || len(list) != 2 {
		t.Fatalf("%d cases, %v", len(list), err)
	}
	if list[0].Kind != ruletest.Pass || list[0].Lang != "fr" || list[0].Setting.Title != rule.EitherTitle {
		t.Errorf("%+v", list[0])
	}
	if list[1].Kind != ruletest.Fail || list[1].Setting.Title != rule.LevelOne || len(list[1].Setting.Outline) != 1 || read != "# A\n" {
		t.Errorf("%+v, read %q", list[1], read)
	}
}

func TestCaseFaults(t *testing.T) {
	for name, source := range map[string]string{
		"no notation":  "-- pass-one.fr --\nh1 A\n",
		"no language":  "-- pass.blocks --\nh1 A\n",
		"unknown key":  "-- pass-one.fr.blocks --\nwants: [a]\n====\nh1 A\n",
		"no block":     "-- pass-one.fr.blocks --\nheading A\n",
		"a bad title":  "-- pass-one.fr.blocks --\ntitle: big\n====\nh1 A\n",
		"no such form": "-- pass-one.fr.docx --\nh1 A\n",
	} {
		path := filepath.Join(t.TempDir(), "rule.txtar")
		if err := os.WriteFile(path, []byte(source), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := ruletest.Cases(path, nil); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestDescribe(t *testing.T) {
	got := ruletest.Describe([]rule.Finding{
		{Severity: rule.Error, Case: "default"},
		{Severity: rule.Review, Case: "maybe", Excerpt: "A", Want: 1, Got: 2},
		{Severity: rule.Advice, Case: "spelling", Got: "B"},
	})
	want := []string{"error | default", "review | maybe | A | 1 | 2", "advice | spelling | - | - | B"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
