package docx_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/interop"
)

// TestInteropCorpus makes documents with LibreOffice and pandoc while it runs, from a text that has
// what such programs write in different ways, and holds that each has the headings that LibreOffice
// reads in it.
func TestInteropCorpus(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	pandoc := interop.Program(t, "pandoc")
	source := filepath.Join("..", "odt", "testdata", "corpus.md")
	for name, options := range map[string][]string{
		"pandoc.docx": nil, "pandoc-contents.docx": {"--toc", "-N"}, "from-odt.odt": nil, "from-rtf.rtf": nil,
	} {
		interop.Run(t, pandoc, append(append([]string{"-s", source}, options...), "-o", in(name))...)
	}
	flat := filepath.Join("..", "odt", "testdata", "source.fodt")
	files := map[string]string{
		"pandoc": in("pandoc.docx"), "pandoc, with contents": in("pandoc-contents.docx"),
		"LibreOffice, from ODT":        interop.Convert(t, in("from-odt.odt"), "docx"),
		"LibreOffice, from RTF":        interop.Convert(t, in("from-rtf.rtf"), "docx"),
		"LibreOffice, from a flat one": interop.Convert(t, flat, "docx"),
		"LibreOffice, a template":      interop.Convert(t, in("pandoc-contents.docx"), "dotx"),
	}
	names := slices.Sorted(maps.Keys(files))
	paths := make([]string, len(names))
	for i, name := range names {
		paths[i] = files[name]
	}
	flats := interop.ConvertAll(t, paths, "fodt")
	for i, name := range names {
		path := paths[i]
		t.Run(name, func(t *testing.T) {
			doc, err := readFile(t, path)
			if err != nil {
				t.Fatal(err)
			}
			var ours []string
			for h := range doc.Headings() {
				ours = append(ours, strconv.Itoa(h.Level)+" "+h.Text())
			}
			theirs := interop.Headings(t, flats[i])
			if diff := cmp.Diff(theirs, ours); diff != "" {
				t.Errorf("(-LibreOffice +ours):\n%s", diff)
			}
			if len(ours) < 2 {
				t.Errorf("only %d headings: %q", len(ours), ours)
			}
			t.Logf("%d headings", len(ours))
		})
	}
}
