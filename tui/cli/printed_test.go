package cli_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"jourdain/lessons/draft"
	"jourdain/tui/cli/clitest"
)

// payload steers a terminal that shows it: the clipboard, the title, a cleared screen, a
// report, a device control string, a link, concealed letters, a one-byte control sequence,
// a change of direction, characters without width, words that are written over.
const payload = "\x1b]52;c;aGk=\x07\x1b]0;title\x07\x1b[2J\x1b[6n\x1bP1$r0m\x1b\\" + "wrong\b\b\b\b\bright\rover\a\v" + "\x1b]8;;http://example.org\x07link\x1b]8;;\x07" +
	"\x1b[8mconcealed\x1b[0m" + "\u009b31m" + "\u202e" + "\u200b" + "\u2028" + "\x7f"

// inXML is what of it an XML file can hold.
const inXML = "\u009b31m\u202e\u200b"

func TestNothingPrintedSteersTheTerminal(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("this system cannot have such file names")
	}
	folder, named := t.TempDir(), strings.ReplaceAll(payload, "/", "")
	put := func(name string, source []byte) string {
		file := filepath.Join(folder, name)
		if err := os.WriteFile(file, source, 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	heading := "# Start " + payload + "\n\n**Bold " + payload + "**\n\nSome longer text below it, which is ordinary.\n"
	markdown := put("name"+named+".md", []byte(heading))
	odt := put("name"+named+".odt", hostileODT(t))
	text := put("name"+named+".txt", []byte("text"))
	badYAML := put("yaml"+named+".yaml", []byte("checks: ["+payload))
	badRule := put("rule"+named+".yaml", []byte("checks:\n  - rule: \"x\u202ey\"\n"))
	there := put("there"+named, []byte("x"))
	words := put("words.yaml", []byte("checks:\n  - rule: kept-text\n    points: 1\n    text: ["+strconv.Quote("Lost "+payload)+"]\n"+
		"  - rule: required-outline\n    points: 1\n    outline: ["+strconv.Quote("Missing "+payload)+"]\n"))
	course := taught(t, payload)
	pages, classes := filepath.Join(folder, "pages"), filepath.Join(folder, "classes")

	tried := 0
	for _, args := range [][]string{
		{"grade", "--format", "csv", markdown},
		{"grade", "--format", "csv", odt},
		{"grade", "--format", "csv", text},
		{"grade", "--format", "html", markdown},
		{"grade", "--format", "html", odt},
		{"grade", "--format", "html", "-o", pages, markdown, odt, text},
		{"grade", "--format", "text", "--rubric", words, markdown},
		{"grade", "--format", "json", "--rubric", words, markdown},
		{"grade", "--format", "csv", "--rubric", words, markdown},
		{"grade", "--format", "html", "--rubric", words, markdown},
		{"rubric", odt},
		{"rubric", markdown},
		{"lessons", "check", course},
		{"lessons", "list", "--lessons", course},
		{"lessons", "list", "--format", "json", "--lessons", course},
		{"lessons", "show", "my-lesson", "--lessons", course},
		{"grade", "--lesson", "my-lesson", "--lessons", course, markdown},
		{"starter", "my-lesson", "--lessons", course, "-o", there},
		{"outline", markdown},
		{"outline", "--format", "json", markdown},
		{"outline", odt},
		{"outline", "--format", "json", odt},
		{"grade", markdown},
		{"grade", "--format", "json", markdown},
		{"grade", odt},
		{"grade", "--format", "json", odt},
		{"grade", text},
		{"grade", "nowhere" + named},
		{"grade", "--rubric", badYAML, markdown},
		{"grade", "--rubric", badRule, markdown},
		{"grade", "--rubric", "nowhere" + named, markdown},
		{"grade", "-o", there, markdown},
		{"grade", "-o", filepath.Join("no"+named, "x"), markdown},
		{"grade", "--lesson", payload, markdown},
		{"grade", "--format", payload, markdown},
		{"--lang", payload},
		{payload},
		{"--" + payload},
		{"grade", "-" + payload},
		{"--plain=" + payload},
		{"help", payload},
		{"completion", payload},
		{"lessons", "list", payload},
		{"class", "new", payload, "--seats", "1", "--data", classes},
		{"class", "new", "5B", "--seats", "1", "--data", classes, "--address", payload},
		{"class", "new", "5B", "--seats", "1", "--data", classes, "--address", "a", "--web", "https://" + strings.ReplaceAll(payload, " ", "")},
		{"class", "new", "5B", "--seats", "1", "--data", classes, "--address", "a\u202e\u009b31mb"},
		{"class", "reset", payload, "--data", classes},
		{"class", "forget", payload, "--data", classes},
		{"class", "export", payload, "--data", classes},
		{"class", "list", "--data", filepath.Join(there, "x")},
		{"class", "backup", filepath.Join("no"+named, "x"), "--data", classes},
	} {
		for _, lang := range []string{"fr", "en"} {
			t.Run(lang+" "+strings.Map(letter, strings.Join(args[:min(3, len(args))], " ")), func(t *testing.T) {
				got := clitest.Run(t, lang, "", args...)
				written := writtenBelow(t, pages)
				if got.Out == "" && got.Err == "" && len(written) == 0 {
					t.Error("nothing was printed")
				}
				for _, printed := range append(written, got.Out, got.Err) {
					// A table begins with a byte order mark, for Microsoft's spreadsheet, and its lines
					// end as in RFC 4180.
					printed = strings.ReplaceAll(strings.TrimPrefix(printed, "\ufeff"), "\r\n", "\n")
					if i := strings.IndexFunc(printed, steers); i >= 0 {
						t.Errorf("%q", printed[max(0, i-200):min(len(printed), i+20)])
					}
				}
				tried++
			})
		}
	}
	t.Logf("%d ways of printing are harmless", tried)
}

// taught is a course in whose texts a text stands.
func taught(t *testing.T, words string) string {
	t.Helper()
	list, err := draft.Course("my-lesson", "fr")
	if err != nil {
		t.Fatal(err)
	}
	files, err := draft.Lesson("my-lesson", "fr")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(files["fr.md"]), "De vrais titres", "De vrais "+strings.ReplaceAll(words, `\`, "")+" titres")
	files["fr.md"] = []byte(strings.ReplaceAll(text, `on apprend ici."`, `on apprend `+strings.Trim(strconv.Quote(words), `"`)+`"`))
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "my-lesson"), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, body := range list {
		if err := os.WriteFile(filepath.Join(folder, name), body, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, body := range files {
		if err := os.WriteFile(filepath.Join(folder, "my-lesson", name), body, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// writtenBelow returns what is in the files of a folder, and takes them away.
func writtenBelow(t *testing.T, folder string) (all []string) {
	t.Helper()
	if _, err := os.Stat(folder); err != nil {
		return nil
	}
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := os.ReadFile(path)
		all = append(all, d.Name(), string(body))
		return err
	})
	if err == nil {
		err = os.RemoveAll(folder)
	}
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// No cell of a sheet begins with what a spreadsheet takes for a formula, wherever a text
// comes from.
func TestNoCellIsAFormula(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("this system cannot have such file names")
	}
	t.Chdir(t.TempDir())
	for _, sign := range []string{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"} {
		name := sign + "cmd|' !A0.md"
		source := "# " + sign + "1+1\n\n**" + sign + "HYPERLINK()**\n\nSome longer text below it, which is ordinary.\n"
		if err := os.WriteFile(name, []byte(source), 0o600); err != nil {
			t.Fatal(err)
		}
		got := clitest.Run(t, "en", "", "grade", "--format", "csv", "--", name)
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(got.Out, "\ufeff"))).ReadAll()
		if err != nil || len(rows) < 2 {
			t.Fatalf("%q: %v\n%s%s", name, err, got.Out, got.Err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if strings.ContainsAny(first(cell), "=+-@\t\r＝＋－＠") {
					t.Errorf("%q: a cell is %q", name, cell)
				}
			}
		}
	}
}

// first returns the first letter of a text.
func first(text string) string {
	for _, r := range text {
		return string(r)
	}
	return ""
}

// TestHeadingsStayExactInJSON holds that JSON escapes what a terminal must not see
// and loses nothing of it.
func TestHeadingsStayExactInJSON(t *testing.T) {
	got := clitest.Run(t, "en", "# soft\u00adhyphen\n", "outline", "--format", "json", "-")
	if !strings.Contains(got.Out, `soft\u00adhyphen`) {
		t.Error(got.Out, got.Err)
	}
}

// steers knows what must never reach a terminal.
func steers(r rune) bool {
	return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' || r == unicode.ReplacementChar)
}

// letter keeps the name of a test readable.
func letter(r rune) rune {
	if steers(r) || r == '/' {
		return -1
	}
	return r
}

// hostileODT makes a document with what XML lets through in a heading, in a style's
// name, and in what the file says about itself.
func hostileODT(t *testing.T) []byte {
	t.Helper()
	const names = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ` +
		`xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ` +
		`xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ` +
		`xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" ` +
		`xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name, source string) {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, source)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	add("mimetype", "application/vnd.oasis.opendocument.text")
	add("meta.xml", fmt.Sprintf(`<office:document-meta %s><office:meta><dc:title>Title %s</dc:title>`+
		`<meta:initial-creator>Author %[2]s</meta:initial-creator><dc:creator>Author %[2]s</dc:creator>`+
		`<meta:generator>Made %[2]s</meta:generator></office:meta></office:document-meta>`, names, inXML))
	add("content.xml", fmt.Sprintf(`<office:document-content %s><office:automatic-styles>`+
		`<style:style style:name="S%s" style:display-name="Style %[2]s" style:family="paragraph">`+
		`<style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>`+
		`<text:h text:outline-level="1" text:style-name="S%[2]s">Start %[2]s</text:h>`+
		`<text:p text:style-name="S%[2]s">Bold %[2]s</text:p><text:p>Some longer text below it, which is ordinary.</text:p>`+
		`</office:text></office:body></office:document-content>`, names, inXML))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
