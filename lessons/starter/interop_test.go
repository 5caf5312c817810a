package starter_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/interop"
	"jourdain/lessons"
	"jourdain/lessons/starter"
)

func save(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func open(t *testing.T, path string) *document.Document {
	t.Helper()
	doc, err := grader.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func odtOf(t *testing.T, source []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := starter.Write(&b, document.ODT, source); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// verdict is how a work did: each check with its status, and the points.
func verdict(t *testing.T, w *lessons.Work, lang, path string) []string {
	t.Helper()
	r, err := w.Grade(context.Background(), open(t, path), lang)
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{strconv.FormatBool(r.Passed), strconv.Itoa(r.Points)}
	for i := range r.Checks {
		lines = append(lines, string(r.Checks[i].Rule)+" "+string(r.Checks[i].Status)+" "+strconv.Itoa(len(r.Checks[i].Findings)))
	}
	return lines
}

// LibreOffice opens our files, shows our text, and after it has saved them they have
// the same faults.
func TestInteropLibreOfficeKeepsTextAndFaults(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	course, err := lessons.Own()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range course.Lessons {
		for _, w := range l.Works {
			if w.Own {
				continue // there is no file of ours
			}
			for _, lang := range l.Languages() {
				text := w.Text(lang)
				for name, source := range map[string][]byte{"starter": text.Starter, "solution": text.Solution} {
					t.Run(strings.Join([]string{l.ID, w.ID, lang, name}, " "), func(t *testing.T) {
						keepsTextAndFaults(t, w, lang, source)
					})
				}
			}
		}
	}
}

func keepsTextAndFaults(t *testing.T, w *lessons.Work, lang string, source []byte) {
	t.Helper()
	path := save(t, "work.odt", odtOf(t, source))
	shown, err := os.ReadFile(interop.Convert(t, path, "txt:Text (encoded):UTF8"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(paragraphs(open(t, path)), textLines(shown)); diff != "" {
		t.Errorf("LibreOffice shows another text (-ours +LibreOffice):\n%s", diff)
	}
	want := verdict(t, w, lang, path)
	for _, format := range []string{"odt", "fodt"} {
		if diff := cmp.Diff(want, verdict(t, w, lang, interop.Convert(t, path, format))); diff != "" {
			t.Errorf("after LibreOffice has saved it as %s (-before +after):\n%s", format, diff)
		}
	}
}

func paragraphs(doc *document.Document) []string {
	var lines []string
	for block := range doc.All() {
		switch b := block.(type) {
		case *document.Heading:
			lines = append(lines, b.Text())
		case *document.Paragraph:
			lines = append(lines, strings.Split(b.Text(), "\n")...)
		}
	}
	return lines
}

// label is what LibreOffice puts before an item of a list.
var label = regexp.MustCompile(`(?m)^ {4,}(?:•|\d+\.) `)

func textLines(shown []byte) []string {
	text := strings.ReplaceAll(strings.TrimPrefix(string(shown), "\ufeff"), "\r\n", "\n")
	return strings.Split(strings.TrimRight(label.ReplaceAllString(text, ""), "\n"), "\n")
}

// A person who gives the three lines the style "Heading 1", and nothing else, passes:
// done in the file as LibreOffice saved it, and saved by LibreOffice once more.
func TestInteropMendingWithAWordProcessorPasses(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	course, err := lessons.Own()
	if err != nil {
		t.Fatal(err)
	}
	l := course.Lesson("looking-or-being")
	for lang, headings := range map[string][]string{
		"fr": {"Les entrées", "Les plats", "Les desserts"}, "en": {"Starters", "Main courses", "Desserts"},
	} {
		t.Run(lang, func(t *testing.T) {
			flat, err := os.ReadFile(interop.Convert(t, save(t, "work.odt", odtOf(t, l.Work("").Text(lang).Starter)), "fodt"))
			if err != nil {
				t.Fatal(err)
			}
			mended := string(flat)
			for _, heading := range headings {
				mended = asHeading(t, mended, heading)
			}
			path := interop.Convert(t, save(t, "mended.fodt", []byte(mended)), "odt")
			if got := verdict(t, l.Work(""), lang, path); got[0] != "true" || got[1] != "10" {
				t.Errorf("the mended file does not pass: %v", got)
			}
		})
	}
}

// asHeading gives the paragraph of a flat file that holds just these words the style
// Heading 1, as a word processor writes it.
func asHeading(t *testing.T, flat, words string) string {
	t.Helper()
	end := strings.Index(flat, ">"+words+"</text:p>")
	if end < 0 {
		t.Fatalf("no paragraph %q", words)
	}
	begin := strings.LastIndex(flat[:end], "<text:p")
	return flat[:begin] + `<text:h text:style-name="Heading_20_1" text:outline-level="1">` + words + "</text:h>" +
		flat[end+len(">"+words+"</text:p>"):]
}
