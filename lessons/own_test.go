package lessons_test

import (
	"bytes"
	"context"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
	"jourdain/lessons"
	"jourdain/lessons/activity"
	"jourdain/lessons/content"
	"jourdain/lessons/starter"
)

func own(t *testing.T) *lessons.Course {
	t.Helper()
	course, err := lessons.Own()
	if err != nil {
		t.Fatal(err)
	}
	return course
}

// grade grades a source as the file of a format.
func grade(t *testing.T, l *lessons.Lesson, lang string, format document.Format, source []byte) *report.Report {
	t.Helper()
	var b bytes.Buffer
	if err := starter.Write(&b, format, source); err != nil {
		t.Fatal(err)
	}
	doc, err := grader.Read(context.Background(), "work.md", bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	if doc.Format != format {
		t.Fatalf("read as %s, written as %s", doc.Format, format)
	}
	r, err := l.Grade(context.Background(), doc, lang)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func failed(r *report.Report) []rule.ID {
	var ids []rule.ID
	for i := range r.Checks {
		if r.Checks[i].Status == report.Failed {
			ids = append(ids, r.Checks[i].Rule)
		}
	}
	slices.Sort(ids)
	return ids
}

// The starting file has the faults that its lesson teaches, and no other; the
// solution has none, and not one word more or less.
func TestStartingFilesHaveTheFaultsOfTheirLesson(t *testing.T) {
	faults := map[string][]rule.ID{"looking-or-being": {"no-lookalike-heading", "required-outline"}}
	for _, l := range own(t).Lessons {
		for _, lang := range l.Languages() {
			for _, format := range []document.Format{document.ODT, document.Markdown} {
				t.Run(l.ID+" "+lang+" "+string(format), func(t *testing.T) {
					text := l.Text(lang)
					begun := grade(t, l, lang, format, text.Starter)
					if diff := cmp.Diff(faults[l.ID], failed(begun)); diff != "" || begun.Passed {
						t.Errorf("the starting file, passed %v (-want +got):\n%s", begun.Passed, diff)
					}
					mended := grade(t, l, lang, format, text.Solution)
					if !mended.Passed || mended.Points != mended.Of {
						t.Errorf("the solution does not pass: %v, %d of %d", failed(mended), mended.Points, mended.Of)
					}
					for i := range mended.Checks {
						if n := len(mended.Checks[i].Findings); n > 0 {
							t.Errorf("%s still finds something in the solution", mended.Checks[i].Rule)
						}
					}
					if words(text.Starter) != words(text.Solution) {
						t.Error("the solution has other words than the starting file")
					}
				})
			}
		}
	}
}

// words gives the words of a Markdown text without its marks.
func words(source []byte) string {
	return strings.Join(strings.FieldsFunc(string(source), func(r rune) bool { return strings.ContainsRune("#* \n", r) }), " ")
}

// A learner may work on the English file while the tutor speaks French.
func TestAFileInAnotherLanguageIsGradedByItsOwnHeadings(t *testing.T) {
	l := own(t).Lesson("looking-or-being")
	if r := grade(t, l, "fr", document.ODT, l.Text("en").Solution); !r.Passed {
		t.Errorf("the English solution fails in French: %v", failed(r))
	}
	if r := grade(t, l, "fr", document.ODT, l.Text("fr").Starter); r.Passed {
		t.Error("the French starting file passes by the English headings")
	}
}

// A lesson's own text is a well-structured document.
func TestTheCoursePassesItsOwnRules(t *testing.T) {
	files, err := fs.Glob(content.Files, "*/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no texts: %v", err)
	}
	for _, name := range append(files, "glossary.fr.md", "glossary.en.md") {
		if strings.HasPrefix(path.Base(name), "starter.") {
			continue // it has its faults on purpose
		}
		source, err := fs.ReadFile(content.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := grader.Read(context.Background(), name, bytes.NewReader(source), int64(len(source)))
		if err != nil {
			t.Fatal(err)
		}
		r, err := grader.Grade(context.Background(), doc, grader.Everything())
		if err != nil {
			t.Fatal(err)
		}
		for i := range r.Checks {
			if strings.HasPrefix(name, "glossary.") && r.Checks[i].Rule == "telling-headings" {
				continue // "Paragraphe" says nothing as a heading, and all as a word that is explained
			}
			for _, f := range r.Checks[i].Findings {
				t.Errorf("%s:%d: %s, %s: %q", name, f.Place.Line, r.Checks[i].Rule, f.Case, f.Excerpt)
			}
		}
	}
}

func TestTheLessonKeepsItsPlaceAndItsParts(t *testing.T) {
	l := own(t).Lesson("looking-or-being")
	if l.Number != 4 {
		t.Errorf("the number is %d", l.Number)
	}
	kinds := map[activity.Kind]int{}
	for _, lang := range l.Languages() {
		text := l.Text(lang)
		for _, s := range text.Steps {
			if s.Activity != nil {
				kinds[s.Activity.Kind()]++
			}
		}
		if text.Cards() < 4 || text.Activities() < 2 || len(text.Brief) == 0 {
			t.Errorf("%s: %d cards, %d activities, %d pieces of brief", lang, text.Cards(), text.Activities(), len(text.Brief))
		}
	}
	if kinds[activity.ChooseKind] < 2 || kinds[activity.MarkKind] < 2 {
		t.Errorf("activities: %v", kinds)
	}
}

// No lesson names a product.
func TestNoProductIsNamedInALesson(t *testing.T) {
	files, err := fs.Glob(content.Files, "*/??.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		source, err := fs.ReadFile(content.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, product := range []string{"LibreOffice", "Writer", "Microsoft", "Google", "OnlyOffice", "Pages", "OpenOffice"} {
			if strings.Contains(string(source), product) {
				t.Errorf("%s names %s", name, product)
			}
		}
	}
}
