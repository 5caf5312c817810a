package odt_test

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/interop"
)

// TestInteropCorpus makes documents with LibreOffice, pandoc, AbiWord and Calligra
// Words while it runs, from a text that has what such programs write in different
// ways, and holds that each has the headings that LibreOffice reads in it.
func TestInteropCorpus(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	pandoc := interop.Program(t, "pandoc")
	source := filepath.Join("testdata", "corpus.md")
	// Without bookmarks: with one before a heading, most files of AbiWord 3.0.5 are broken
	// (see [interop.AbiWord]).
	for _, made := range []string{"corpus.docx", "corpus.rtf"} {
		interop.Run(t, pandoc, "-s", "-f", "markdown-auto_identifiers", source, "-o", in(made))
	}
	interop.Run(t, pandoc, "-s", source, "-o", in("pandoc.odt"))
	interop.Run(t, pandoc, "-s", "--toc", "-N", source, "-o", in("pandoc-contents.odt"))
	interop.AbiWord(t, in("corpus.docx"), in("abiword.odt"))
	interop.Run(t, interop.Program(t, "calligraconverter"), "--batch", in("corpus.docx"), in("calligra.odt"))
	files := map[string]string{
		"pandoc": in("pandoc.odt"), "pandoc, with contents": in("pandoc-contents.odt"),
		"AbiWord": in("abiword.odt"), "Calligra": in("calligra.odt"),
		"LibreOffice, from DOCX":  interop.Convert(t, in("corpus.docx"), "odt"),
		"LibreOffice, from RTF":   interop.Convert(t, in("corpus.rtf"), "odt"),
		"LibreOffice, a template": interop.Convert(t, in("corpus.docx"), "ott"),
		"LibreOffice, flat":       interop.Convert(t, in("pandoc.odt"), "fodt"),
	}
	for name, path := range files {
		t.Run(name, func(t *testing.T) {
			doc, err := readFile(t, path)
			if err != nil {
				t.Fatal(err)
			}
			var ours []string
			for h := range doc.Headings() {
				ours = append(ours, strconv.Itoa(h.Level)+" "+h.Text())
			}
			theirs := interop.Headings(t, interop.Convert(t, path, "fodt"))
			if diff := cmp.Diff(theirs, ours); diff != "" {
				t.Errorf("(-LibreOffice +ours):\n%s", diff)
			}
			if len(ours) < 8 {
				t.Errorf("only %d headings: %q", len(ours), ours)
			}
			t.Logf("%d headings", len(ours))
		})
	}
}
