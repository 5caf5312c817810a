package certificate_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"jourdain/grader"
	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/lessons/certificate"
	"jourdain/lessons/compile"
)

// written writes a certificate and reads it again.
func written(t *testing.T, c certificate.Certificate, format document.Format, lang string) *document.Document {
	t.Helper()
	var b bytes.Buffer
	if err := c.Write(&b, format, lang); err != nil {
		t.Fatal(err)
	}
	doc, err := grader.Read(context.Background(), "certificate.md", bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// A certificate of well-structured documents is one itself, whatever name is typed.
func TestACertificatePassesEveryRule(t *testing.T) {
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	first := course.Lessons[0].ID
	for name, done := range map[string]func(string) bool{
		"all":  func(string) bool { return true },
		"one":  func(id string) bool { return id == first },
		"none": func(string) bool { return false },
	} {
		for _, learner := range []string{"", "Jeanne Moulin", "# *Jean* <b>", "- [x](y) `z`", "Noël d’Été-Ô"} {
			for _, lang := range course.Languages {
				for _, format := range []document.Format{document.ODT, document.DOCX, document.Markdown} {
					c := certificate.Certificate{Name: learner, Date: "24 novembre 2026", Course: course, Done: done, Left: func(id string) int { return len(id) % 3 }}
					doc := written(t, c, format, lang)
					r, err := grader.Grade(context.Background(), doc, grader.Everything())
					if err != nil {
						t.Fatal(err)
					}
					for i := range r.Checks {
						for _, f := range r.Checks[i].Findings {
							t.Errorf("%s, %q, %s, %s: %s, %s: %q", name, learner, lang, format, r.Checks[i].Rule, f.Case, f.Excerpt)
						}
						if r.Checks[i].Status == report.Failed {
							t.Errorf("%s, %q, %s, %s: %s failed", name, learner, lang, format, r.Checks[i].Rule)
						}
					}
				}
			}
		}
	}
}

func TestACertificateSaysWhatWasTypedAndWhatIsDone(t *testing.T) {
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	part := course.Parts[0]
	c := certificate.Certificate{
		Name: "Zoé_*Dupont*", Date: "1er mai 2026", Course: course, Done: func(id string) bool { return id == part.Lessons[0].ID },
	}
	for _, format := range []document.Format{document.ODT, document.DOCX, document.Markdown} {
		doc := written(t, c, format, "fr")
		text, headings := "", []string{}
		for block := range doc.All() {
			switch b := block.(type) {
			case *document.Heading:
				headings = append(headings, b.Text())
				text += b.Text() + "\n"
			case *document.Paragraph:
				text += b.Text() + "\n"
			}
		}
		for _, want := range []string{"Zoé_*Dupont*", "1er mai 2026", part.Lessons[0].Text(address.Polite.In("fr")).Title} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not there:\n%s", format, want, text)
			}
		}
		if !slices.Contains(headings, part.Title(address.Polite.In("fr"))) {
			t.Errorf("%s: the part %q is no heading among %q", format, part.Title(address.Polite.In("fr")), headings)
		}
		if len(course.Lessons) > 1 && strings.Contains(text, course.Lessons[1].Text(address.Polite.In("fr")).Title) {
			t.Errorf("%s: a lesson that is not finished stands there", format)
		}
	}
}

// A certificate says no more than what was done.
func TestACertificateCountsTheLessons(t *testing.T) {
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	all := len(course.Lessons)
	for _, c := range []struct {
		done     int
		lang     string
		sentence string
	}{
		{0, "en", "Tom has begun Jourdain’s course,"},
		{1, "en", fmt.Sprintf("Tom has finished 1 of the %d lessons of Jourdain’s course,", all)},
		{6, "en", fmt.Sprintf("Tom has finished 6 of the %d lessons of Jourdain’s course,", all)},
		{all, "en", "Tom has finished the whole of Jourdain’s course,"},
		{0, "fr", "Tom a commencé le cours de Jourdain,"},
		{6, "fr", fmt.Sprintf("Tom a fini 6 des %d leçons du cours de Jourdain,", all)},
		{all, "fr", "Tom a fini tout le cours de Jourdain,"},
	} {
		done := func(id string) bool {
			return slices.IndexFunc(course.Lessons, func(l *lessons.Lesson) bool { return l.ID == id }) < c.done
		}
		doc := written(t, certificate.Certificate{Name: "Tom", Date: "1 May 2026", Course: course, Done: done}, document.Markdown, c.lang)
		text := ""
		for block := range doc.All() {
			if p, ok := block.(*document.Paragraph); ok {
				text += p.Text() + "\n"
			}
		}
		if !strings.Contains(text, c.sentence) {
			t.Errorf("%d lessons done: %q is not there:\n%s", c.done, c.sentence, text)
		}
	}
}

// Who is shown a certificate sees which lessons have exercises that were gone past, and that the
// document of the lesson was put right; where there are none, nothing is said of it.
func TestACertificateSaysWhichExercisesAreLeft(t *testing.T) {
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	first, second := course.Parts[0].Lessons[0], course.Parts[0].Lessons[1]
	done := func(id string) bool { return id == first.ID || id == second.ID }
	for lang, want := range map[string][2]string{
		"en": {" (2 exercises kept for later)", "put right all the same"},
		"fr": {" (2 exercices gardés pour plus tard)", "a été corrigé quand même"},
	} {
		for _, left := range []int{0, 2} {
			c := certificate.Certificate{Date: "1 May 2026", Course: course, Done: done, Left: func(id string) int {
				return map[string]int{second.ID: left}[id]
			}}
			var b bytes.Buffer
			if err := c.Write(&b, document.Markdown, lang); err != nil {
				t.Fatal(err)
			}
			text, title := b.String(), second.Title(address.Polite.In(lang))
			if strings.Contains(text, title+want[0]) != (left > 0) || strings.Contains(text, want[1]) != (left > 0) || strings.Count(text, want[0]) != left/2 {
				t.Errorf("%s, %d exercises left:\n%s", lang, left, text)
			}
		}
	}
}
