package xmltext

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"jourdain/grader/pattern"
)

var errEncoding = errors.New("unknown encoding")

// declaration finds the encoding that an XML declaration names (XML 1.0, 4.3.3).
var declaration = pattern.New(`^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']`)

// UTF8 returns a text in XML as UTF-8 without a byte order mark, which is what [Walker.Extent]
// counts in, and reports whether it was in another encoding. A mark, or the two bytes of the first
// "<", decide before the declaration does.
func UTF8(r io.Reader) (text io.Reader, decoded bool, err error) {
	buffered := bufio.NewReaderSize(r, 32<<10)
	head, err := buffered.Peek(256)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, false, err
	}
	decoder, err := guess(head)
	switch {
	case err != nil:
		return nil, false, err
	case decoder != nil:
		return decoder.NewDecoder().Reader(buffered), true, nil
	case bytes.HasPrefix(head, []byte(markUTF8)):
		_, err = buffered.Discard(len(markUTF8))
	}
	return buffered, false, err
}

// The byte order marks.
const (
	markUTF8    = "\xEF\xBB\xBF"
	markUTF16LE = "\xFF\xFE"
	markUTF16BE = "\xFE\xFF"
)

// guess returns the encoding of a text by its first bytes, nil for UTF-8.
func guess(head []byte) (encoding.Encoding, error) {
	switch {
	case bytes.HasPrefix(head, []byte(markUTF16LE)), bytes.HasPrefix(head, []byte("<\x00")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), nil
	case bytes.HasPrefix(head, []byte(markUTF16BE)), bytes.HasPrefix(head, []byte("\x00<")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), nil
	case bytes.HasPrefix(head, []byte(markUTF8)):
		return nil, nil
	}
	match := declaration().FindSubmatch(head)
	if match == nil {
		return nil, nil
	}
	switch name := strings.ToLower(string(match[1])); name {
	case "utf-8", "utf8", "us-ascii", "ascii":
		return nil, nil
	case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252":
		return charmap.Windows1252, nil
	case "iso-8859-15", "latin-9":
		return charmap.ISO8859_15, nil
	default:
		return nil, &Error{Err: fmt.Errorf("%w: %s", errEncoding, name)}
	}
}

// Begins reports whether a file begins with "<", after a byte order mark and
// white space, in an encoding of one or two bytes.
func Begins(head []byte) bool {
	for _, mark := range []string{markUTF8, markUTF16LE, markUTF16BE} {
		head = bytes.TrimPrefix(head, []byte(mark))
	}
	return bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n\x00"), []byte("<"))
}
