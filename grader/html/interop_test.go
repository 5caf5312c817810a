package html_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/html"
	"jourdain/grader/interop"
	"jourdain/grader/odt"
)

// TestInteropPagesOfDocuments has LibreOffice and pandoc save documents as pages, and holds that
// what is read in the page is what is read in the document: its headings, lists, tables, images,
// notes and links.
func TestInteropPagesOfDocuments(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	pandoc := interop.Program(t, "pandoc")
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	picture(t, in("plan.png"))
	for _, source := range []string{"testdata/garden.md", "../odt/testdata/corpus.md"} {
		name := filepath.Base(source)
		text, page := in(name+".odt"), in(name+".pandoc.html")
		interop.Run(t, pandoc, "-s", "--resource-path", dir, source, "-o", text)
		interop.Run(t, pandoc, "-s", "-M", "title=", source, "-o", page) // its title would be a heading
		document := held(t, readODT(t, text))
		if document["headings"] == "" || document["items"] == "0" {
			t.Fatalf("%s holds too little: %v", source, document)
		}
		for by, file := range map[string]string{"LibreOffice": interop.Convert(t, text, "html"), "pandoc": page} {
			t.Run(by+" "+name, func(t *testing.T) {
				if diff := cmp.Diff(document, held(t, readPage(t, file))); diff != "" {
					t.Errorf("(-document +page)\n%s", diff)
				}
			})
		}
	}
}

// picture writes an image.
func picture(t *testing.T, path string) {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// held says what a document holds.
func held(t *testing.T, doc *document.Document) map[string]string {
	t.Helper()
	headings, links := "", ""
	count := map[string]int{}
	for h := range doc.Headings() {
		headings += fmt.Sprintf("%d %s\n", h.Level, h.Text())
	}
	for block := range doc.All() {
		var spans []document.Span
		switch b := block.(type) {
		case *document.Heading:
			spans = b.Spans
		case *document.Paragraph:
			spans = b.Spans
		case *document.List:
			if b.Definitions {
				continue // ODF has none
			}
			count["lists"]++
			count["items"] += len(b.Items)
		case *document.Table:
			count["tables"]++
			count["rows"] += len(b.Rows)
			count["header rows"] += b.HeaderRows
		}
		var last *document.Link
		for i := range spans {
			if spans[i].Figure != nil {
				count["images"]++
			}
			if spans[i].Note != nil {
				count["notes"]++
			}
			if l := spans[i].Link; l != nil && (last == nil || l.Target != last.Target) {
				links += l.Target + "\n"
			}
			last = spans[i].Link
		}
	}
	all := map[string]string{"headings": headings, "links": links}
	for _, what := range []string{"lists", "items", "tables", "rows", "header rows", "images", "notes"} {
		all[what] = fmt.Sprint(count[what])
	}
	return all
}

func readODT(t *testing.T, path string) *document.Document {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := odt.Read(context.Background(), bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func readPage(t *testing.T, path string) *document.Document {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := html.Read(context.Background(), content)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
