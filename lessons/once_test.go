package lessons_test

import (
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/lessons"
)

// No two checks of a work ask the same of the same paragraph of its starting file: one cause is
// told once.
func TestOneCauseIsToldOnce(t *testing.T) {
	eachFile(t, func(t *testing.T, w *lessons.Work, lang string, format document.Format) {
		book, err := rules.Book(address.Polite.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		if w.Submit == nil {
			return
		}
		graded, err := w.Grade(t.Context(), read(t, format, w.Texts[lang].Starter), lang)
		if err != nil {
			t.Fatal(err)
		}
		worded, err := report.In(graded, book)
		if err != nil {
			t.Fatal(err)
		}
		type act struct {
			paragraph int
			fix       string
		}
		by := map[act]string{}
		for _, c := range worded.Checks {
			for _, f := range c.Findings {
				at := act{f.Paragraph, f.Fix}
				if other, ok := by[at]; ok && other != string(c.Rule) && f.Fix != "" {
					t.Errorf("%s and %s both say %q", other, c.Rule, f.Fix)
				}
				by[at] = string(c.Rule)
			}
		}
	})
}

// Contents that were typed are not told to be missing besides.
func TestTypedContentsAreToldOnce(t *testing.T) {
	eachFile(t, func(t *testing.T, w *lessons.Work, lang string, format document.Format) {
		if w.Lesson().ID != "numbers-and-contents" || w.Submit == nil {
			return
		}
		graded, err := w.Grade(t.Context(), read(t, format, w.Texts[lang].Starter), lang)
		if err != nil {
			t.Fatal(err)
		}
		for i := range graded.Checks {
			if c := &graded.Checks[i]; c.Rule == rules.ContentsPresent.ID && len(c.Findings) > 0 {
				t.Error("typed contents are told to be missing too")
			}
		}
	})
}
