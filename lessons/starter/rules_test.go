package starter_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
	"jourdain/lessons/compile"
	"jourdain/lessons/starter"
)

// sample is a source that a rule finds something in, or nothing.
type sample struct {
	name   string
	rule   rule.ID
	source []byte
	finds  string          // the case that is found; "" for nothing
	only   document.Format // the format in which it is found; "" for both
}

func samples(t *testing.T) []sample {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/rules.txtar")
	if err != nil {
		t.Fatal(err)
	}
	list := make([]sample, 0, len(archive.Files))
	for _, f := range archive.Files {
		words := strings.Fields(f.Name)
		s := sample{name: strings.Join(words, " "), rule: rule.ID(words[0]), source: f.Data}
		if words[1] == "wrong" {
			s.finds = words[2]
		}
		if last := document.Format(words[len(words)-1]); s.finds != "" && (last == document.ODT || last == document.Markdown) && len(words) > 3 {
			s.only = last
		}
		list = append(list, s)
	}
	return list
}

// written returns a source as it is read again from the file of a format.
func written(t *testing.T, source []byte, format document.Format) *document.Document {
	t.Helper()
	var b bytes.Buffer
	if err := starter.Write(&b, format, source); err != nil {
		t.Fatal(err)
	}
	doc, err := grader.Read(context.Background(), "work.md", bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// cases returns what a rule finds in a document.
func cases(t *testing.T, doc *document.Document, id rule.ID) []string {
	t.Helper()
	r, err := grader.Grade(context.Background(), doc, &rubric.Rubric{Title: rule.EitherTitle, Checks: []rubric.Check{{Rule: id, Required: true}}})
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for i := range r.Checks {
		if c := &r.Checks[i]; c.Rule == id {
			if c.Status == report.Skipped && len(c.Findings) == 0 {
				return nil
			}
			for _, f := range c.Findings {
				found = append(found, f.Case)
			}
		}
	}
	return found
}

// What the notation can do wrong is found by its rule in both formats, where the rule
// has a meaning, and what it can do right is not.
func TestEachFaultIsFoundByItsRule(t *testing.T) {
	for _, s := range samples(t) {
		t.Run(s.name, func(t *testing.T) {
			if faults := starter.Faults(s.source); len(faults) > 0 {
				t.Errorf("the source has faults: %v", faults)
			}
			for _, format := range []document.Format{document.ODT, document.Markdown} {
				found := cases(t, written(t, s.source, format), s.rule)
				switch {
				case s.only != "" && s.only != format:
					// Another sample says what is found there.
				case s.finds == "" && len(found) > 0:
					t.Errorf("in %s it finds %q", format, found)
				case s.finds != "" && !slices.Contains(found, s.finds):
					t.Errorf("in %s it finds %q and not %q", format, found, s.finds)
				}
			}
		})
	}
}

// Every rule that a notation can break has its two samples.
func TestEachRuleHasBothSamples(t *testing.T) {
	wrong, right := map[rule.ID]bool{}, map[rule.ID]bool{}
	for _, s := range samples(t) {
		if s.finds == "" {
			right[s.rule] = true
		} else {
			wrong[s.rule] = true
		}
	}
	for id := range wrong {
		if !right[id] {
			t.Errorf("%s has no right sample", id)
		}
	}
	for _, id := range []rule.ID{
		"no-empty-paragraph", "page-break-not-returns", "no-space-alignment", "no-tab-series", "paragraph-not-line", "real-list",
		"real-table", "table-header", "image-text", "anchored-image", "caption", "link-text", "styles-not-formatting", "not-all-default",
		"emphasis", "quotation", "generated-contents", "contents-present", "contents-up-to-date", "page-number", "real-note",
		"real-reference", "document-title", "document-language", "french-spacing", "no-typed-number", "heading-is-short",
		"telling-headings", "no-skipped-level", "same-level-same-look", "heading-by-style-only", "no-lookalike-heading",
	} {
		if !wrong[id] {
			t.Errorf("%s has no wrong sample", id)
		}
	}
}

// The sources of the course say nothing that cannot be written.
func TestSourcesOfTheCourseHaveNoFaults(t *testing.T) {
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range course.Lessons {
		for _, w := range l.Works() {
			for _, lang := range l.Languages() {
				if w.Own {
					continue // there is no file of ours
				}
				for kind, source := range map[string][]byte{"starter": w.Texts[lang].Starter, "solution": w.Texts[lang].Solution} {
					for _, f := range starter.Faults(source) {
						t.Errorf("%s, %s %s.%s, line %d: %s", l.ID, w.ID, kind, lang, f.Line, f.Message)
					}
				}
			}
		}
	}
}
