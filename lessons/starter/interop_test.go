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
	"jourdain/lessons/compile"
	"jourdain/lessons/starter"
)

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
	lines := []string{strconv.FormatBool(r.Passed), strconv.FormatFloat(r.Points, 'f', -1, 64)}
	for i := range r.Checks {
		lines = append(lines, string(r.Checks[i].Rule)+" "+string(r.Checks[i].Status)+" "+strconv.Itoa(len(r.Checks[i].Findings)))
	}
	return lines
}

// handedOut is a file that a lesson gives, or its solution.
type handedOut struct {
	name   string
	lesson string
	kind   string // starter or solution
	work   *lessons.Work
	lang   string
	source []byte
	path   string
}

// allHandedOut writes the starting file and the solution of every work in every
// language.
func allHandedOut(t *testing.T) []handedOut {
	t.Helper()
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	var all []handedOut
	for _, l := range course.Lessons {
		for _, w := range l.Works() {
			for _, lang := range l.Languages() {
				if w.Own {
					continue
				}
				for kind, source := range map[string][]byte{"starter": w.Texts[lang].Starter, "solution": w.Texts[lang].Solution} {
					name := strings.Join([]string{l.ID, w.ID, lang, kind}, "_")
					path := filepath.Join(dir, name+".odt")
					if err := os.WriteFile(path, odtOf(t, source), 0o600); err != nil {
						t.Fatal(err)
					}
					all = append(all, handedOut{name: name, lesson: l.ID, kind: kind, work: w, lang: lang, path: path, source: source})
				}
			}
		}
	}
	return all
}

// LibreOffice opens our files, shows our text, and after it has saved them they have
// the same faults.
func TestInteropLibreOfficeKeepsTextAndFaults(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	all := allHandedOut(t)
	paths := make([]string, len(all))
	for i := range all {
		paths[i] = all[i].path
	}
	texts := interop.ConvertAll(t, paths, "txt:Text (encoded):UTF8")
	saved := interop.ConvertAll(t, paths, "odt")
	for i, file := range all {
		t.Run(file.name, func(t *testing.T) {
			text, err := os.ReadFile(texts[i])
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(shown(open(t, file.path)), textLines(text)); diff != "" {
				t.Errorf("LibreOffice shows another text (-ours +LibreOffice):\n%s", diff)
			}
			want := verdict(t, file.work, file.lang, file.path)
			if diff := cmp.Diff(want, verdict(t, file.work, file.lang, saved[i])); diff != "" {
				t.Errorf("after LibreOffice has saved it (-before +after):\n%s", diff)
			}
		})
	}
}

// label is what LibreOffice puts before an item of a list.
var label = regexp.MustCompile(`(?m)^ {4,}(?:[•◦▪]|\d+\.) `)

func textLines(shown []byte) []string {
	text := strings.ReplaceAll(strings.TrimPrefix(string(shown), "\ufeff"), "\r\n", "\n")
	return strings.Split(strings.TrimRight(label.ReplaceAllString(text, ""), "\n"), "\n")
}

// A person who gives the three lines the style "Heading 1", and nothing else, passes:
// done in the file as LibreOffice saved it, and saved by LibreOffice once more in the format in
// which it was given.
func TestInteropMendingWithAWordProcessorPasses(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	for _, format := range document.Office() {
		t.Run(string(format), func(t *testing.T) { mending(t, format) })
	}
}

func mending(t *testing.T, format document.Format) {
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	w := course.Lesson("looking-or-being").Work("")
	headings := map[string][]string{
		"fr": {"Les entrées", "Les plats", "Les desserts"}, "en": {"Starters", "Main courses", "Desserts"},
	}
	dir := t.TempDir()
	paths := func(ending string) []string {
		return []string{filepath.Join(dir, "fr"+ending), filepath.Join(dir, "en"+ending)}
	}
	write := func(path string, content []byte) {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	given := paths("." + string(format))
	for i, lang := range []string{"fr", "en"} {
		write(given[i], fileOf(t, w.Texts[lang].Starter, format))
	}
	flats := interop.ConvertAll(t, given, "fodt")
	for i, lang := range []string{"fr", "en"} {
		flat, err := os.ReadFile(flats[i])
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(verdict(t, w, lang, given[i]), verdict(t, w, lang, flats[i])); diff != "" {
			t.Errorf("after LibreOffice has saved it as one file of XML (-before +after):\n%s", diff)
		}
		mended := string(flat)
		for _, heading := range headings[lang] {
			mended = asHeading(t, mended, heading)
		}
		write(paths(".fodt")[i], []byte(mended))
	}
	for i, path := range interop.ConvertAll(t, paths(".fodt"), string(format)) {
		if got := verdict(t, w, []string{"fr", "en"}[i], path); got[0] != "true" || got[1] != "12" {
			t.Errorf("the mended file does not pass: %v", got)
		}
	}
}

// asHeading returns the paragraph of a flat file that holds just these words the style
// Heading 1, as a word processor writes it.
func asHeading(t *testing.T, flat, words string) string {
	t.Helper()
	at := strings.Index(flat, ">"+words+"<")
	if at < 0 {
		t.Fatalf("no paragraph %q", words)
	}
	const end = "</text:p>"
	begin, length := strings.LastIndex(flat[:at], "<text:p"), strings.Index(flat[at:], end)
	if begin < 0 || length < 0 {
		t.Fatalf("%q is in no paragraph", words)
	}
	return flat[:begin] + `<text:h text:style-name="Heading_20_1" text:outline-level="1">` + words + "</text:h>" + flat[at+length+len(end):]
}
