package odt

import (
	"errors"
	"io"

	"jourdain/grader/document"
)

// tokenizer cuts a text in XML into its pieces. It checks each piece by itself; the
// scanner checks how they stand together.
type tokenizer interface {
	// next gives the next piece, and io.EOF after the last one. A piece is good
	// until the next call.
	next() (piece, error)
}

// piece is a start tag, an end tag or a text. Comments and instructions are not
// given. An empty element is a start tag and an end tag. One text may come in several
// pieces.
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

// The faults of a text in XML (XML 1.0, fifth edition).
var (
	errDoctype     = errors.New("the DOCTYPE declares entities")
	errTag         = errors.New("a tag is not well-formed")
	errName        = errors.New("this is no name")
	errValue       = errors.New("an attribute is not well-formed")
	errCharacter   = errors.New("a character that XML does not allow")
	errEntity      = errors.New("an unknown entity")
	errComment     = errors.New("a comment holds --")
	errDeclaration = errors.New("the XML declaration stands behind something else")
	errSection     = errors.New("]]> stands in the text")
)

// lexer is our tokenizer for a text in UTF-8. encoding/xml reads byte by byte and
// makes each name anew, which took two thirds of the time of reading a document; this
// one searches whole blocks, and gives the same pieces. A test and a fuzz target hold
// it against encoding/xml.
type lexer struct {
	source io.Reader
	buffer []byte // what was read and not yet cut is buffer[at:end]
	at     int
	end    int
	err    error // of the source, after what is in the buffer

	words   *interned
	attrs   []rawAttribute
	scratch []byte
	closing rawName // of an empty element whose end tag comes next
	closes  bool
	section bool // inside a CDATA section
	begun   bool // something was cut
}

const (
	// window is how many bytes are read at once. It grows for a larger tag.
	window = 64 << 10
	// largestTag is how many bytes one tag, comment or instruction may have.
	largestTag = 4 << 20
)

func newLexer(source io.Reader) *lexer {
	return &lexer{source: source, buffer: make([]byte, window), words: newInterned()}
}

func (l *lexer) next() (piece, error) {
	if l.closes {
		l.closes = false
		return piece{kind: endTag, name: l.closing}, nil
	}
	for ; ; l.begun = true {
		switch {
		case l.at == l.end && !l.more():
			return piece{}, l.finish()
		case l.section:
			if text, err := l.sectionText(); err != nil || len(text) > 0 {
				return piece{kind: characters, text: text}, err
			}
		case l.buffer[l.at] != '<':
			l.begun = true
			text, err := l.text()
			return piece{kind: characters, text: text}, err
		default:
			if p, given, err := l.markup(); given || err != nil {
				l.begun = true
				return p, err
			}
		}
	}
}

// finish gives the error at the end of the source.
func (l *lexer) finish() error {
	if errors.Is(l.err, io.EOF) && l.section {
		return io.ErrUnexpectedEOF
	}
	return l.err
}

// markup cuts what begins with "<". It gives nothing for a comment, an instruction, a
// DOCTYPE and the beginning of a CDATA section.
func (l *lexer) markup() (p piece, given bool, err error) {
	switch {
	case !l.has(2):
		return p, false, l.cutOff()
	case l.buffer[l.at+1] == '/':
		p, err = l.endTag()
		return p, true, err
	case l.buffer[l.at+1] == '?':
		return p, false, l.instruction()
	case l.buffer[l.at+1] != '!':
		p, err = l.startTag()
		return p, true, err
	case l.begins("<!--"):
		return p, false, l.comment()
	case l.begins("<![CDATA["):
		l.at += len("<![CDATA[")
		l.section = true
		return p, false, nil
	default:
		return p, false, l.directive()
	}
}

// has says whether n bytes stand before the end, and reads them.
func (l *lexer) has(n int) bool {
	for l.end-l.at < n {
		if !l.more() {
			return false
		}
	}
	return true
}

func (l *lexer) begins(with string) bool {
	return l.has(len(with)) && string(l.buffer[l.at:l.at+len(with)]) == with
}

// more reads on. What was cut goes, and the rest moves to the front. It is false at
// the end of the source.
func (l *lexer) more() bool {
	if l.err != nil {
		return false
	}
	if l.at > 0 {
		copy(l.buffer, l.buffer[l.at:l.end])
		l.end -= l.at
		l.at = 0
	}
	if l.end == len(l.buffer) {
		if l.end >= largestTag {
			l.err = tooBig(document.LimitAttribute)
			return false
		}
		l.buffer = append(l.buffer, make([]byte, len(l.buffer))...)
	}
	n, err := l.source.Read(l.buffer[l.end:])
	l.end += n
	l.err = err
	return n > 0 || err == nil
}

// cutOff gives the error of a piece that does not end.
func (l *lexer) cutOff() error {
	if errors.Is(l.err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return l.err
}
