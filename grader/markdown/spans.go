package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
)

// writer gathers the words of one block.
type writer struct {
	guard   *guard
	looks   *looks
	marked  dress          // what Markdown's own marks say
	tagged  [dresses]int   // how many HTML tags of each dress are open
	link    *document.Link // the link that the words are part of
	spans   []document.Span
	pending []byte // text that is no span yet, with its look and its link
	look    *document.Appearance
	linked  *document.Link
	solid   bool // in HTML: what was written last in the line is no white space

	languages languages
	around    *string // the language of what the block stands in
	tongues   []document.Marked
	length    int // of the texts of the spans
}

// current is the look of what is written now.
func (w *writer) current() *document.Appearance {
	d := w.marked
	for i, open := range w.tagged {
		if open > 0 {
			d |= 1 << i
		}
	}
	if d&(raised|lowered) == raised|lowered {
		d &^= raised | lowered
	}
	return &w.looks[d]
}

// text adds words. Those of the same look and link become one span.
func (w *writer) text(text string) {
	if text == "" {
		return
	}
	w.speak()
	if look := w.current(); w.look != look || w.linked != w.link {
		w.flush()
		w.look, w.linked = look, w.link
	}
	w.pending = append(w.pending, text...)
}

// put adds a span that is not text; it gets the look and the link of its place.
func (w *writer) put(span document.Span) {
	w.flush()
	span.Look, span.Link = w.current(), w.link
	if span.Kind != document.RawSpan {
		w.solid = span.Kind != document.LineBreak
	}
	w.add(span)
}

func (w *writer) add(span document.Span) {
	w.guard.spend(1)
	if w.length += len(span.Text); w.length > w.guard.limits.Paragraph {
		w.guard.fail(document.LimitParagraph)
	}
	w.spans = append(w.spans, span)
}

// softBreak adds the mark of a line end in the source, which stands for a space:
// nothing after a line break.
func (w *writer) softBreak() {
	if len(w.pending) > 0 || len(w.spans) > 0 && w.spans[len(w.spans)-1].Kind != document.LineBreak {
		w.put(document.Span{Kind: document.SoftBreak})
	}
}

// flow adds words of HTML, where any white space is one space, and none at the beginning
// of a line.
func (w *writer) flow(text string) {
	var line []byte
	for _, r := range text {
		if r != ' ' && r != '\t' && r != '\n' && r != '\r' && r != '\f' {
			line = utf8.AppendRune(line, r)
		} else if len(line) == 0 || line[len(line)-1] != ' ' {
			line = append(line, ' ')
		}
	}
	if !w.solid {
		line = bytes.TrimPrefix(line, []byte(" "))
	}
	if len(line) > 0 {
		w.solid = line[len(line)-1] != ' '
	}
	w.text(string(line))
}

func (w *writer) finish() []document.Span {
	w.flush()
	return w.spans
}

// flush finishes the pending text: tabs and runs of spaces become spans of their
// own.
func (w *writer) flush() {
	text := string(w.pending)
	w.pending = w.pending[:0]
	for text != "" && w.guard.err == nil {
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
