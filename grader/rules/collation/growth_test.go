package collation_test

import (
	"fmt"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/memtest"
	"jourdain/grader/rules/collation"
	"jourdain/grader/rules/rule"
)

// The memory for ten times as many notes in one paragraph is some ten times as much.
func TestNotesOfOneTextGrowInALine(t *testing.T) {
	look := &document.Appearance{}
	text := func(words string) document.Span { return document.Span{Text: words, Look: look} }
	doc := func(n int) *document.Document {
		p := &document.Paragraph{Look: look}
		for i := range n {
			note := &document.Note{Blocks: []document.Block{&document.Paragraph{Look: look, Spans: []document.Span{text(fmt.Sprint("Le pont ", i))}}}}
			p.Spans = append(p.Spans, text("un mot de plus"), document.Span{Kind: document.NoteSpan, Note: note, Look: look})
		}
		return document.New(document.Document{Format: document.ODT, Blocks: []document.Block{p}})
	}
	var taken [2]uint64
	for i, n := range [...]int{500, 5_000} {
		one, other := doc(n), doc(n)
		taken[i] = memtest.Taken(t, func() {
			if r := collation.Compare(one, &rule.Model{Doc: other}, rule.EitherTitle); len(r.Differences) > 0 {
				t.Errorf("%d notes: %+v", n, r.Differences[0])
			}
		})
	}
	if taken[1] > 20*taken[0] {
		t.Errorf("%d bytes, then %d", taken[0], taken[1])
	}
}
