package rules

import (
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
)

// What the words of a paragraph answer at once is what its pieces say.
func TestTheWordsOfAParagraphSayWhetherItIsEmpty(t *testing.T) {
	plain, framed, lined := &document.Appearance{}, &document.Appearance{}, &document.Appearance{}
	framed.Framed.Value, lined.Underline.Value = true, true
	text := func(words string) document.Span { return document.Span{Text: words, Look: plain} }
	var blocks []document.Block
	for _, spans := range [][]document.Span{
		nil,
		{text("un mot")},
		{text("3")},
		{text("...")},
		{text(" \u00A0")},
		{text("\u200B")},
		{text("\u3164")},
		{text("\u3164a")},
		{text("字")},
		{text("$x^2$")},
		{{Kind: document.Tab, Look: plain}},
		{{Kind: document.Tab, Look: lined}},
		{{Kind: document.ImageSpan, Look: plain, Figure: &document.Figure{}}},
		{{Kind: document.NoteSpan, Look: plain, Note: &document.Note{}}},
		{{Kind: document.CodeSpan, Text: "x", Look: plain}},
		{{Kind: document.FieldSpan, Look: plain, Field: &document.Field{}}},
		{{Kind: document.RawSpan, Text: "<br>", Look: plain}},
	} {
		blocks = append(blocks, &document.Paragraph{Spans: spans, Look: plain}, &document.Paragraph{Spans: spans, Look: framed})
	}
	doc := document.New(document.Document{Format: document.ODT, Blocks: blocks})
	read, empty := reading.Of(doc), 0
	for p := range doc.Paragraphs() {
		want := isEmptyParagraph(p)
		if want {
			empty++
		}
		if got := hasNothing(p, read.Paragraph(p)); got != want {
			t.Errorf("%q, framed %v: %v, want %v", p.Text(), p.Look.Framed.Value, got, want)
		}
	}
	if empty < 4 {
		t.Errorf("%d are empty", empty)
	}
}
