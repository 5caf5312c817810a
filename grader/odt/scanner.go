package odt

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/work"
)

// Element is a start tag. Its attributes are good until the scanner moves on.
type Element struct {
	Name  string // by our prefixes: "text:h"
	Attrs []Attribute
}

// Attribute is a name by our prefixes, and its value.
type Attribute struct{ Name, Value string }

// Attr gives an attribute, "" when it is absent.
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

// meter counts what all the parts of one file cost together.
type meter struct {
	work       *work.Counter
	limits     Limits
	elements   int
	paragraphs int
	letters    int             // bytes of the words that were read
	targets    map[string]bool // the names of what a reference can lead to
}

// scanner walks through one part in XML, element by element, and checks that it is
// well-formed. After an error it gives nothing any more: loops end by themselves,
// and who reads looks at err at the end.
type scanner struct {
	*meter
	part   string // its name, for errors
	source tokenizer
	names  *names
	open   []rawName // the elements around
	kind   pieceKind
	start  Element // after a start tag
	text   []byte  // after characters
	err    error
}

func newScanner(m *meter, part string, source tokenizer) *scanner {
	return &scanner{meter: m, part: part, source: source, names: newNames()}
}

var (
	errUnbalanced = errors.New("the tags do not match")
	errTwice      = errors.New("an attribute stands twice")
	errOutside    = errors.New("something stands outside the root")
)

// Fail ends the scan with an error that is not about XML.
func (s *scanner) Fail(err error) {
	if s.err == nil {
		s.err = err
	}
}

// broken ends the scan because of the XML.
func (s *scanner) broken(err error) {
	var known *document.Unreadable
	if !errors.As(err, &known) {
		err = &document.Unreadable{Reason: document.BrokenXML, Detail: s.part, Err: fmt.Errorf("%s: %w", s.part, err)}
	}
	s.Fail(err)
}

// Root goes to the root and gives it.
func (s *scanner) Root() Element {
	for s.advance() {
		if s.kind == startTag {
			return s.start
		}
	}
	return Element{}
}

// End reads on to the end of the part, which must be well-formed to the last.
func (s *scanner) End() {
	for s.advance() {
		continue
	}
}

// Each gives the elements directly inside the one just opened, to its end. What
// child does not read of one is skipped.
func (s *scanner) Each(child func(Element)) { s.Mixed(child, nil) }

// Mixed gives the elements and the texts directly inside the one just opened.
func (s *scanner) Mixed(child func(Element), text func([]byte)) {
	inside := len(s.open)
	for len(s.open) >= inside && s.advance() {
		switch {
		case s.kind == startTag:
			child(s.start)
			for len(s.open) > inside && s.advance() {
				continue
			}
		case s.kind == characters && text != nil:
			text(s.text)
		}
	}
}

// plain gives all the text inside the element just opened, clean and on one line.
func (s *scanner) plain() string {
	var b strings.Builder
	inside := len(s.open)
	for len(s.open) >= inside && s.advance() {
		if s.kind != characters {
			continue
		}
		b.Write(s.text)
		if b.Len() > s.limits.Paragraph {
			s.Fail(tooBig(document.LimitParagraph))
		}
	}
	return strings.Join(strings.Fields(document.Clean(b.String())), " ")
}

// advance goes to the next piece. It is false at the end, and after an error.
func (s *scanner) advance() bool {
	if s.err != nil {
		return false
	}
	s.work.Step(1)
	p, err := s.source.next()
	switch {
	case errors.Is(err, io.EOF):
		if len(s.open) > 0 {
			s.broken(io.ErrUnexpectedEOF)
		}
		return false
	case err != nil:
		s.broken(err)
		return false
	}
	switch s.kind = p.kind; p.kind {
	case startTag:
		s.enter(p)
	case endTag:
		s.leave(p.name)
	case characters:
		if s.text = p.text; len(s.open) == 0 && strings.TrimSpace(string(p.text)) != "" {
			s.broken(errOutside)
		}
	}
	return s.err == nil
}

func (s *scanner) enter(p piece) {
	if len(s.open) == 0 && s.start.Name != "" {
		s.broken(errOutside)
		return
	}
	s.elements++
	switch {
	case s.elements > s.limits.Elements:
		s.Fail(tooBig(document.LimitElements))
	case len(s.open) == s.limits.Depth:
		s.Fail(tooBig(document.LimitDepth))
	case len(p.attrs) > s.limits.Attributes:
		s.Fail(tooBig(document.LimitAttributes))
	}
	if s.err != nil {
		return // to compare the names of a million attributes takes hours
	}
	s.open = append(s.open, p.name)
	s.names.declare(p.attrs, len(s.open))
	s.start.Name = s.names.element(p.name)
	s.countParagraph()
	s.attributes(p.attrs)
	s.target()
}

// countParagraph counts the element just opened if it is a paragraph: an archive of
// some kilobytes can hold millions.
func (s *scanner) countParagraph() {
	if s.start.Name != "text:p" && s.start.Name != "text:h" {
		return
	}
	if s.paragraphs++; s.paragraphs > s.limits.Paragraphs {
		s.Fail(tooBig(document.LimitParagraphs))
	}
}

func (s *scanner) leave(name rawName) {
	last := len(s.open) - 1
	if last < 0 || s.open[last] != name {
		s.broken(errUnbalanced)
		return
	}
	s.names.leave(last + 1)
	s.open = s.open[:last]
}

func (s *scanner) attributes(raw []rawAttribute) {
	s.start.Attrs = s.start.Attrs[:0]
	for i := range raw {
		if len(raw[i].value) > s.limits.Attribute {
			s.Fail(tooBig(document.LimitAttribute))
			return
		}
		for j := range raw[:i] {
			if raw[j].name == raw[i].name {
				s.broken(errTwice)
				return
			}
		}
		if _, ok := declaredPrefix(raw[i].name); ok {
			continue
		}
		s.start.Attrs = append(s.start.Attrs, Attribute{s.names.attribute(raw[i].name), raw[i].value})
	}
}
