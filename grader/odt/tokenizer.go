package odt

import (
	"encoding/xml"
	"errors"
	"io"
)

// tokenizer cuts a text in XML into its pieces. It checks each piece by itself; the
// scanner checks how they stand together. Another one can take the place of the
// standard library's, which is the slowest step of reading.
type tokenizer interface {
	// next gives the next piece, and io.EOF after the last one. A piece is good
	// until the next call.
	next() (piece, error)
}

// piece is a start tag, an end tag or a text. Comments and instructions are not
// given. An empty element is a start tag and an end tag.
type piece struct {
	kind  pieceKind
	name  rawName
	attrs []rawAttribute
	text  []byte // for a text: its entities are resolved
}

type pieceKind uint8

const (
	startTag pieceKind = iota
	endTag
	characters
)

// rawName is a name as the file writes it, cut at the colon.
type rawName struct{ prefix, local string }

type rawAttribute struct {
	name  rawName
	value string
}

var errDoctype = errors.New("the DOCTYPE declares entities")

// standard is the tokenizer of encoding/xml.
type standard struct {
	decoder *xml.Decoder
	attrs   []rawAttribute
}

// newStandard makes a tokenizer for a text in UTF-8, whatever its declaration says.
func newStandard(r io.Reader) *standard {
	decoder := xml.NewDecoder(r)
	decoder.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return &standard{decoder: decoder}
}

func (s *standard) next() (piece, error) {
	for {
		token, err := s.decoder.RawToken()
		if err != nil {
			return piece{}, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			return piece{kind: startTag, name: rawName{t.Name.Space, t.Name.Local}, attrs: s.attributes(t.Attr)}, nil
		case xml.EndElement:
			return piece{kind: endTag, name: rawName{t.Name.Space, t.Name.Local}}, nil
		case xml.CharData:
			return piece{kind: characters, text: t}, nil
		case xml.Directive:
			if hasSubset(t) {
				return piece{}, errDoctype
			}
		}
	}
}

func (s *standard) attributes(from []xml.Attr) []rawAttribute {
	s.attrs = s.attrs[:0]
	for i := range from {
		a := &from[i]
		s.attrs = append(s.attrs, rawAttribute{rawName{a.Name.Space, a.Name.Local}, a.Value})
	}
	return s.attrs
}

// hasSubset says whether a DOCTYPE holds declarations of its own, which could
// define entities. A "[" inside quotes counts too: no real file has one.
func hasSubset(directive []byte) bool {
	for _, c := range directive {
		if c == '[' {
			return true
		}
	}
	return false
}
