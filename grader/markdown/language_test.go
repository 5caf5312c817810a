package markdown_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/markdown"
)

// TestLanguages holds that the words know the language that a tag of HTML says: in a line, in
// blocks of HTML, and in the Markdown between two of them; and that a tag without an end, or
// in another element, says nothing to what comes later.
func TestLanguages(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"in a line", "a <span lang=\"en\">b <span>c</span> *d*</span> e", []string{":a ", "en:b ", "en:c", "en: ", "en:d", ": e"}},
		{"in one another", "<i lang=en>a <b lang=de>b</b> c</i> d", []string{"en:a ", "de:b", "en: c", ": d"}},
		{"a paragraph of HTML", "<p lang=\"fr\">a</p>\n<p>b</p>\n", []string{"fr:a", ":b"}},
		{"Markdown in a block", "<div lang=\"fr\">\n\na\n\n> b\n\n- c\n\n</div>\n\nd\n", []string{"fr:a", "fr:b", "fr:c", ":d"}},
		{"a block in a block", "<div lang=fr>\n<div>\n\na\n\n</div>\n\nb\n\n</div>\n\nc\n", []string{"fr:a", "fr:b", ":c"}},
		{"a heading", "<h2 lang=de>a</h2>\n\n<table><tr><td xml:lang=it>b</td><td>c</td></tr></table>\n", []string{"de:a", "it:b", ":c"}},
		{"nothing ends it", "<p lang=fr>a\n\nb\n", []string{":a", ":b"}},
		{"code before it", "`a` <span lang=en>b</span>", []string{": ", "en:b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := markdown.Read(context.Background(), []byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for block := range doc.All() {
				var spans []document.Span
				var marked []document.Marked
				switch b := block.(type) {
				case *document.Paragraph:
					spans, marked = b.Spans, b.Marked
				case *document.Heading:
					spans, marked = b.Spans, b.Marked
				}
				for words, language := range document.Spoken(spans, marked) {
					got = append(got, language+":"+words)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
