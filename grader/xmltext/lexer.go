package xmltext

import (
	"errors"
	"io"

	"jourdain/grader/document"
)

// rawPiece is a [Piece] as the file writes it.
type rawPiece struct {
	kind  Kind
	name  rawName
	attrs []rawAttribute
	text  []byte
	met   *metTag // of a start tag that was met before; nil for another
}

// rawName is a name as the file writes it, cut at the colon.
type rawName struct{ prefix, local string }

type rawAttribute struct {
	name  rawName
	value string
}

// The faults of a text in XML (XML 1.0, fifth edition).
var (
	errDoctype     = malformed("the DOCTYPE declares entities")
	errTag         = malformed("a tag is not well-formed")
	errName        = malformed("this is no name")
	errValue       = malformed("an attribute is not well-formed")
	errCharacter   = malformed("a character that XML does not allow")
	errEntity      = malformed("an unknown entity")
	errComment     = malformed("a comment holds --")
	errDeclaration = malformed("the XML declaration stands behind something else")
	errSection     = malformed("]]> stands in the text")
	errCutOff      = &Error{Err: io.ErrUnexpectedEOF}
)

// lexer cuts a text in UTF-8 into its pieces. It checks each piece by itself; the [Reader]
// checks how they stand together. encoding/xml reads byte by byte and
// makes each name anew, which took two thirds of the time of reading a document; this
// one searches whole blocks, and gives the same pieces. A test and a fuzz target hold
// it against encoding/xml.
type lexer struct {
	source io.Reader
	buffer []byte // what was read and not yet cut is buffer[at:end]
	at     int
	end    int
	err    error  // of the source, after what is in the buffer
	base   int64  // how many bytes of the text came before the buffer
	from   int64  // where the last piece begins in the text
	raw    []byte // the last characters as the file writes them; nil for those of a CDATA section

	words   *interned
	tags    *metTags
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
	return &lexer{source: source, buffer: make([]byte, window), words: newInterned(), tags: newMetTags()}
}

func (l *lexer) next() (rawPiece, error) {
	l.from = l.base + int64(l.at)
	if l.closes {
		l.closes = false
		return rawPiece{kind: EndTag, name: l.closing}, nil
	}
	for ; ; l.begun = true {
		l.from = l.base + int64(l.at)
		switch {
		case l.at == l.end && !l.more():
			return rawPiece{}, l.finish()
		case l.section:
			if text, err := l.sectionText(); err != nil || len(text) > 0 {
				return rawPiece{kind: Characters, text: text}, err
			}
		case l.buffer[l.at] != '<':
			l.begun = true
			text, err := l.text()
			return rawPiece{kind: Characters, text: text}, err
		default:
			if p, given, err := l.markup(); given || err != nil {
				l.begun = true
				return p, err
			}
		}
	}
}

// finish returns the error at the end of the source.
func (l *lexer) finish() error {
	if errors.Is(l.err, io.EOF) && l.section {
		return errCutOff
	}
	return l.err
}

// markup cuts what begins with "<". It returns nothing for a comment, an instruction, a
// DOCTYPE and the beginning of a CDATA section.
func (l *lexer) markup() (p rawPiece, given bool, err error) {
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

// has reports whether n bytes stand before the end, and reads them.
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
		l.base += int64(l.at)
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

// cutOff returns the error of a piece that does not end.
func (l *lexer) cutOff() error {
	if errors.Is(l.err, io.EOF) {
		return errCutOff
	}
	return l.err
}
