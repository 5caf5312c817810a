package odt

import (
	"encoding/binary"

	"jourdain/grader/document"
)

// del is the one control character among ASCII's that XML allows in a text.
const del = 0x7F

// words gathers the words of one paragraph. White space in the file is collapsed
// as ODF does it (1.3 part 3, 6.1.2), and as LibreOffice does it where the text is
// interrupted.
type words struct {
	text  []byte // of all the spans
	spans []document.Span
	ends  []int // where the text of each span ends
	// gap is set where further white space counts for nothing: at the start, and
	// after a space that the file writes as one.
	gap bool

	own     dress // of the paragraph, before its spans
	spaces  int   // those that are not in the text
	visible bool  // there is something that is not hidden
	hidden  bool  // there is hidden text
	hide    bool  // a field hides the whole paragraph
	lost    bool  // a recorded change deletes some of it
	image   bool

	marked   []document.Marked
	remarked // what is said of the text besides
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

func (w *words) reset() {
	*w = words{text: w.text[:0], spans: w.spans[:0], ends: w.ends[:0], gap: true}
}

func (w *words) empty() bool { return len(w.spans) == 0 }

// write adds characters of the file.
func (w *words) write(chars []byte, d *dress) {
	if !isASCII(chars) { // the controls of ASCII are white space here
		chars = document.CleanBytes(chars)
	}
	for len(chars) > 0 {
		n := visible(chars)
		if n == 0 {
			w.blank(chars[0], d)
			chars = chars[1:]
			continue
		}
		w.speak(d)
		w.add(d)
		w.text = append(w.text, chars[:n]...)
		w.ends[len(w.ends)-1] = len(w.text)
		w.gap = false
		w.see(d)
		chars = chars[n:]
	}
}

// visible returns how many characters can be taken as they are: words, and the single
// spaces between them.
func visible(chars []byte) int {
	n := 0
	for n < len(chars) {
		c := chars[n]
		if c > ' ' && c != del {
			n++
			continue
		}
		if c != ' ' || n == 0 || n+1 == len(chars) || chars[n-1] == ' ' || chars[n+1] <= ' ' || chars[n+1] == del {
			return n
		}
		n++
	}
	return n
}

// blank adds a white space of the file, unless it counts for nothing.
func (w *words) blank(c byte, d *dress) {
	if w.gap || c == del {
		return
	}
	w.gap = true
	if last := len(w.spans) - 1; last >= 0 && w.spans[last].Kind == document.Spaces {
		w.spans[last].Count++
		w.spaces++
		return
	}
	w.add(d)
	w.text = append(w.text, ' ')
	w.ends[len(w.ends)-1] = len(w.text)
}

// run adds spaces that the file writes apart. A single space before them, and
// spaces after them, belong to the same run.
func (w *words) run(count int, d *dress) {
	w.gap = false
	w.spaces += count
	last := len(w.spans) - 1
	if last >= 0 && w.spans[last].Kind == document.TextSpan && w.endsInSpace() {
		count++
		w.spaces++
		w.text = w.text[:len(w.text)-1]
		if w.ends[last]--; w.start(last) == w.ends[last] {
			w.spans, w.ends = w.spans[:last], w.ends[:last]
		}
		last = len(w.spans) - 1
	}
	if last >= 0 && w.spans[last].Kind == document.Spaces {
		w.spans[last].Count += int32(count)
		return
	}
	w.mark(document.Span{Kind: document.Spaces, Count: int32(count)}, d)
}

// skip passes over characters that a recorded change deletes. White space was
// collapsed before anybody deleted some of it.
func (w *words) skip(chars []byte) {
	w.lost = true
	for _, c := range chars {
		if c != del {
			w.gap = c <= ' '
		}
	}
}

// lose passes over something else that a recorded change deletes.
func (w *words) lose() { w.lost, w.gap = true, false }

func (w *words) endsInSpace() bool {
	last := len(w.spans) - 1
	return w.start(last) < w.ends[last] && w.text[len(w.text)-1] == ' '
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
	w.gap = false
}

// wordless adds an empty piece of text: a link that has no words.
func (w *words) wordless(d *dress) {
	gap := w.gap
	w.mark(document.Span{Kind: document.TextSpan}, d)
	w.gap = gap
}

// object adds a note or an image.
func (w *words) object(span document.Span, d *dress) {
	w.mark(span, d)
	w.see(d)
	w.image = w.image || span.Figure != nil
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
func (w *words) isHidden() bool { return w.hide || w.hidden && !w.visible }

// isDeleted reports whether a recorded change deletes all the words.
func (w *words) isDeleted() bool { return w.lost && w.empty() }

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

func isASCII(chars []byte) bool {
	for len(chars) >= 8 {
		if binary.LittleEndian.Uint64(chars)&0x8080808080808080 != 0 {
			return false
		}
		chars = chars[8:]
	}
	for _, c := range chars {
		if c >= 0x80 {
			return false
		}
	}
	return true
}

// seeSpace notes hidden spaces; spaces that are shown are nothing to see.
func (w *words) seeSpace(d *dress) { w.hidden = w.hidden || d.hidden }
