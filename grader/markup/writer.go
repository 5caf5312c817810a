package markup

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
)

// Writer gathers the words of one block.
type Writer struct {
	Looks   Looks
	Link    *document.Link // the link that the words are part of
	Solid   bool           // in HTML: what was written last in the line is no white space
	Tongues []document.Marked

	guard   *Guard
	keeps   bool // the tags among the words are spans too
	spans   []document.Span
	pending []byte // text that is no span yet, with its look and its link
	look    *document.Appearance
	linked  *document.Link
	bare    bool // the link has nothing in it yet, and no name that only a voice says

	languages languages
	around    *string // the language of what the block stands in
	length    int     // of the texts of the spans
}

// Text adds words. Those of the same look and link become one span.
func (w *Writer) Text(text string) {
	if text == "" {
		return
	}
	w.bare = false
	w.speak()
	if look := w.Looks.Words(); w.look != look || w.linked != w.Link {
		w.flush()
		w.look, w.linked = look, w.Link
	}
	w.pending = append(w.pending, text...)
}

// Put adds a span that is not text; it gets the look and the link of its place.
func (w *Writer) Put(span document.Span) {
	w.flush()
	span.Look, span.Link = w.Looks.Words(), w.Link
	if span.Kind != document.RawSpan {
		w.Solid = span.Kind != document.LineBreak
	}
	w.add(span)
}

func (w *Writer) add(span document.Span) {
	w.bare = false
	w.guard.Spend(1)
	if w.length += len(span.Text); w.length > w.guard.Limits.Paragraph {
		w.guard.Fail(document.LimitParagraph)
	}
	w.spans = append(w.spans, span)
}

// SoftBreak adds the mark of a line end in the source, which stands for a space:
// nothing after a line break.
func (w *Writer) SoftBreak() {
	if len(w.pending) > 0 || len(w.spans) > 0 && w.spans[len(w.spans)-1].Kind != document.LineBreak {
		w.Put(document.Span{Kind: document.SoftBreak})
	}
}

// Flow adds words of HTML, where any white space is one space, and none at the beginning
// of a line.
func (w *Writer) Flow(text string) {
	var line []byte
	for _, r := range text {
		if r != ' ' && r != '\t' && r != '\n' && r != '\r' && r != '\f' {
			line = utf8.AppendRune(line, r)
		} else if len(line) == 0 || line[len(line)-1] != ' ' {
			line = append(line, ' ')
		}
	}
	if !w.Solid {
		line = bytes.TrimPrefix(line, []byte(" "))
	}
	if len(line) > 0 {
		w.Solid = line[len(line)-1] != ' '
	}
	w.Text(string(line))
}

// Empty reports whether nothing was written yet.
func (w *Writer) Empty() bool { return len(w.spans) == 0 && len(w.pending) == 0 }

// Finish returns what was written.
func (w *Writer) Finish() []document.Span {
	w.flush()
	return w.spans
}

// flush finishes the pending text: tabs and runs of spaces become spans of their
// own.
func (w *Writer) flush() {
	text := string(w.pending)
	w.pending = w.pending[:0]
	for text != "" && w.guard.Err == nil {
		var span document.Span
		span, text = next(text)
		if span.Kind != document.TextSpan || span.Text != "" {
			span.Look, span.Link = w.look, w.linked
			w.add(span)
		}
	}
}

// next cuts the first span off a text that is not empty.
func next(text string) (document.Span, string) {
	if text[0] == '\t' {
		return document.Span{Kind: document.Tab}, text[1:]
	}
	if strings.HasPrefix(text, "  ") {
		rest := strings.TrimLeft(text, " ")
		return document.Span{Kind: document.Spaces, Count: int32(len(text) - len(rest))}, rest
	}
	end := 1
	for end < len(text) && text[end] != '\t' && !strings.HasPrefix(text[end:], "  ") {
		end++
	}
	return document.Span{Text: document.Clean(text[:end])}, text[end:]
}
