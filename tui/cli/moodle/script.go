package moodle

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// script is how the bytes of a worksheet are letters. Moodle writes UTF-8 with the mark of its
// order or without; a spreadsheet that it was saved by, UTF-16 or Windows-1252.
type script struct {
	code  encoding.Encoding // nil for UTF-8
	width int               // bytes of a unit: 1, or 2 in UTF-16
	high  int               // where in a unit of two the low byte of its number stands
	start int               // bytes of the mark of the order
}

// scriptOf finds out how a file is written.
func scriptOf(source []byte) script {
	little := script{code: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), width: 2}
	big := script{code: unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), width: 2, high: 1}
	switch {
	case bytes.HasPrefix(source, []byte("\xef\xbb\xbf")):
		return script{width: 1, start: 3}
	case bytes.HasPrefix(source, []byte("\xff\xfe")):
		little.start = 2
		return little
	case bytes.HasPrefix(source, []byte("\xfe\xff")):
		big.start = 2
		return big
	case len(source) > 3 && source[0] != 0 && source[1] == 0 && source[3] == 0:
		return little
	case len(source) > 3 && source[0] == 0 && source[1] != 0 && source[2] == 0:
		return big
	case utf8.Valid(source):
		return script{width: 1}
	default:
		return script{code: charmap.Windows1252, width: 1}
	}
}

// sign returns the sign of ASCII that stands at a byte; 0 for any other.
func (s *script) sign(source []byte, at int) byte {
	switch {
	case s.width == 1:
		return source[at]
	case at+1 >= len(source) || source[at+1-s.high] != 0:
		return 0
	default:
		return source[at+s.high]
	}
}

// decode returns the letters of some bytes.
func (s *script) decode(text []byte) string {
	if s.code == nil {
		return string(text)
	}
	decoded, err := s.code.NewDecoder().Bytes(text)
	if err != nil {
		return string(text)
	}
	return string(decoded)
}

// encode returns the bytes of some letters. What the script has no letter for becomes a
// reference of HTML, which is what Moodle reads a comment as.
func (s *script) encode(text string) []byte {
	if s.code == nil {
		return []byte(text)
	}
	encoded, err := encoding.HTMLEscapeUnsupported(s.code.NewEncoder()).Bytes([]byte(text))
	if err != nil {
		return []byte(text)
	}
	return encoded
}
