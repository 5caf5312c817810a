package roster

import (
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// The limits of a list: a school has less.
const (
	mostBytes   = 8 << 20
	mostPupils  = 20_000
	mostColumns = 400
	mostCell    = 4096 // bytes: a longer one is a quotation mark that nobody closed
)

// The byte order marks.
const (
	markUTF8    = "\xEF\xBB\xBF"
	markUTF16LE = "\xFF\xFE"
	markUTF16BE = "\xFE\xFF"
)

// refuse returns the error of a file that is no list.
func refuse(key string, values ...any) error {
	return &Refused{Fault{Key: "cli.roster." + key, Values: values}}
}

// ReadText reads all of a list as UTF-8, with "\n" at the end of each line.
func ReadText(r io.Reader) (string, error) {
	source, err := io.ReadAll(io.LimitReader(r, mostBytes+1))
	switch {
	case err != nil:
		return "", err
	case len(source) > mostBytes:
		return "", refuse("too-big", "Most", mostBytes>>20)
	}
	if format := spreadsheet(source); format != "" {
		return "", refuse("spreadsheet", "Format", format)
	}
	source, err = utf8Of(source)
	if err != nil {
		return "", err
	}
	source = bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
	source = bytes.ReplaceAll(source, []byte("\r"), []byte("\n"))
	if len(bytes.TrimSpace(source)) == 0 {
		return "", refuse("empty")
	}
	return string(source), nil
}

// spreadsheet returns what a spreadsheet's own file is called by its ending, and "" for any other:
// the first bytes of a ZIP archive (APPNOTE 4.3.7), with the parts of ODF 1.3 (3.3) or of Office
// Open XML (ECMA-376-2), and those of a compound file (MS-CFB 2.2).
func spreadsheet(source []byte) string {
	switch {
	case bytes.HasPrefix(source, []byte("PK\x03\x04")):
		if bytes.Contains(source[:min(len(source), 200)], []byte("opendocument.spreadsheet")) {
			return ".ods"
		}
		if bytes.Contains(source, []byte("xl/")) {
			return ".xlsx"
		}
	case bytes.HasPrefix(source, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return ".xls"
	}
	return ""
}

// utf8Of returns a text as UTF-8, without a byte order mark.
func utf8Of(source []byte) ([]byte, error) {
	var err error
	wide := utf16Of(source)
	switch {
	case bytes.HasPrefix(source, []byte(markUTF8)):
		source = source[len(markUTF8):]
	case wide != nil:
		source, err = wide.NewDecoder().Bytes(source)
	case isBinary(source):
		return nil, refuse("binary")
	case !utf8.Valid(source):
		source, err = charmap.Windows1252.NewDecoder().Bytes(source)
	}
	if err != nil || isBinary(source) {
		return nil, refuse("binary")
	}
	return bytes.ToValidUTF8(source, []byte("\uFFFD")), nil
}

// utf16Of returns the encoding of a text in UTF-16, and nil for any other. Where no mark says the
// order of the bytes, the zeros tell: separators and ends of lines have one in every such text.
func utf16Of(source []byte) encoding.Encoding {
	if bytes.HasPrefix(source, []byte(markUTF16LE)) || bytes.HasPrefix(source, []byte(markUTF16BE)) {
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	}
	head := source[:min(len(source), 4096)]
	even, odd := zeros(head)
	switch {
	case len(source)%2 != 0 || even+odd < len(head)/32:
		return nil // a zero here and there is no text at all
	case odd > 8*even:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case even > 8*odd:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// zeros counts the zeros of a text, at even and at odd places.
func zeros(source []byte) (even, odd int) {
	for i, c := range source {
		switch {
		case c != 0:
		case i%2 == 0:
			even++
		default:
			odd++
		}
	}
	return even, odd
}

// isBinary reports whether bytes are no text: zeros, or many other signs that no list holds.
func isBinary(source []byte) bool {
	head := source[:min(len(source), 64<<10)]
	controls := 0
	for _, c := range head {
		if c == 0 {
			return true
		}
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' {
			controls++
		}
	}
	return controls > max(2, len(head)/100)
}
