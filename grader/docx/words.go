package docx

import (
	"jourdain/grader/document"
	"jourdain/grader/wording"
)

// dress is what the spans of a piece of text share.
type dress = wording.Dress

// words gathers the words of one paragraph. White space stays as the file has it.
type words struct {
	wording.Words

	lost   bool // a recorded change deletes some of it
	marker bool // the mark of the note that they are the text of stands before
	counts bool // something stands before that a page break parts from what follows
	remarked
}

func (w *words) reset() {
	w.Reset()
	*w = words{Words: w.Words}
}

// write adds characters: words, single spaces, runs of spaces, tabs.
func (w *words) write(chars []byte, d *dress) {
	chars = cleanWords(chars)
	for len(chars) > 0 {
		n := plainLength(chars, w.isOpen())
		if n > 0 {
			w.Say(chars[:n], d)
			chars = chars[n:]
			continue
		}
		if chars[0] == '\t' {
			w.Mark(document.Span{Kind: document.Tab}, d)
			w.See(d)
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
	last := len(w.Spans) - 1
	if last < 0 || w.Spans[last].Kind == document.Spaces {
		return false
	}
	return w.Start(last) == w.Ends[last] || w.Text[len(w.Text)-1] != ' '
}

// run adds spaces. A single space before them belongs to the same run.
func (w *words) run(count int, d *dress) {
	w.Spaces += count
	last := len(w.Spans) - 1
	if last >= 0 && isText(w.Spans[last].Kind) && w.Start(last) < w.Ends[last] && w.Text[len(w.Text)-1] == ' ' {
		count++
		w.Spaces++
		w.Text = w.Text[:len(w.Text)-1]
		if w.Ends[last]--; w.Start(last) == w.Ends[last] && w.Spans[last].Kind != document.FieldSpan {
			w.Spans, w.Ends = w.Spans[:last], w.Ends[:last]
		}
		last = len(w.Spans) - 1
	}
	w.Hidden = w.Hidden || d.Hidden
	if last >= 0 && w.Spans[last].Kind == document.Spaces {
		w.Spans[last].Count += int32(count)
		return
	}
	w.Mark(document.Span{Kind: document.Spaces, Count: int32(count)}, d)
}

func isText(kind document.SpanKind) bool {
	return kind == document.TextSpan || kind == document.FieldSpan || kind == document.CodeSpan
}

// object adds a note or an image.
func (w *words) object(span document.Span, d *dress) {
	w.Mark(span, d)
	w.See(d)
	w.Image = w.Image || span.Figure != nil
	w.counts = w.counts || span.Figure == nil
}

// isHidden reports whether no word can be seen although there are some.
func (w *words) isHidden() bool { return w.Hidden && !w.Visible }

// finish returns the spans. Their texts are parts of one string.
func (w *words) finish(from *stocks) []document.Span { return w.Finish(&from.spans, &from.texts) }
