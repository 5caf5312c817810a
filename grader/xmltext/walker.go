package xmltext

import (
	"errors"
	"io"
)

// Walker walks through one text, element by element. After an error it finds nothing any more:
// loops end by themselves, and who reads looks at [Walker.Err] at the end.
type Walker struct {
	reader  *Reader
	started func(*Element)
	err     error
}

// Walk begins to walk through a text. Each element is shown to started first, also those that
// nothing else reads.
func Walk(r *Reader, started func(*Element)) *Walker { return &Walker{reader: r, started: started} }

// Fail ends the walk with an error, unless it has ended with one.
func (w *Walker) Fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// Err returns why the walk has ended before the end of the text; nil for no error.
func (w *Walker) Err() error { return w.err }

// Root goes to the root and returns it.
func (w *Walker) Root() Element {
	for w.advance() {
		if w.reader.piece.Kind == StartTag {
			return w.reader.piece.Element
		}
	}
	return Element{}
}

// End reads on to the end of the text, which must be well-formed to the last.
func (w *Walker) End() {
	for w.advance() {
		continue
	}
}

// Each calls child for the elements directly inside the one just opened, to its end. Their
// attributes are good until the walk goes on; what child does not read of one is skipped.
func (w *Walker) Each(child func(Element)) { w.Mixed(child, nil) }

// Mixed calls child for the elements and text for the characters directly inside the element just
// opened.
func (w *Walker) Mixed(child func(Element), text func([]byte)) {
	inside := w.reader.Depth()
	for w.reader.Depth() >= inside && w.advance() {
		switch {
		case w.reader.piece.Kind == StartTag:
			child(w.reader.piece.Element)
			for w.reader.Depth() > inside && w.advance() {
				continue
			}
		case w.reader.piece.Kind == Characters && text != nil:
			text(w.reader.piece.Text)
		}
	}
}

// Texts calls text for all the characters inside the element just opened, however deep.
func (w *Walker) Texts(text func([]byte)) {
	inside := w.reader.Depth()
	for w.reader.Depth() >= inside && w.advance() {
		if w.reader.piece.Kind == Characters {
			text(w.reader.piece.Text)
		}
	}
}

// advance goes to the next piece. It is false at the end, and after an error.
func (w *Walker) advance() bool {
	if w.err != nil {
		return false
	}
	switch err := w.reader.advance(); {
	case err == nil:
	case errors.Is(err, io.EOF):
		return false
	default:
		w.err = err
		return false
	}
	if w.reader.piece.Kind == StartTag {
		w.started(&w.reader.piece.Element)
	}
	return w.err == nil
}

// Extent returns where the piece that was read last stands: its first byte, and the one behind it,
// counted in the text as [UTF8] gives it. Of the end of an element that is one tag both are the same.
func (w *Walker) Extent() (from, to int64) {
	l := w.reader.lexer
	return l.from, l.base + int64(l.at)
}

// Tag returns the name of the element that was just opened as the file writes it, and reports whether
// the tag is its end too.
func (w *Walker) Tag() (name string, ends bool) {
	l := w.reader.lexer
	raw := w.reader.open[len(w.reader.open)-1]
	if raw.prefix == "" {
		return raw.local, l.closes
	}
	return raw.prefix + ":" + raw.local, l.closes
}

// Raw returns the characters that were read last as the file writes them, with their references. It is
// nil for those of a CDATA section, and good until the walk goes on.
func (w *Walker) Raw() []byte { return w.reader.lexer.raw }
