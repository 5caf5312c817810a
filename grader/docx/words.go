package docx

import "jourdain/grader/document"

// words gathers the words of one paragraph. White space stays as the file has it.
type words struct {
	text  []byte // of all the spans
	spans []document.Span
	ends  []int // where the text of each span ends

	own     dress // of the paragraph, before its runs
	spaces  int   // those that are not in the text
	visible bool  // there is something that is not hidden
	hidden  bool  // there is hidden text
	lost    bool  // a recorded change deletes some of it
	image   bool
	marker  bool // the mark of the note that they are the text of stands before
	counts  bool // something stands before that a page break parts from what follows
	marked  []document.Marked
	remarked
}

// dress is what the spans of a piece of text share.
type dress struct {
	look   *document.Appearance
	style  *document.Style
	link   *document.Link
	field  *document.Field
	hidden bool
	// language is that of the words, "" for the document's.
	language string
}

func (w *words) reset() { *w = words{text: w.text[:0], spans: w.spans[:0], ends: w.ends[:0]} }

func (w *words) empty() bool { return len(w.spans) == 0 }

// write adds characters: words, single spaces, runs of spaces, tabs.
func (w *words) write(chars []byte, d *dress) {
	chars = cleanWords(chars)
	for len(chars) > 0 {
		n := plainLength(chars, w.isOpen())
		if n > 0 {
			w.speak(d)
			w.add(d)
			w.text = append(w.text, chars[:n]...)
			w.ends[len(w.ends)-1] = len(w.text)
			w.see(d)
			chars = chars[n:]
			continue
		}
		if chars[0] == '\t' {
			w.mark(document.Span{Kind: document.Tab}, d)
			w.see(d)
			chars = chars[1:]
			continue
		}
		for n < len(chars) && chars[n] == ' ' {
			n++
		}
		w.run(n, d)
		chars = chars[n:]
	}
	w.counts = true
}

// cleanWords is document.CleanBytes, but for tabs.
func cleanWords(chars []byte) []byte {
	start, clean := 0, []byte(nil)
	for i, c := range chars {
		if c == '\t' {
			clean = append(append(clean, document.CleanBytes(chars[start:i])...), '\t')
			start = i + 1
		}
	}
	if start == 0 {
		return document.CleanBytes(chars)
	}
	return append(clean, document.CleanBytes(chars[start:])...)
}

// plainLength returns how many characters can be taken as they are: words, and the single spaces
// between and behind them. After a word is where a single space may follow.
func plainLength(chars []byte, afterWord bool) int {
	n := 0
	for n < len(chars) && chars[n] != '\t' {
		if chars[n] == ' ' {
			before := n > 0 && chars[n-1] != ' ' || n == 0 && afterWord
			if !before || n+1 < len(chars) && chars[n+1] == ' ' {
				return n
			}
		}
		n++
	}
	return n
}

// isOpen reports whether a single space may follow as a part of the text: something stands there
// that does not end in a space.
func (w *words) isOpen() bool {
	last := len(w.spans) - 1
	if last < 0 || w.spans[last].Kind == document.Spaces {
		return false
	}
	return w.start(last) == w.ends[last] || w.text[len(w.text)-1] != ' '
}

// run adds spaces. A single space before them belongs to the same run.
func (w *words) run(count int, d *dress) {
	w.spaces += count
	last := len(w.spans) - 1
	if last >= 0 && isText(w.spans[last].Kind) && w.start(last) < w.ends[last] && w.text[len(w.text)-1] == ' ' {
		count++
		w.spaces++
		w.text = w.text[:len(w.text)-1]
		if w.ends[last]--; w.start(last) == w.ends[last] && w.spans[last].Kind != document.FieldSpan {
			w.spans, w.ends = w.spans[:last], w.ends[:last]
		}
		last = len(w.spans) - 1
	}
	w.hidden = w.hidden || d.hidden
	if last >= 0 && w.spans[last].Kind == document.Spaces {
		w.spans[last].Count += int32(count)
		return
	}
	w.mark(document.Span{Kind: document.Spaces, Count: int32(count)}, d)
}

func isText(kind document.SpanKind) bool {
	return kind == document.TextSpan || kind == document.FieldSpan || kind == document.CodeSpan
}

func (w *words) start(i int) int {
	if i == 0 {
		return 0
	}
	return w.ends[i-1]
}

// mark adds a span without text of its own.
func (w *words) mark(span document.Span, d *dress) {
	span.Look, span.Style, span.Link = d.look, d.style, d.link
	w.spans = append(w.spans, span)
	w.ends = append(w.ends, len(w.text))
}

// object adds a note or an image.
func (w *words) object(span document.Span, d *dress) {
	w.mark(span, d)
	w.see(d)
	w.image = w.image || span.Figure != nil
	w.counts = w.counts || span.Figure == nil
}

// field begins a field. It is there even when no text follows.
func (w *words) field(d *dress) {
	w.spans = append(w.spans, document.Span{
		Kind: document.FieldSpan, Look: d.look, Style: d.style, Link: d.link, Field: d.field,
	})
	w.ends = append(w.ends, len(w.text))
	w.see(d)
}

// add makes sure that the last span is one for text that is dressed so.
func (w *words) add(d *dress) {
	kind := document.TextSpan
	switch {
	case d.field != nil:
		kind = document.FieldSpan
	case d.style != nil && d.style.Role == document.CodeRole:
		kind = document.CodeSpan
	}
	if last := len(w.spans) - 1; last >= 0 {
		s := &w.spans[last]
		if s.Kind == kind && s.Look == d.look && s.Style == d.style && s.Link == d.link && s.Field == d.field {
			return
		}
	}
	w.spans = append(w.spans, document.Span{Kind: kind, Look: d.look, Style: d.style, Link: d.link, Field: d.field})
	w.ends = append(w.ends, len(w.text))
}

// speak notes the language of the words to come.
func (w *words) speak(d *dress) {
	last := ""
	if n := len(w.marked); n > 0 {
		last = w.marked[n-1].Language
	}
	if d.language != last {
		w.marked = append(w.marked, document.Marked{From: len(w.text), Language: d.language})
	}
}

func (w *words) see(d *dress) {
	if d.hidden {
		w.hidden = true
	} else {
		w.visible = true
	}
}

// isHidden reports whether no word can be seen although there are some.
func (w *words) isHidden() bool { return w.hidden && !w.visible }

// finish returns the spans. Their texts are parts of one string.
func (w *words) finish(from *stocks) []document.Span {
	if len(w.spans) == 0 {
		return nil
	}
	spans := from.spans.Take(len(w.spans))
	copy(spans, w.spans)
	text := from.texts.Keep(w.text)
	start := 0
	for i, end := range w.ends {
		spans[i].Text = text[start:end]
		start = end
	}
	return spans
}
