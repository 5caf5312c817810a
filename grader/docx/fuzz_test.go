package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/docx"
	"jourdain/grader/dump"
)

// fuzzLimits are smaller than those of real use: more inputs are tried so.
func fuzzLimits() docx.Limits {
	limits := docx.Defaults()
	limits.Archive.Part = 1 << 20
	return limits
}

// FuzzRead holds what is true of every file: an error is an Unreadable, the document is what a
// reader promises, reading twice gives the same.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*.docx")
	if err != nil || len(files) == 0 {
		f.Fatal(files, err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(tryFile)
}

// FuzzParts is [FuzzRead] for the text and the styles of a package, which a change of some bytes
// in an archive seldom reaches.
func FuzzParts(f *testing.F) {
	for _, test := range blockCases() {
		f.Add(test.source.body, test.source.styles, test.source.numbering)
	}
	f.Fuzz(func(t *testing.T, body, styles, numbering string) {
		tryFile(t, source{body: body, styles: styles, numbering: numbering, footnotes: `<w:footnote w:id="2">` + par("", "a") + `</w:footnote>`, store: true}.file(t))
	})
}

func tryFile(t *testing.T, file []byte) {
	doc, err := readWithin(file, fuzzLimits())
	var u *document.Unreadable
	if err != nil {
		if !errors.As(err, &u) {
			t.Fatalf("%T: %v", err, err)
		}
		return
	}
	if err := dump.Check(doc); err != nil {
		t.Fatal(err)
	}
	again, err := readWithin(bytes.Clone(file), fuzzLimits())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(dump.Looks(doc), dump.Looks(again)); diff != "" {
		t.Fatalf("not the same twice\n%s", diff)
	}
}

// TestManyAtOnce holds that files can be read at the same time.
func TestManyAtOnce(t *testing.T) {
	file := pack(t, zip.Deflate, source{numbering: bullets, body: par("Heading1", "a") + item("1", "0", "b")}.partsOf()...)
	want, err := readWithin(file, docx.Defaults())
	if err != nil {
		t.Fatal(err)
	}
	dumps := make(chan string, 20)
	for range cap(dumps) {
		go func() {
			doc, err := docx.Read(context.Background(), bytes.NewReader(file), int64(len(file)))
			if err != nil {
				dumps <- err.Error()
				return
			}
			dumps <- dump.Looks(doc)
		}()
	}
	for range cap(dumps) {
		if got := <-dumps; got != dump.Looks(want) {
			t.Errorf("%s", got)
		}
	}
}
