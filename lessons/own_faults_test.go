package lessons_test

import (
	"context"
	"testing"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/lessons"
)

// A starting file has no fault that its work does not ask to mend, and a solution has
// none at all, by any rule: who checks it on their own sees nothing else in it.
func TestStartingFilesHaveNoFaultBesides(t *testing.T) {
	eachFile(t, func(t *testing.T, w *lessons.Work, lang string, format document.Format) {
		text := w.Texts[lang]
		besides(t, read(t, format, text.Starter), asked(t, w, lang))
		besides(t, read(t, format, text.Solution), nil)
	})
}

// asked returns the rules of a work, and those that cannot be met before them: a text
// whose headings are all to be made has no heading, and is one long section.
func asked(t *testing.T, w *lessons.Work, lang string) map[rule.ID]bool {
	t.Helper()
	r, err := w.Rubric(lang)
	if err != nil {
		t.Fatal(err)
	}
	ids := map[rule.ID]bool{}
	for i := range r.Checks {
		ids[r.Checks[i].Rule] = true
	}
	if ids["required-outline"] {
		ids["has-headings"], ids["balanced-sections"] = true, true
	}
	return ids
}

// besides reports what any rule finds in a document, but for some rules.
func besides(t *testing.T, doc *document.Document, but map[rule.ID]bool) {
	t.Helper()
	r, err := grader.Grade(context.Background(), doc, grader.Everything())
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Checks {
		if c := &r.Checks[i]; !but[c.Rule] {
			for _, f := range c.Findings {
				t.Errorf("%s, %s: %q", c.Rule, f.Case, f.Excerpt)
			}
		}
	}
}
