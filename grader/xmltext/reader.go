package xmltext

import (
	"errors"
	"io"
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/work"
)

// Limits bounds what a text may ask of its reader.
type Limits struct {
	Depth      int // elements inside each other
	Attributes int // of one element
	Attribute  int // bytes of one attribute
	Elements   int // of all the texts of a document together
}

// Shared is what the texts of one document have in common.
type Shared struct {
	// Namespace returns the reader's name for a namespace, "" for one that it does not know.
	Namespace func(uri string) string
	Limits    Limits
	Work      *work.Counter // may be nil
	elements  int           // that were met so far
}

// Piece is a start tag, an end tag or a text. Comments, instructions and declarations of
// namespaces are left out. An empty element is a start tag and an end tag. One text may come in
// several pieces.
type Piece struct {
	Kind    Kind
	Element Element // of a start tag; an end tag ends the one that was opened last
	Text    []byte  // of characters: the entities are resolved, the line ends are "\n"
}

// Kind is what a piece is.
type Kind uint8

// The kinds of pieces.
const (
	StartTag Kind = iota
	EndTag
	Characters
)

// Element is a start tag.
type Element struct {
	Name  string // by the names of the reader: "text:h"
	Attrs []Attribute
}

// Attribute is a name, by the names of the reader, and its value.
type Attribute struct{ Name, Value string }

// Attr returns an attribute, "" when it is absent.
func (e *Element) Attr(name string) string {
	value, _ := e.Lookup(name)
	return value
}

// Lookup returns an attribute, and reports whether it is there.
func (e *Element) Lookup(name string) (string, bool) {
	for i := range e.Attrs {
		if e.Attrs[i].Name == name {
			return e.Attrs[i].Value, true
		}
	}
	return "", false
}

// Reader reads one text, piece by piece.
type Reader struct {
	shared *Shared
	lexer  *lexer
	names  *names
	open   []rawName   // the elements around
	rooted bool        // the root was met
	piece  Piece       // the last one
	attrs  []Attribute // memory for those of a tag
	err    error
}

// Open begins to read a text, in any of the encodings that it can name. The error is an [Error],
// or that of the source.
func Open(source io.Reader, shared *Shared) (*Reader, error) {
	text, _, err := UTF8(source)
	if err != nil {
		return nil, err
	}
	return &Reader{shared: shared, lexer: newLexer(text), names: newNames(shared.Namespace)}, nil
}

var (
	errUnbalanced = malformed("the tags do not match")
	errTwice      = malformed("an attribute stands twice")
	errOutside    = malformed("something stands outside the root")
)

// Next returns the next piece, which is good until the next call. The error is io.EOF at the end of
// a text that is well-formed, an [Error], or that of the source; it comes again each time.
func (r *Reader) Next() (Piece, error) {
	if err := r.advance(); err != nil {
		return Piece{}, err
	}
	return r.piece, nil
}

// advance reads the next piece: it costs less to leave it where it is than to return it.
func (r *Reader) advance() error {
	if r.err != nil {
		return r.err
	}
	r.shared.Work.Step(1)
	raw, err := r.lexer.next()
	if err != nil {
		if errors.Is(err, io.EOF) && len(r.open) > 0 {
			err = errCutOff
		}
		r.err = err
		return err
	}
	switch r.piece.Kind = raw.kind; raw.kind {
	case StartTag:
		r.err = r.enter(&raw)
	case EndTag:
		r.err = r.leave(raw.name)
	default:
		r.piece.Text = raw.text
		if len(r.open) == 0 && strings.TrimSpace(string(raw.text)) != "" {
			r.err = errOutside
		}
	}
	return r.err
}

// Depth returns how many elements are open.
func (r *Reader) Depth() int { return len(r.open) }

func (r *Reader) enter(raw *rawPiece) error {
	if len(r.open) == 0 && r.rooted {
		return errOutside
	}
	r.rooted = true
	limits := &r.shared.Limits
	r.shared.elements++
	switch { // before their names are compared: those of a million attributes take hours
	case r.shared.elements > limits.Elements:
		return tooBig(document.LimitElements)
	case len(r.open) == limits.Depth:
		return tooBig(document.LimitDepth)
	case len(raw.attrs) > limits.Attributes:
		return tooBig(document.LimitAttributes)
	}
	r.open = append(r.open, raw.name)
	if raw.met != nil && raw.met.scope == r.names.scope() {
		r.piece.Element = raw.met.element
		return nil
	}
	r.names.declare(raw.attrs, len(r.open))
	r.piece.Element.Name = r.names.element(raw.name)
	if err := r.attributes(raw.attrs); err != nil {
		return err
	}
	if raw.met != nil && len(r.attrs) == len(raw.attrs) { // it declares nothing
		raw.met.scope = r.names.scope()
		raw.met.element = Element{r.piece.Element.Name, slices.Clone(r.attrs)}
	}
	return nil
}

func (r *Reader) leave(name rawName) error {
	last := len(r.open) - 1
	if last < 0 || r.open[last] != name {
		return errUnbalanced
	}
	r.names.leave(last + 1)
	r.open = r.open[:last]
	return nil
}

func (r *Reader) attributes(raw []rawAttribute) error {
	attrs := r.attrs[:0]
	for i := range raw {
		if len(raw[i].value) > r.shared.Limits.Attribute {
			return tooBig(document.LimitAttribute)
		}
		for j := range raw[:i] {
			if raw[j].name == raw[i].name {
				return errTwice
			}
		}
		if _, ok := declaredPrefix(raw[i].name); ok {
			continue
		}
		attrs = append(attrs, Attribute{r.names.attribute(raw[i].name), raw[i].value})
	}
	r.attrs, r.piece.Element.Attrs = attrs, attrs
	return nil
}
