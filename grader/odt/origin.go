package odt

import (
	"context"
	"io"
	"math"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/wording"
	"jourdain/grader/xmltext"
)

// CommentName is what the names of the comments of [document.Annotator] begin with; a number follows.
const CommentName = "jourdain-"

// Traced is a document with where its texts stand in its file.
type Traced struct {
	*document.Document
	Part    string // the part that holds the text; "" for a document in one file
	Origins *wording.Origins
}

// Trace reads a document as [Read] does, and notes where the headings and paragraphs of its body stand.
func Trace(ctx context.Context, r io.ReaderAt, size int64) (*Traced, error) {
	t := &Traced{Origins: wording.NewOrigins()}
	doc, err := read(ctx, r, size, defaults(), t)
	if err != nil {
		return nil, err
	}
	t.Document = doc
	return t, nil
}

// begins returns the origin of the paragraph that was just opened; nil when nobody asks.
func (s *scanner) begins() *wording.Origin {
	if s.origins == nil {
		return nil
	}
	_, at := s.Extent()
	name, ends := s.Tag()
	return s.origins.Begin(at, name, ends)
}

// ends notes that the paragraph of an origin was read to its end.
func (s *scanner) ends(o *wording.Origin) {
	if o != nil {
		at, _ := s.Extent()
		o.Ends(at)
	}
}

// traceNumber passes over a text:number, which comes before anything else in its paragraph.
func (r run) traceNumber() {
	r.Each(func(xmltext.Element) {})
	if o := r.words.origin; o != nil && len(r.words.Spans) == 0 {
		_, o.Start = r.Extent()
	}
}

// trace adds characters as write does, stretch by stretch, and notes where each stands. What a program
// shows of a field, and a CDATA section, hold no comment.
func (r run) trace(chars []byte) {
	raw := r.Raw()
	o := r.words.origin
	if r.dress.Field != nil || raw == nil {
		if r.words.gap && r.words.Width() == 0 && chars[0] <= ' ' {
			o.Start = nowhere
		}
		r.words.write(chars, r.dress)
		return
	}
	from, _ := r.Extent()
	for len(raw) > 0 && len(chars) > 0 {
		length, size := stretch(raw, chars)
		at := r.words.Width()
		r.words.write(chars[:size], r.dress)
		to := from + int64(length)
		switch width := r.words.Width() - at; {
		case width == size:
			o.Add(wording.Piece{At: at, Length: size, From: from, To: to})
		case width == 0 && (at == 0 || from == o.Start):
			o.Start = to // white space before the words is none of them, unless something stands before it
		}
		raw, chars, from = raw[length:], chars[size:], to
	}
}

// nowhere is where something may be put in before white space that counts for nothing, and would count
// behind it: only at the end.
const nowhere = math.MaxInt64

// unknown reads an element of which nobody knows what may stand in it: no comment. White space that the words
// begin with may stand in it.
func (r run) unknown() {
	o, isFirst := r.words.origin, r.words.gap && r.words.Width() == 0
	r.words.origin = nil
	r.read()
	if r.words.origin = o; o != nil && isFirst {
		o.Start = nowhere
	}
}

// stretch returns how many bytes of the file, and how many of its characters, come before the next
// reference or the next white space: or those of these.
func stretch(raw, chars []byte) (length, size int) {
	switch raw[0] {
	case '&':
		for length < len(raw) && raw[length] != ';' {
			length++
		}
		_, size = utf8.DecodeRune(chars)
		return min(length+1, len(raw)), size
	case '\r':
		if len(raw) > 1 && raw[1] == '\n' {
			return 2, 1
		}
		return 1, 1
	}
	blank := raw[0] <= ' '
	for length < len(raw) && raw[length] != '&' && raw[length] != '\r' && raw[length] <= ' ' == blank {
		length++
	}
	return length, min(length, len(chars))
}
