package html

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"

	"jourdain/grader/document"
)

// decode returns a file's text as UTF-8. Its encoding is what the byte order mark says, or the
// meta elements (HTML, 13.2.3.2). A text that says nothing is UTF-8 when it can be, and
// otherwise Windows-1252.
func decode(source []byte) (string, error) {
	var err error
	switch {
	case bytes.HasPrefix(source, []byte("\xFF\xFE")), bytes.HasPrefix(source, []byte("\xFE\xFF")):
		source, err = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(source)
	case isBinary(source):
		return "", &document.Unreadable{Reason: document.Unsupported}
	default:
		found, name, certain := charset.DetermineEncoding(source, "")
		if name == "utf-8" || !certain && utf8.Valid(source) {
			break
		}
		source, err = found.NewDecoder().Bytes(source)
	}
	if err != nil {
		return "", &document.Unreadable{Reason: document.Unsupported, Err: err}
	}
	source = bytes.TrimPrefix(source, []byte("\xEF\xBB\xBF"))
	if len(bytes.TrimSpace(source)) == 0 {
		return "", &document.Unreadable{Reason: document.Empty}
	}
	return string(source), nil
}

// isBinary reports whether bytes are no text: among the first ones are more control characters
// than a text has by mistake.
func isBinary(source []byte) bool {
	head := source[:min(len(source), 64<<10)]
	controls := 0
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' {
			controls++
		}
	}
	return controls > max(2, len(head)/100)
}
