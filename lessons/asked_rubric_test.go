package lessons_test

import (
	"bytes"
	"context"
	"testing"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/rubric"
	"jourdain/grader/thorough"
	"jourdain/lessons"
	"jourdain/lessons/compile"
	"jourdain/lessons/deeds"
	"jourdain/lessons/starter"
)

// echo says the keys of comments.
type echo struct{}

func (echo) Say(key string, _ ...any) string { return key }

// What a lesson asks for is written as a rubric of its own, and whoever grades by that, with the
// solution as its model and the starting file as its start, gives the points of the lesson: to
// what one begins with, to what is half done, to what is done, and to what somebody broke.
func TestARubricOfALessonGivesItsPoints(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("thousands of works show nothing more to the race detector")
	}
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	every := deeds.All()
	judged := 0
	for _, lesson := range course.Lessons {
		for _, work := range lesson.Works() {
			for _, lang := range lesson.Languages() {
				for _, format := range []document.Format{document.ODT, document.DOCX, document.Markdown} {
					own := alone(t, work, lang, format)
					if own == nil {
						continue
					}
					for name, file := range handedIn(t, work, lang, format, every) {
						doc, err := grader.Read(context.Background(), "work.md", bytes.NewReader(file), int64(len(file)))
						if err != nil {
							t.Fatal(err)
						}
						want, err := work.Grade(context.Background(), doc, lang)
						if err != nil {
							t.Fatal(err)
						}
						got, err := grader.Grade(context.Background(), doc, own)
						if err != nil {
							t.Fatal(err)
						}
						judged++
						if got.Points != want.Points || got.Of != want.Of || got.Passed != want.Passed {
							t.Errorf("%s %s, %s, %s, %s: %v points of %v, passed %v; the lesson gives %v of %v, %v",
								lesson.ID, work.ID, lang, format, name, got.Points, got.Of, got.Passed, want.Points, want.Of, want.Passed)
						}
					}
				}
			}
		}
	}
	if judged < 500 {
		t.Errorf("only %d documents were judged", judged)
	}
}

// alone returns what a work asks for, as it is read from the rubric that was written of it; nil for
// a work that is not judged. Its two documents are in ODT, which serves all word processors; for
// files in Markdown they are in Markdown.
func alone(t *testing.T, work *lessons.Work, lang string, format document.Format) *rubric.Rubric {
	t.Helper()
	source, err := work.Source(lang)
	if err != nil {
		t.Fatal(err)
	}
	if source == nil {
		return nil
	}
	if work.Compares(lang) {
		source.Model, source.Start = "solution.odt", "start.odt"
	}
	var b bytes.Buffer
	if err := rubric.Write(&b, source, "head", echo{}); err != nil {
		t.Fatal(err)
	}
	_, r, file := rubric.Read(b.Bytes(), rubric.Asked{Lang: lang})
	if r == nil {
		t.Fatalf("%s %s: %v\n%s", work.Lesson().ID, work.ID, file.Faults, b.String())
	}
	if source.Model == "" {
		return r
	}
	text := work.Texts[lang]
	if format == document.DOCX {
		format = document.ODT
	}
	r.Begun = read(t, format, text.Starter)
	compared, err := grader.Compared(context.Background(), r, read(t, format, text.Solution))
	if err != nil {
		t.Fatal(err)
	}
	return compared
}

func written(t *testing.T, format document.Format, source []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := starter.Write(&b, format, source); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// handedIn returns files that learners hand in, by what was done to them.
func handedIn(t *testing.T, work *lessons.Work, lang string, format document.Format, every []deeds.Deed) map[string][]byte {
	t.Helper()
	text := work.Texts[lang]
	if work.Own {
		return map[string][]byte{"another document": written(t, format, []byte("# A letter\n\n## To Ana\n\nDear Ana,\n\n**In bold**\n\nSee you.\n"))}
	}
	files := map[string][]byte{"start": written(t, format, text.Starter), "solution": written(t, format, text.Solution)}
	for kind, source := range map[string][]byte{"start": text.Starter, "solution": text.Solution} {
		if format == document.DOCX {
			continue // what a deed does is written in ODT
		}
		sketch := deeds.Parse(source).For(format)
		for i := range every {
			if !thorough.Asked() && i%9 != 0 {
				continue
			}
			done, ok := every[i].Do(sketch)
			if !ok {
				continue
			}
			file, err := done.File()
			if err != nil {
				t.Fatal(err)
			}
			files[kind+", "+every[i].ID] = file
		}
	}
	return files
}
