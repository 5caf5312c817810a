package starter_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/lessons/starter"
)

// program finds another program, or skips: on the machine of who checks everything
// (JOURDAIN_INTEROP=must) it must be there.
func program(t *testing.T, name string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("other programs show nothing more to the race detector")
	}
	path, err := exec.LookPath(name)
	switch {
	case err == nil:
		return path
	case os.Getenv("JOURDAIN_INTEROP") == "must":
		t.Fatalf("%s is not installed", name)
	default:
		t.Skipf("%s is not installed: nothing to compare with", name)
	}
	return ""
}

// convert lets LibreOffice open a file and save it in another format; it gives the
// new file. LibreOffice refuses a package that it would have to repair when nobody
// is there to be asked, so a file that is converted was opened without repair.
func convert(t *testing.T, file, format string) string {
	t.Helper()
	out := t.TempDir()
	cmd := exec.Command(program(t, "soffice"), "--headless", "-env:UserInstallation=file://"+profile(t),
		"--convert-to", format, "--outdir", out, file)
	said, err := cmd.CombinedOutput()
	name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)) + "." + strings.SplitN(format, ":", 2)[0]
	result := filepath.Join(out, name)
	if _, missing := os.Stat(result); err != nil || missing != nil {
		t.Fatalf("LibreOffice cannot convert %s to %s: %v\n%s", file, format, err, said)
	}
	return result
}

// profile is LibreOffice's own folder for these tests, so that they do not meet a
// LibreOffice that is open.
func profile(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(os.TempDir(), "jourdain-interop-profile-"+strconv.Itoa(os.Getpid()))
	return dir
}

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
func verdict(t *testing.T, l *lessons.Lesson, lang, path string) []string {
	t.Helper()
	r, err := l.Grade(context.Background(), open(t, path), lang)
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
	program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(profile(t)) })
	course, err := lessons.Own()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range course.Lessons {
		for _, lang := range l.Languages() {
			text := l.Text(lang)
			for name, source := range map[string][]byte{"starter": text.Starter, "solution": text.Solution} {
				t.Run(l.ID+" "+lang+" "+name, func(t *testing.T) {
					path := save(t, "work.odt", odtOf(t, source))
					shown, err := os.ReadFile(convert(t, path, "txt:Text (encoded):UTF8"))
					if err != nil {
						t.Fatal(err)
					}
					if diff := cmp.Diff(paragraphs(open(t, path)), textLines(shown)); diff != "" {
						t.Errorf("LibreOffice shows another text (-ours +LibreOffice):\n%s", diff)
					}
					want := verdict(t, l, lang, path)
					for _, format := range []string{"odt", "fodt"} {
						if diff := cmp.Diff(want, verdict(t, l, lang, convert(t, path, format))); diff != "" {
							t.Errorf("after LibreOffice has saved it as %s (-before +after):\n%s", format, diff)
						}
					}
				})
			}
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
			lines = append(lines, b.Text())
		}
	}
	return lines
}

func textLines(shown []byte) []string {
	text := strings.TrimPrefix(string(shown), "\ufeff")
	return strings.Split(strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n"), "\n")
}

// A person who gives the three lines the style "Heading 1", and nothing else, passes:
// done in the file as LibreOffice saved it, and saved by LibreOffice once more.
func TestInteropMendingWithAWordProcessorPasses(t *testing.T) {
	program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(profile(t)) })
	course, err := lessons.Own()
	if err != nil {
		t.Fatal(err)
	}
	l := course.Lesson("looking-or-being")
	for lang, headings := range map[string][]string{
		"fr": {"Les entrées", "Les plats", "Les desserts"}, "en": {"Starters", "Main courses", "Desserts"},
	} {
		t.Run(lang, func(t *testing.T) {
			flat, err := os.ReadFile(convert(t, save(t, "work.odt", odtOf(t, l.Text(lang).Starter)), "fodt"))
			if err != nil {
				t.Fatal(err)
			}
			mended := string(flat)
			for _, heading := range headings {
				mended = asHeading(t, mended, heading)
			}
			path := convert(t, save(t, "mended.fodt", []byte(mended)), "odt")
			if got := verdict(t, l, lang, path); got[0] != "true" || got[1] != "10" {
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

// Other programs write headings in their own ways. Whatever they write, we read the
// headings that LibreOffice reads in the same file.
func TestInteropOutlinesOfOtherPrograms(t *testing.T) {
	program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(profile(t)) })
	source := save(t, "source.md", []byte("# Un titre\n\nUne phrase.\n\n## Une *partie*\n\n- a\n- b\n\n### Deux  mots\n\nFin.\n\n## L’autre\n"))
	byPandoc := filepath.Join(t.TempDir(), "pandoc.odt")
	run(t, program(t, "pandoc"), source, "-o", byPandoc)
	docx := filepath.Join(t.TempDir(), "source.docx")
	// Without bookmarks: with one before a heading, AbiWord 3.0.5 closes a text:p with
	// the tag of a text:h in about one file of five, and nobody can read that.
	run(t, program(t, "pandoc"), "-f", "markdown-auto_identifiers", source, "-o", docx)
	byAbiWord := filepath.Join(t.TempDir(), "abiword.odt")
	run(t, program(t, "abiword"), "--to=odt", "--to-name="+byAbiWord, docx)
	byCalligra := filepath.Join(t.TempDir(), "calligra.odt")
	run(t, program(t, "calligraconverter"), "--batch", docx, byCalligra)
	for name, path := range map[string]string{
		"pandoc": byPandoc, "LibreOffice": convert(t, docx, "odt"), "AbiWord": byAbiWord, "Calligra": byCalligra,
	} {
		t.Run(name, func(t *testing.T) {
			var ours []string
			for h := range open(t, path).Headings() {
				ours = append(ours, strconv.Itoa(h.Level)+" "+h.Text())
			}
			theirs := libreOfficeHeadings(t, convert(t, path, "fodt"))
			if diff := cmp.Diff(theirs, ours); diff != "" {
				t.Errorf("(-LibreOffice +ours):\n%s", diff)
			}
			if len(ours) < 3 {
				t.Errorf("only %d headings: %v", len(ours), ours)
			}
			t.Logf("%s: %q", name, ours)
		})
	}
}

func run(t *testing.T, name string, args ...string) {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "QT_QPA_PLATFORM=offscreen", "XDG_RUNTIME_DIR="+t.TempDir(), "HOME="+t.TempDir())
	said, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %q: %v\n%s", name, args, err, said)
	}
}

// libreOfficeHeadings takes the headings from a flat file that LibreOffice saved,
// without the reader that is tested.
func libreOfficeHeadings(t *testing.T, path string) []string {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	decoder := xml.NewDecoder(file)
	var headings []string
	depth := 0
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return headings
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch {
			case token.Name.Local == "h":
				depth = 1
				headings = append(headings, attribute(token, "outline-level")+" ")
			case depth > 0:
				depth++
				if token.Name.Local == "s" {
					headings[len(headings)-1] += strings.Repeat(" ", max(1, number(attribute(token, "c"))))
				}
			}
		case xml.EndElement:
			depth = max(0, depth-1)
		case xml.CharData:
			if depth > 0 {
				headings[len(headings)-1] += string(token)
			}
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 1
	}
	return n
}
