package deeds_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"jourdain/grader/document"
	"jourdain/lessons/deeds"
)

// Each member of the archive is the text that a deed leaves of the first one, in the
// format that it names.
func TestWhatADeedLeaves(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/left.txtar")
	if err != nil {
		t.Fatal(err)
	}
	sketch := deeds.Parse(archive.Files[0].Data)
	all := deeds.All()
	for _, f := range archive.Files[1:] {
		id, format, _ := strings.Cut(f.Name, " ")
		t.Run(f.Name, func(t *testing.T) {
			i := slices.IndexFunc(all, func(d deeds.Deed) bool { return d.ID == id })
			if i < 0 {
				t.Fatal("there is no such deed")
			}
			done, ok := all[i].Do(sketch.For(document.Format(format)))
			if !ok {
				t.Fatal("there is no object")
			}
			if diff := cmp.Diff(string(f.Data), string(done.Source())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What a deed leaves may be odd, and is written all the same: a further paragraph of an
// item that is gone, an item far below the one before, words that would begin a list.
func TestOddSketchesAreWritten(t *testing.T) {
	s := &deeds.Sketch{Parts: []deeds.Part{
		{Kind: deeds.Item, In: 1, More: true, Words: "a"},
		{Kind: deeds.Item, In: 1, Depth: 2, Words: "b"},
		{Kind: deeds.Item, In: 1, Ordered: true, Words: "c"},
		{Words: "1986. A year"},
		{Words: "# no heading\n- no item"},
		{Kind: deeds.Cell, In: 2, Col: 1, Words: "d"},
	}}
	want := "- a\n    - - b\n1. c\n\n1986\\. A year\n\n\\# no heading\n\\- no item\n\n| | |\n|---|---|\n|  | d |\n"
	if diff := cmp.Diff(want, string(s.Source())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Whatever an author writes is read and written again, and every deed is done to it.
func FuzzParse(f *testing.F) {
	for _, name := range []string{"testdata/village.md", "../starter/testdata/everything.md"} {
		source, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(source)
	}
	all := slices.Concat(deeds.All(), deeds.Right())
	f.Fuzz(func(_ *testing.T, source []byte) {
		if len(source) > 10_000 {
			return
		}
		sketch := deeds.Parse(source)
		for _, format := range formats() {
			one := sketch.For(format)
			for i := range all {
				if done, ok := all[i].Do(one); ok {
					done.Source()
				}
			}
		}
	})
}
