package wording

import (
	"jourdain/grader/document"
	"jourdain/grader/stock"
)

// Dress is what the spans of a piece of text share.
type Dress struct {
	Look   *document.Appearance
	Style  *document.Style
	Link   *document.Link
	Field  *document.Field
	Hidden bool
	// Language is that of the words, "" for the document's.
	Language string
}

// Words are those of one paragraph so far.
type Words struct {
	Text    []byte // of all the spans
	Spans   []document.Span
	Ends    []int // where the text of each span ends
	Own     Dress // of the paragraph, before its pieces
	Spaces  int   // those that are not in the text
	Marks   int   // tabs and line breaks
	Visible bool  // there is something that is not hidden
	Hidden  bool  // there is hidden text
	Image   bool
	Marked  []document.Marked
}

// Reset forgets the words, and keeps their memory.
func (w *Words) Reset() { *w = Words{Text: w.Text[:0], Spans: w.Spans[:0], Ends: w.Ends[:0]} }

// Empty reports whether there is nothing yet.
func (w *Words) Empty() bool { return len(w.Spans) == 0 }

// Width returns how many bytes the words have so far; see [document.Text].
func (w *Words) Width() int { return len(w.Text) + w.Spaces + w.Marks }

// Start returns where the text of a span begins.
func (w *Words) Start(i int) int {
	if i == 0 {
		return 0
	}
	return w.Ends[i-1]
}

// Say adds characters as they are.
func (w *Words) Say(chars []byte, d *Dress) {
	w.speak(d)
	w.Add(d)
	w.Text = append(w.Text, chars...)
	w.Ends[len(w.Ends)-1] = len(w.Text)
	w.See(d)
}

// Add makes sure that the last span is one for text that is dressed so.
func (w *Words) Add(d *Dress) {
	kind := document.TextSpan
	switch {
	case d.Field != nil:
		kind = document.FieldSpan
	case d.Style != nil && d.Style.Role == document.CodeRole:
		kind = document.CodeSpan
	}
	if last := len(w.Spans) - 1; last >= 0 {
		s := &w.Spans[last]
		if s.Kind == kind && s.Look == d.Look && s.Style == d.Style && s.Link == d.Link && s.Field == d.Field {
			return
		}
	}
	w.Spans = append(w.Spans, document.Span{Kind: kind, Look: d.Look, Style: d.Style, Link: d.Link, Field: d.Field})
	w.Ends = append(w.Ends, len(w.Text))
}

// Mark adds a span without text of its own.
func (w *Words) Mark(span document.Span, d *Dress) {
	if span.Kind == document.Tab || span.Kind == document.LineBreak {
		w.Marks++
	}
	span.Look, span.Style, span.Link = d.Look, d.Style, d.Link
	w.Spans = append(w.Spans, span)
	w.Ends = append(w.Ends, len(w.Text))
}

// Field begins a field. It is there even when no text follows.
func (w *Words) Field(d *Dress) {
	w.Spans = append(w.Spans, document.Span{
		Kind: document.FieldSpan, Look: d.Look, Style: d.Style, Link: d.Link, Field: d.Field,
	})
	w.Ends = append(w.Ends, len(w.Text))
	w.See(d)
}

// speak notes the language of the words to come.
func (w *Words) speak(d *Dress) {
	last := ""
	if n := len(w.Marked); n > 0 {
		last = w.Marked[n-1].Language
	}
	if d.Language != last {
		w.Marked = append(w.Marked, document.Marked{From: len(w.Text), Language: d.Language})
	}
}

// See notes that something in a dress can be seen, or is hidden.
func (w *Words) See(d *Dress) {
	if d.Hidden {
		w.Hidden = true
	} else {
		w.Visible = true
	}
}

// Finish returns the spans. Their texts are parts of one string.
func (w *Words) Finish(from *stock.Of[document.Span], texts *stock.Text) []document.Span {
	if len(w.Spans) == 0 {
		return nil
	}
	spans := from.Take(len(w.Spans))
	copy(spans, w.Spans)
	text := texts.Keep(w.Text)
	start := 0
	for i, end := range w.Ends {
		spans[i].Text = text[start:end]
		start = end
	}
	return spans
}
