package xmltext_test

import (
	"fmt"
	"strings"
	"testing"

	"jourdain/grader/xmltext"
)

// TestExtent holds that a walker knows where each piece stands in the text, also in one that is longer than what is
// read at once, behind comments, references and elements that are one tag.
func TestExtent(t *testing.T) {
	var b strings.Builder
	b.WriteString("\uFEFF<?xml version=\"1.0\"?><a>")
	for i := range 9_000 {
		fmt.Fprintf(&b, `<!-- x --><x:p n="%d">l&apos;été %d</x:p><q  />`, i, i)
	}
	b.WriteString("</a>")
	source := strings.TrimPrefix(b.String(), "\uFEFF")
	r, err := xmltext.Open(strings.NewReader(b.String()), &xmltext.Shared{
		Namespace: func(string) string { return "" }, Limits: xmltext.Limits{Depth: 9, Attributes: 9, Attribute: 99, Elements: 99_999},
	})
	if err != nil {
		t.Fatal(err)
	}
	w := xmltext.Walk(r, func(*xmltext.Element) {})
	piece := func() string {
		from, to := w.Extent()
		return source[from:to]
	}
	w.Root()
	n := 0
	w.Each(func(xmltext.Element) {
		name, ends := w.Tag()
		if name == "q" {
			if got := piece(); got != "<q  />" || !ends {
				t.Fatalf("%q, %v", got, ends)
			}
			w.Each(func(xmltext.Element) {})
			if got := piece(); got != "" {
				t.Fatalf("the end of one tag is %q", got)
			}
			return
		}
		if got, want := piece(), fmt.Sprintf(`<x:p n="%d">`, n); got != want || name != "x:p" || ends {
			t.Fatalf("%q, want %q (%s, %v)", got, want, name, ends)
		}
		var raw strings.Builder
		w.Mixed(func(xmltext.Element) {}, func([]byte) {
			if string(w.Raw()) != piece() {
				t.Fatalf("the characters are %q and stand at %q", w.Raw(), piece())
			}
			raw.Write(w.Raw())
		})
		if want := fmt.Sprintf("l&apos;été %d", n); raw.String() != want {
			t.Fatalf("%q, want %q", raw.String(), want)
		}
		if got := piece(); got != "</x:p>" {
			t.Fatalf("the end is %q", got)
		}
		n++
	})
	if w.End(); w.Err() != nil || n != 9_000 {
		t.Errorf("%d, %v", n, w.Err())
	}
}
