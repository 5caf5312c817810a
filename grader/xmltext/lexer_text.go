package xmltext

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// text cuts a text up to the next tag, or up to what was read so far.
func (l *lexer) text() ([]byte, error) {
	for {
		n := bytes.IndexByte(l.buffer[l.at:l.end], '<')
		whole := n >= 0
		if !whole {
			n = wholeLength(l.buffer[l.at:l.end])
		}
		if n == 0 || !whole && l.err != nil {
			if l.more() {
				continue
			}
			n = l.end - l.at
		}
		raw := l.buffer[l.at : l.at+n]
		l.at += n
		l.raw = raw
		if bytes.IndexByte(raw, ']') >= 0 && bytes.Contains(raw, []byte("]]>")) {
			return nil, errSection
		}
		return l.resolve(raw)
	}
}

// longestPart is how many bytes of what cannot be parted a text may end with: an
// entity, "]]>", a letter, or "\r\n".
const longestPart = 16

// wholeLength returns how many bytes can be cut from a text of which more is to come.
func wholeLength(text []byte) int {
	n := len(text)
	for i := n - 1; i >= 0 && i > n-longestPart; i-- {
		switch text[i] {
		case '&':
			return i
		case ';':
			return wholeLetters(text)
		}
	}
	return wholeLetters(text)
}

// wholeLetters returns how many bytes of a text are no part of a letter, a line end or
// the end of a section that goes on.
func wholeLetters(text []byte) int {
	n := len(text)
	for n > 0 && n > len(text)-utf8.UTFMax && !utf8.RuneStart(text[n-1]) {
		n--
	}
	if n > 0 && text[n-1] >= utf8.RuneSelf && !utf8.FullRune(text[n-1:]) {
		n--
	} else {
		n = len(text)
	}
	for n > 0 && (text[n-1] == ']' || text[n-1] == '\r') {
		n--
	}
	return n
}

// sectionText cuts a piece of a CDATA section: up to its end, or up to what was read.
func (l *lexer) sectionText() ([]byte, error) {
	for {
		held := l.buffer[l.at:l.end]
		n := bytes.Index(held, []byte("]]>"))
		ends := n >= 0
		if !ends {
			n = wholeLetters(held)
		}
		if n == 0 && !ends {
			if l.more() {
				continue
			}
			return nil, l.cutOff()
		}
		l.at += n
		l.raw = nil
		if ends {
			l.at += len("]]>")
			l.section = false
		}
		return l.checked(held[:n], false)
	}
}

// resolve returns a text with its entities replaced and its line ends made one
// (XML 1.0, 2.11 and 4.1). It is the text itself where there is nothing to do.
func (l *lexer) resolve(raw []byte) ([]byte, error) { return l.checked(raw, true) }

func (l *lexer) checked(raw []byte, entities bool) ([]byte, error) {
	var met byte
	for _, c := range raw {
		met |= classes[c]
	}
	switch {
	case met == 0:
		return raw, nil
	case met&beyondASCII != 0 && !utf8.Valid(raw), met&control != 0, met&maybeNone != 0 && holdsNoCharacter(raw):
		return nil, errCharacter
	case met&carriage != 0 || met&ampersand != 0 && entities:
		return l.replaced(raw, entities)
	default:
		return raw, nil
	}
}

// What a byte can be besides a character that stands for itself.
const (
	beyondASCII = 1 << iota
	maybeNone   // it begins U+FFFE and U+FFFF, which are no characters, and others
	control     // one that XML does not allow
	carriage
	ampersand
)

// classes are what each byte can be.
var classes = func() (classes [256]byte) {
	for c := range classes {
		switch {
		case c == '\r':
			classes[c] = carriage
		case c == '&':
			classes[c] = ampersand
		case c == 0xEF:
			classes[c] = beyondASCII | maybeNone
		case c >= utf8.RuneSelf:
			classes[c] = beyondASCII
		case c < ' ' && c != '\n' && c != '\t':
			classes[c] = control
		}
	}
	return classes
}()

// holdsNoCharacter reports whether U+FFFE or U+FFFF stands in a text.
func holdsNoCharacter(raw []byte) bool {
	for i, c := range raw {
		if c == 0xEF && isNoCharacter(raw[i:]) {
			return true
		}
	}
	return false
}

// isNoCharacter knows U+FFFE and U+FFFF.
func isNoCharacter(at []byte) bool {
	return len(at) > 2 && at[1] == 0xBF && (at[2] == 0xBE || at[2] == 0xBF)
}

// replaced is the long way of resolve.
func (l *lexer) replaced(raw []byte, entities bool) ([]byte, error) {
	out := l.scratch[:0]
	for len(raw) > 0 {
		n := bytes.IndexAny(raw, "&\r")
		if n < 0 {
			n = len(raw)
		}
		out = append(out, raw[:n]...)
		raw = raw[n:]
		switch {
		case len(raw) == 0:
		case raw[0] == '\r':
			out = append(out, '\n')
			raw = bytes.TrimPrefix(raw[1:], []byte("\n"))
		case !entities:
			out = append(out, '&')
			raw = raw[1:]
		default:
			end := bytes.IndexByte(raw, ';')
			r, ok := entity(raw[1:max(end, 1)])
			if !ok {
				return nil, errEntity
			}
			out = utf8.AppendRune(out, r)
			raw = raw[end+1:]
		}
	}
	l.scratch = out
	return out, nil
}

// entity returns the character of a reference. A text that declares entities is refused, so
// there are the five of XML and the numbers.
func entity(name []byte) (rune, bool) {
	switch string(name) {
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "amp":
		return '&', true
	case "apos":
		return '\'', true
	case "quot":
		return '"', true
	}
	if len(name) < 2 || name[0] != '#' || len(name) > 12 {
		return 0, false
	}
	digits, base := string(name[1:]), 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	return rune(n), err == nil && isCharacter(rune(n))
}

// isCharacter reports whether XML allows a character (XML 1.0, 2.2).
func isCharacter(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' ||
		r >= ' ' && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= utf8.MaxRune
}
