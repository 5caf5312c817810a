package grader_test

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"jourdain/grader"
	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
)

// FuzzGrade holds what is true of every file that can be read, by every rule: nothing
// is found at a place that is not in the document, what is found can be said in every
// language without a hole, and the same file is judged twice in the same way. A
// rubric made from it as a model can be read, and the file has all the points by itself.
func FuzzGrade(f *testing.F) {
	for _, name := range seeds(f) {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Ext(name) == ".md", text)
	}
	var books []*page.Book
	for _, lang := range []string{"fr", "en"} {
		book, err := rules.Book(address.Polite.In(lang))
		if err != nil {
			f.Fatal(err)
		}
		books = append(books, book)
	}
	f.Fuzz(func(t *testing.T, markdown bool, text []byte) {
		name := "a.odt"
		if markdown {
			name = "a.md"
		}
		doc, err := grader.Read(context.Background(), name, bytes.NewReader(text), int64(len(text)))
		if err != nil || len(text) > 100_000 {
			return
		}
		r := gradeAll(t, doc)
		checkPlaces(t, doc, r)
		if again := gradeAll(t, doc); !reflect.DeepEqual(r, again) {
			t.Fatalf("not the same twice:\n%+v\n%+v", r, again)
		}
		for _, book := range books {
			worded, err := report.In(r, book)
			if err != nil {
				t.Fatalf("%s: %v", book.Lang(), err)
			}
			checkWords(t, worded)
		}
		checkModel(t, doc)
	})
}

// gradeAll judges by every rule, those that wait for a rubric too.
func gradeAll(t *testing.T, doc *document.Document) *report.Report {
	t.Helper()
	all := &rubric.Rubric{Title: rule.EitherTitle}
	for _, r := range rules.All() {
		check := rubric.Check{Rule: r.ID, Required: true}
		if r.ID == "required-outline" {
			check.Outline = []rule.Item{{Texts: []string{"A"}, Min: 1, Max: 1}, {Min: 1, Max: -1}}
		}
		if r.ID == rules.MatchesModel.ID {
			check.Model = &rule.Model{Doc: doc, Looks: rule.Looks()}
		}
		all.Checks = append(all.Checks, check)
	}
	r, err := grader.Grade(context.Background(), doc, all)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func checkPlaces(t *testing.T, doc *document.Document, r *report.Report) {
	t.Helper()
	last := 0
	headings := map[*document.Heading]bool{nil: true}
	for block := range doc.All() {
		last = max(last, block.At().Paragraph)
		if h, ok := block.(*document.Heading); ok {
			headings[h] = true
		}
	}
	for i := range r.Checks {
		for _, f := range r.Checks[i].Findings {
			if f.Place.Paragraph < 0 || f.Place.Paragraph > last || f.Place.Line < 0 || !headings[f.Place.Under] {
				t.Fatalf("%s, %s: place %+v is not in a document of %d paragraphs", r.Checks[i].Rule, f.Case, f.Place, last)
			}
		}
	}
}

func checkWords(t *testing.T, w *report.Worded) {
	t.Helper()
	for _, c := range w.Checks {
		said := []string{c.Message, c.Right, c.Fix, c.Why}
		for _, f := range c.Findings {
			said = append(said, f.Message, f.Fix, f.Expected, f.Actual, f.Excerpt)
		}
		for _, text := range said {
			if text != document.Printable(text) || strings.Contains(text, "<no value>") {
				t.Fatalf("%s: %q", c.Rule, text)
			}
		}
	}
}

func checkModel(t *testing.T, doc *document.Document) {
	t.Helper()
	var written bytes.Buffer
	if err := rubric.Write(&written, rubric.FromModel(doc), "", echo{}); err != nil {
		t.Fatal(err)
	}
	source, err := rubric.Parse(written.Bytes())
	if err != nil {
		t.Fatalf("%v\n%s", err, &written)
	}
	if _, err := source.In("fr"); err != nil {
		t.Fatalf("%v\n%s", err, &written)
	}
	checkItsOwnModel(t, doc)
}

// checkItsOwnModel holds that whatever has a word or an image is what it must be where it is
// the model itself.
func checkItsOwnModel(t *testing.T, doc *document.Document) {
	t.Helper()
	if grader.IsEmpty(doc) {
		return
	}
	own, err := grader.FromModel(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	r, err := grader.Grade(context.Background(), doc, own)
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Checks {
		if c := &r.Checks[i]; c.Points != c.Of || c.Required && c.Status == report.Failed {
			t.Errorf("%s gives its own model %v of %v: %+v", c.Rule, c.Points, c.Of, c.Findings)
		}
	}
}

// echo says the key of a sentence.
type echo struct{}

func (echo) Say(key string, _ ...any) string { return key }

// seeds are files of every reader.
func seeds(f *testing.F) []string {
	f.Helper()
	var names []string
	for _, dir := range []string{"odt/testdata", "markdown/testdata", "../lessons/content"} {
		err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && (strings.HasSuffix(name, ".odt") || strings.HasSuffix(name, ".fodt") || strings.HasSuffix(name, ".md")) {
				names = append(names, name)
			}
			return err
		})
		if err != nil {
			f.Fatal(err)
		}
	}
	return names
}
