package starter_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/markdown"
	"jourdain/grader/odt"
	"jourdain/lessons/starter"
)

// FuzzWrite holds that whatever an author writes becomes an ODT file that can be read,
// with all the headings of the Markdown file, and a file of Word that is as the standard has
// it; the faults of the source do no harm.
func FuzzWrite(f *testing.F) {
	for _, name := range []string{"everything.md", "rules.txtar"} {
		source, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		for _, part := range bytes.Split(source, []byte("\n-- ")) {
			f.Add(part)
		}
	}
	f.Add([]byte("<!-- odt: style \"a\" <b>: bold -->\n<!-- odt: page-header <& -->\n| | |\n|-|-|\n"))
	f.Fuzz(func(t *testing.T, source []byte) {
		starter.Faults(source)
		var text, file bytes.Buffer
		if err := starter.Write(&text, document.Markdown, source); err != nil {
			t.Fatal(err)
		}
		if _, err := starter.Files(document.Markdown, source); err != nil {
			return // the text cannot be read: it is empty, or no text
		}
		var word bytes.Buffer
		if err := starter.Write(&word, document.DOCX, source); err == nil {
			for _, fault := range faultsOfWordFile(openWordFile(t, word.Bytes())) {
				t.Error(fault)
			}
		}
		if bytes.Contains(source, []byte(": only")) {
			return // the two files have other headings on purpose
		}
		plain, err := markdown.Read(context.Background(), text.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if err := starter.Write(&file, document.ODT, source); err != nil {
			return // as above
		}
		doc, err := odt.Read(context.Background(), bytes.NewReader(file.Bytes()), int64(file.Len()))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(headings(plain), headings(doc)); diff != "" {
			t.Errorf("the headings (-Markdown +ODT):\n%s", diff)
		}
	})
}

// headings counts the headings of a document, its title among them.
func headings(doc *document.Document) int {
	n := 0
	for range doc.Headings() {
		n++
	}
	for p := range doc.Paragraphs() {
		if p.Role == document.TitleRole {
			n++
		}
	}
	return n
}
