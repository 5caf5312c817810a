package cli_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode"
)

// payload steers a terminal that shows it: a device control string, a link, concealed
// letters, a one-byte control sequence, a change of direction, a character without
// width. They are the cases of terminals that were found to let them through.
const payload = "\x1bP1$r0m\x1b\\" + "\x1b]8;;http://example.org\x07link\x1b]8;;\x07" +
	"\x1b[8mconcealed\x1b[0m" + "\u009b31m" + "\u202e" + "\u200b" + "\u2028" + "\x7f"

// inXML is what of it an XML file can hold.
const inXML = "\u009b31m\u202e\u200b"

func TestNothingPrintedSteersTheTerminal(t *testing.T) {
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

	for _, args := range [][]string{
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
	} {
		for _, lang := range []string{"fr", "en"} {
			t.Run(lang+" "+strings.Map(letter, strings.Join(args[:min(3, len(args))], " ")), func(t *testing.T) {
				got := run(t, lang, "", args...)
				if got.out == "" && got.err == "" {
					t.Error("nothing was printed")
				}
				for _, printed := range []string{got.out, got.err} {
					if i := strings.IndexFunc(printed, steers); i >= 0 {
						t.Errorf("%q", printed)
					}
				}
			})
		}
	}
}

// TestHeadingsStayExactInJSON holds that JSON escapes what a terminal must not see
// and loses nothing of it.
func TestHeadingsStayExactInJSON(t *testing.T) {
	got := run(t, "en", "# soft\u00adhyphen\n", "outline", "--format", "json", "-")
	if !strings.Contains(got.out, `soft\u00adhyphen`) {
		t.Error(got.out, got.err)
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
