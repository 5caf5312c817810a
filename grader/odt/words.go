package odt

import (
	"encoding/binary"

	"jourdain/grader/document"
	"jourdain/grader/wording"
)

// del is the one control character among ASCII's that XML allows in a text.
const del = 0x7F

// dress is what the spans of a piece of text share.
type dress = wording.Dress

// words gathers the words of one paragraph. White space in the file is collapsed
// as ODF does it (1.3 part 3, 6.1.2), and as LibreOffice does it where the text is
// interrupted.
type words struct {
	wording.Words
	// gap is set where further white space counts for nothing: at the start, and
	// after a space that the file writes as one.
	gap bool

	hide bool // a field hides the whole paragraph
	lost bool // a recorded change deletes some of it

	remarked // what is said of the text besides

	origin *wording.Origin // where the words stand in the file; nil when nobody asks
}

func (w *words) reset() {
	w.Reset()
	*w = words{Words: w.Words, gap: true}
}

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
		w.Say(chars[:n], d)
		w.gap = false
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
	if last := len(w.Spans) - 1; last >= 0 && w.Spans[last].Kind == document.Spaces {
		w.Spans[last].Count++
		w.Spaces++
		return
	}
	w.Add(d)
	w.Text = append(w.Text, ' ')
	w.Ends[len(w.Ends)-1] = len(w.Text)
}

// run adds spaces that the file writes apart. A single space before them, and
// spaces after them, belong to the same run.
func (w *words) run(count int, d *dress) {
	w.gap = false
	w.Spaces += count
	last := len(w.Spans) - 1
	if last >= 0 && w.Spans[last].Kind == document.TextSpan && w.endsInSpace() {
		count++
		w.Spaces++
		w.Text = w.Text[:len(w.Text)-1]
		if w.Ends[last]--; w.Start(last) == w.Ends[last] {
			w.Spans, w.Ends = w.Spans[:last], w.Ends[:last]
		}
		last = len(w.Spans) - 1
	}
	if last >= 0 && w.Spans[last].Kind == document.Spaces {
		w.Spans[last].Count += int32(count)
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
	last := len(w.Spans) - 1
	return w.Start(last) < w.Ends[last] && w.Text[len(w.Text)-1] == ' '
}

// mark adds a span without text of its own.
func (w *words) mark(span document.Span, d *dress) {
	w.Mark(span, d)
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
	w.See(d)
	w.Image = w.Image || span.Figure != nil
}

// isHidden reports whether no word can be seen although there are some.
func (w *words) isHidden() bool { return w.hide || w.Hidden && !w.Visible }

// isDeleted reports whether a recorded change deletes all the words.
func (w *words) isDeleted() bool { return w.lost && w.Empty() }

// finish returns the spans. Their texts are parts of one string.
func (w *words) finish(from *stocks) []document.Span { return w.Finish(&from.spans, &from.texts) }

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
func (w *words) seeSpace(d *dress) { w.Hidden = w.Hidden || d.Hidden }
