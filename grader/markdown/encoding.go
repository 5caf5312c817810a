package markdown

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"jourdain/grader/document"
)

// The byte order marks.
const (
	markUTF8    = "\xEF\xBB\xBF"
	markUTF16LE = "\xFF\xFE"
	markUTF16BE = "\xFE\xFF"
)

// decode returns a file's text as UTF-8, without a byte order mark, with "\n" at the
// end of each line. A text that is not UTF-8 is taken for Windows-1252, which old
// editors still write.
func decode(source []byte) ([]byte, error) {
	var err error
	switch {
	case hasPrefix(source, markUTF16LE), hasPrefix(source, markUTF16BE):
		source, err = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(source)
	case isBinary(source):
		return nil, &document.Unreadable{Reason: document.Unsupported}
	case !utf8.Valid(source):
		source, err = charmap.Windows1252.NewDecoder().Bytes(source)
	}
	if err != nil {
		return nil, &document.Unreadable{Reason: document.Unsupported, Err: err}
	}
	source = bytes.TrimPrefix(source, []byte(markUTF8))
	if len(source) == 0 {
		return nil, &document.Unreadable{Reason: document.Empty}
	}
	return unixLines(source), nil
}

func hasPrefix(source []byte, prefix string) bool { return bytes.HasPrefix(source, []byte(prefix)) }

// isBinary reports whether bytes are no text: among the first ones, more than two and
// more than one in a hundred are control characters, which no text holds.
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

// unixLines replaces "\r\n" and "\r", which CommonMark (2.1) takes for line ends
// too. The number of lines stays the same.
func unixLines(source []byte) []byte {
	if bytes.IndexByte(source, '\r') < 0 {
		return source
	}
	source = bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(source, []byte("\r"), []byte("\n"))
}

// lineEnds returns the offset of each "\n".
func lineEnds(source []byte) []int {
	ends := make([]int, 0, bytes.Count(source, []byte("\n")))
	for i, c := range source {
		if c == '\n' {
			ends = append(ends, i)
		}
	}
	return ends
}
