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
	"jourdain/grader/dump"
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
		if err := dump.Check(doc); err != nil {
			t.Fatal(err)
		}
		again, err := readWithin(bytes.Clone(text), limits)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(dump.Looks(doc), dump.Looks(again)); diff != "" {
			t.Fatalf("not the same twice\n%s", diff)
		}
	})
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
			dumps <- dump.Document(doc)
		}()
	}
	for range cap(dumps) {
		if got := <-dumps; got != dump.Document(want) {
			t.Errorf("%s", got)
		}
	}
}
