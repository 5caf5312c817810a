package odt_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/odt"
)

// FuzzRead holds what is true of every file: an error is an Unreadable; the levels
// are 1 to 10; the paragraphs are numbered in reading order; no text holds a
// control character; reading twice gives the same.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*.*odt")
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
	f.Add([]byte(source{body: `<text:tracked-changes>` + deletion("c1", "") + `</text:tracked-changes><text:h text:outline-level="3">` + startC1 +
		`a</text:h><text:list><text:list-item><text:p>b` + endC1 + `<text:s text:c="3"/></text:p></text:list-item></text:list>`}.String()))
	f.Add([]byte(source{body: `<text:p><draw:frame><draw:text-box><text:p/></draw:text-box></draw:frame><text:note><text:note-body><text:p/></text:note-body></text:note></text:p>`}.String()))
	limits := odt.Defaults()
	limits.Archive.Part = 1 << 20
	f.Fuzz(func(t *testing.T, text []byte) {
		doc, err := readWithin(text, limits)
		var u *document.Unreadable
		if err != nil {
			if !errors.As(err, &u) {
				t.Fatalf("%T: %v", err, err)
			}
			return
		}
		checkDocument(t, doc)
		again, err := readWithin(bytes.Clone(text), limits)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(dumpLooks(doc), dumpLooks(again)); diff != "" {
			t.Fatalf("not the same twice\n%s", diff)
		}
	})
}

// checkDocument holds what a reader promises of every document.
func checkDocument(t *testing.T, doc *document.Document) {
	t.Helper()
	last := 0
	for block := range doc.All() {
		place := block.At()
		if place.Paragraph < last {
			t.Fatalf("paragraph %d after %d", place.Paragraph, last)
		}
		last = place.Paragraph
		switch b := block.(type) {
		case *document.Heading:
			if b.Level < 1 || b.Level > 10 || b.Look == nil {
				t.Fatalf("a heading of level %d, look %v", b.Level, b.Look)
			}
			checkSpans(t, b.Spans)
		case *document.Paragraph:
			if b.Look == nil {
				t.Fatal("a paragraph without a look")
			}
			checkSpans(t, b.Spans)
		}
	}
}

func checkSpans(t *testing.T, spans []document.Span) {
	t.Helper()
	for i := range spans {
		s := &spans[i]
		if s.Look == nil || s.Text != document.Clean(s.Text) || s.Kind == document.Spaces && s.Count < 1 ||
			s.Kind == document.TextSpan && s.Text == "" {
			t.Fatalf("span %+v", s)
		}
	}
}

// TestManyAtOnce holds that files can be read at the same time.
func TestManyAtOnce(t *testing.T) {
	text := []byte(source{body: `<text:h text:outline-level="1">a</text:h><text:p>b</text:p>`}.String())
	want, err := readWithin(text, odt.Defaults())
	if err != nil {
		t.Fatal(err)
	}
	dumps := make(chan string, 20)
	for range cap(dumps) {
		go func() {
			doc, err := odt.Read(context.Background(), bytes.NewReader(text), int64(len(text)))
			if err != nil {
				dumps <- err.Error()
				return
			}
			dumps <- dump(doc)
		}()
	}
	for range cap(dumps) {
		if got := <-dumps; got != dump(want) {
			t.Errorf("%s", got)
		}
	}
}
