package xmltext

import (
	"bytes"
	"slices"
	"strings"
)

// tag returns the bytes between "<" and ">", which may stand in a value too, and goes on
// behind them. They are good until more is read.
func (l *lexer) tag() ([]byte, error) {
	// Nearly every tag stands in what was read, and its values between double quotes.
	if n := bytes.IndexByte(l.buffer[l.at:l.end], '>'); n > 0 {
		inside := l.buffer[l.at+1 : l.at+n]
		if bytes.Count(inside, []byte{'"'})%2 == 0 && bytes.IndexByte(inside, '\'') < 0 {
			l.at += n + 1
			return inside, nil
		}
	}
	quote := byte(0)
	for i := 1; ; {
		rest := l.buffer[l.at+i : l.end]
		mark := `>"'`
		if quote != 0 {
			mark = string(quote)
		}
		n := bytes.IndexAny(rest, mark)
		if n < 0 {
			i = l.end - l.at
			if !l.more() {
				return nil, l.cutOff()
			}
			continue
		}
		switch c := rest[n]; {
		case quote != 0:
			quote = 0
		case c == '>':
			inside := l.buffer[l.at+1 : l.at+i+n]
			l.at += i + n + 1
			return inside, nil
		default:
			quote = c
		}
		i += n + 1
	}
}

func (l *lexer) endTag() (rawPiece, error) {
	if n := bytes.IndexByte(l.buffer[l.at:l.end], '>'); n > 0 {
		if name, ok := l.words.met(l.buffer[l.at+len("</") : l.at+n]); ok { // as nearly always
			l.at += n + 1
			return rawPiece{kind: EndTag, name: name}, nil
		}
	}
	tag, err := l.tag()
	if err != nil {
		return rawPiece{}, err
	}
	name, ok := l.words.name(trimRight(tag[1:]))
	if !ok {
		return rawPiece{}, errName
	}
	return rawPiece{kind: EndTag, name: name}, nil
}

func (l *lexer) startTag() (rawPiece, error) {
	tag, err := l.tag()
	if err != nil {
		return rawPiece{}, err
	}
	met, again := l.tags.find(tag)
	if again {
		l.closing, l.closes = met.name, met.closes
		return rawPiece{kind: StartTag, name: met.name, attrs: met.attrs, met: met}, nil
	}
	whole := tag
	if n := len(tag); n > 0 && tag[n-1] == '/' {
		tag, l.closes = tag[:n-1], true
	}
	length := nameLength(tag)
	name, ok := l.words.name(tag[:length])
	if !ok {
		return rawPiece{}, errName
	}
	l.closing = name
	l.attrs = l.attrs[:0]
	for tag = trimLeft(tag[length:]); len(tag) > 0 && len(l.attrs) <= mostAttributes; tag = trimLeft(tag) {
		if tag, err = l.attribute(tag); err != nil {
			return rawPiece{}, err
		}
	}
	p := rawPiece{kind: StartTag, name: name, attrs: l.attrs}
	if met != nil {
		*met = metTag{text: string(whole), name: name, attrs: slices.Clone(l.attrs), closes: l.closes}
		p.met = met
	}
	return p, nil
}

// mostAttributes is where the attributes of one element are cut no further: it is far
// beyond [Limits].Attributes, so that the element is refused.
const mostAttributes = 1 << 14

// attribute cuts one attribute and returns what stands behind it.
func (l *lexer) attribute(tag []byte) ([]byte, error) {
	length := nameLength(tag)
	name, ok := l.words.name(tag[:length])
	if !ok {
		return nil, errName
	}
	tag = trimLeft(tag[length:])
	if len(tag) == 0 || tag[0] != '=' {
		return nil, errValue
	}
	tag = trimLeft(tag[1:])
	if len(tag) == 0 || tag[0] != '"' && tag[0] != '\'' {
		return nil, errValue
	}
	length = bytes.IndexByte(tag[1:], tag[0])
	if length < 0 {
		return nil, errValue
	}
	raw := tag[1 : length+1]
	if bytes.IndexByte(raw, '<') >= 0 {
		return nil, errValue
	}
	value, err := l.resolve(raw)
	if err != nil {
		return nil, err
	}
	l.attrs = append(l.attrs, rawAttribute{name, l.words.value(value)})
	return tag[length+2:], nil
}

// interned keeps the names and the short values that were met, so that each is one
// string however often it stands in the text.
type interned struct {
	names  map[string]rawName
	values map[string]string
	// What was met last, by slot: to compare one text costs less than to look it up.
	lastNames  [slots]internedName
	lastValues [slots]string
}

type internedName struct {
	text string
	name rawName
}

// slots is how many texts are kept at hand. A document has some dozens of names.
const slots = 256

// slot returns a place for a text, by some of its letters.
func slot[T string | []byte](text T) int {
	n := len(text)
	if n == 0 {
		return 0
	}
	return (n + int(text[n/2])<<3 + int(text[n-1])<<2 + int(text[2*n/3])<<5) & (slots - 1)
}

const (
	mostInterned = 8_192 // of either, against a text that has only different ones
	longInterned = 40    // bytes of a value that is worth keeping
)

func newInterned() *interned {
	return &interned{names: map[string]rawName{}, values: map[string]string{}}
}

// met returns a name that was met before; false for another, which may be one.
func (w *interned) met(source []byte) (rawName, bool) {
	last := &w.lastNames[slot(source)]
	return last.name, last.text == string(source) && last.text != ""
}

// name returns a name cut at its colon; false for what is no name (XML 1.0, 2.3).
func (w *interned) name(source []byte) (rawName, bool) {
	if name, ok := w.met(source); ok {
		return name, true
	}
	last := &w.lastNames[slot(source)]
	if name, ok := w.names[string(source)]; ok {
		*last = internedName{string(source), name}
		return name, true
	}
	text := string(source)
	if !isName(text) || strings.Count(text, ":") > 1 {
		return rawName{}, false
	}
	name := rawName{local: text}
	if prefix, local, ok := strings.Cut(text, ":"); ok && prefix != "" && local != "" {
		name = rawName{prefix, local}
	}
	if len(w.names) < mostInterned {
		w.names[text] = name
	}
	return name, true
}

func (w *interned) value(source []byte) string {
	if len(source) > longInterned {
		return string(source)
	}
	last := &w.lastValues[slot(source)]
	if *last == string(source) {
		return *last
	}
	if value, ok := w.values[string(source)]; ok {
		*last = value
		return value
	}
	value := string(source)
	if len(w.values) < mostInterned {
		w.values[value] = value
	}
	return value
}

// nameLength returns where a name ends that the bytes begin with.
func nameLength(source []byte) int {
	for i, c := range source {
		if isSpace(c) || c == '=' || c == '/' || c == '"' || c == '\'' || c == '<' {
			return i
		}
	}
	return len(source)
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func trimLeft(source []byte) []byte {
	for len(source) > 0 && isSpace(source[0]) {
		source = source[1:]
	}
	return source
}

func trimRight(source []byte) []byte {
	for len(source) > 0 && isSpace(source[len(source)-1]) {
		source = source[:len(source)-1]
	}
	return source
}
