package deeds_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"jourdain/grader/document"
	"jourdain/lessons/deeds"
)

// structure compares what a machine reads of two documents, and of how it looks only what
// a source can say.
func structure(a, b *document.Document) string {
	looks := cmp.Comparer(func(a, b document.Appearance) bool {
		return a.Bold.Value == b.Bold.Value && a.Italic.Value == b.Italic.Value && a.Position.Value == b.Position.Value &&
			a.Align.Value == b.Align.Value && a.Indent.Value == b.Indent.Value
	})
	return cmp.Diff(a.Blocks, b.Blocks, looks, cmpopts.IgnoreFields(document.Place{}, "Line", "Under"), cmpopts.IgnoreTypes(&document.Style{}), cmpopts.IgnoreUnexported(document.Heading{}))
}

// The sketch of a document that was read gives a file in which the same is read.
func TestASketchOfADocumentMeansTheDocument(t *testing.T) {
	sources := map[string][]byte{"village": village(t)}
	for _, a := range works(t) {
		sources[a.name] = a.text.Solution
	}
	var err error
	if sources["everything"], err = os.ReadFile("../starter/testdata/everything.md"); err != nil {
		t.Fatal(err)
	}
	// A field does not say to the page of which heading it refers.
	sources["everything"] = bytes.Replace(sources["everything"], []byte("[page 2](#le-printemps)"), []byte("page 2"), 1)
	for name, source := range sources {
		for _, format := range formats() {
			doc := written(t, format, source)
			file, err := deeds.FromDocument(doc).For(format).File()
			if err != nil {
				t.Fatal(err)
			}
			if diff := structure(doc, read(t, file)); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s", name, format, diff)
			}
		}
	}
}
