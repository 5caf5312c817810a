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
	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
	"jourdain/lessons"
	"jourdain/lessons/activity"
	"jourdain/lessons/compile"
	"jourdain/lessons/content"
	"jourdain/lessons/starter"
)

func own(t testing.TB) *lessons.Course {
	t.Helper()
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	return course
}

// read reads a source as the file of a format.
func read(t *testing.T, format document.Format, source []byte) *document.Document {
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
	return doc
}

// grade grades a source as the file of a format.
func grade(t *testing.T, w *lessons.Work, lang string, format document.Format, source []byte) *report.Report {
	t.Helper()
	r, err := w.Grade(context.Background(), read(t, format, source), lang)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// unmet returns the required rules that a work did not meet, save the comparison with the
// solution, which no starting file meets.
func unmet(r *report.Report) []rule.ID {
	var ids []rule.ID
	for i := range r.Checks {
		if c := &r.Checks[i]; c.Required && c.Rule != rules.MatchesModel.ID && (c.Status == report.Failed || c.Needs != "") {
			ids = append(ids, c.Rule)
		}
	}
	slices.Sort(ids)
	return ids
}

// taught returns the rules that a starting file does not meet: those that its work
// requires, that have a meaning in the format, and that it does not meet from the start.
func taught(t *testing.T, w *lessons.Work, lang string, format document.Format) []rule.ID {
	t.Helper()
	r, err := w.Rubric(lang)
	if err != nil {
		t.Fatal(err)
	}
	var ids []rule.ID
	for i := range r.Checks {
		c := &r.Checks[i]
		if found, _ := rules.Find(c.Rule); c.Required && !c.Guard && found.AppliesTo(format) {
			ids = append(ids, c.Rule)
		}
	}
	slices.Sort(ids)
	return ids
}

// eachFile tests every starting file of the course, in each language and format.
func eachFile(t *testing.T, test func(t *testing.T, w *lessons.Work, lang string, format document.Format)) {
	t.Helper()
	for _, l := range own(t).Lessons {
		for _, w := range l.Works() {
			for _, lang := range l.Languages() {
				for _, format := range []document.Format{document.ODT, document.Markdown} {
					if w.Own {
						continue
					}
					t.Run(strings.Join([]string{l.ID, w.ID, lang, string(format)}, " "), func(t *testing.T) { test(t, w, lang, format) })
				}
			}
		}
	}
}

// The starting file has the faults that its lesson teaches, and no other; the
// solution has none.
func TestStartingFilesHaveTheFaultsOfTheirLesson(t *testing.T) {
	eachFile(t, func(t *testing.T, w *lessons.Work, lang string, format document.Format) {
		text := w.Texts[lang]
		begun := grade(t, w, lang, format, text.Starter)
		if diff := cmp.Diff(taught(t, w, lang, format), unmet(begun)); diff != "" || begun.Passed {
			t.Errorf("the starting file, passed %v (-want +got):\n%s", begun.Passed, diff)
		}
		mended := grade(t, w, lang, format, text.Solution)
		if !mended.Passed || mended.Points != mended.Of {
			t.Errorf("the solution does not pass: %v, %v of %v", unmet(mended), mended.Points, mended.Of)
		}
		for i := range mended.Checks {
			for _, f := range mended.Checks[i].Findings {
				t.Errorf("%s still finds something in the solution: %s, %q", mended.Checks[i].Rule, f.Case, f.Excerpt)
			}
		}
	})
}

// Whatever the format, the file is taken for the work that it was written for.
func TestAFileIsGradedByItsWork(t *testing.T) {
	for _, l := range own(t).Lessons {
		for _, w := range l.Works() {
			for _, lang := range l.Languages() {
				for _, source := range [][]byte{w.Texts[lang].Starter, w.Texts[lang].Solution} {
					if w.Own || len(l.Works()) < 2 {
						continue
					}
					r, err := l.Grade(context.Background(), read(t, document.ODT, source), lang)
					if err != nil || r.Work != w.ID {
						t.Errorf("%s, %s, %s: graded as %q, %v", l.ID, w.ID, lang, r.Work, err)
					}
				}
			}
		}
	}
}

// The lesson is about the role of lines, and changes no word.
func TestTheHeadingsAreTheOnlyDifference(t *testing.T) {
	l := own(t).Lesson("looking-or-being")
	for _, lang := range l.Languages() {
		if text := l.Work("").Texts[lang]; words(text.Starter) != words(text.Solution) {
			t.Errorf("%s: the solution has other words than the starting file", lang)
		}
	}
}

// words returns the words of a Markdown text without its marks.
func words(source []byte) string {
	return strings.Join(strings.FieldsFunc(string(source), func(r rune) bool { return strings.ContainsRune("#* \n", r) }), " ")
}

// A learner may work on the English file while the tutor speaks French.
func TestAFileInAnotherLanguageIsGradedByItsOwnHeadings(t *testing.T) {
	w := own(t).Lesson("looking-or-being").Work("")
	if r := grade(t, w, "fr", document.ODT, w.Texts["en"].Solution); !r.Passed {
		t.Errorf("the English solution fails in French: %v", unmet(r))
	}
	if r := grade(t, w, "fr", document.ODT, w.Texts["fr"].Starter); r.Passed {
		t.Error("the French starting file passes by the English headings")
	}
}

// A lesson's own text is a well-structured document, in each form of address.
func TestTheCoursePassesItsOwnRules(t *testing.T) {
	files, err := fs.Glob(content.Files, "*/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no texts: %v", err)
	}
	for _, name := range append(files, "glossary.fr.md", "glossary.en.md") {
		if strings.HasPrefix(path.Base(name), "starter") {
			continue // it has its faults on purpose
		}
		source, err := fs.ReadFile(content.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, form := range []address.Form{address.Polite, address.Familiar} {
			passesOurRules(t, name, form.Say(string(source)))
		}
	}
}

func passesOurRules(t *testing.T, name, source string) {
	t.Helper()
	doc, err := grader.Read(context.Background(), name, strings.NewReader(source), int64(len(source)))
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

func TestTheLessonKeepsItsPlaceAndItsParts(t *testing.T) {
	l := own(t).Lesson("looking-or-being")
	if l.Number != 4 {
		t.Errorf("the number is %d", l.Number)
	}
	kinds := map[activity.Kind]int{}
	for _, lang := range l.Languages() {
		text := l.Text(address.Polite.In(lang))
		for _, s := range text.Steps {
			if s.Activity != nil {
				kinds[s.Activity.Kind()]++
			}
		}
		if text.Cards() < 4 || text.Activities() < 2 || len(l.Work("").Texts[lang].Brief.Pieces) == 0 {
			t.Errorf("%s: %d cards, %d activities, or no brief", lang, text.Cards(), text.Activities())
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
		for _, product := range []string{"LibreOffice", "Writer", "Microsoft", "Google", "OnlyOffice", "Apple", "OpenOffice"} {
			if strings.Contains(string(source), product) {
				t.Errorf("%s names %s", name, product)
			}
		}
	}
}
