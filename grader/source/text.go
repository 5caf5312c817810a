package source

import (
	"bytes"
	"slices"
	"unicode/utf8"
)

// The marks at the beginning of a file that say how its letters are written.
const (
	markUTF8    = "\xEF\xBB\xBF"
	markUTF16LE = "\xFF\xFE"
	markUTF16BE = "\xFE\xFF"
)

// plain returns the text of a file, without a mark at its beginning and with ends of lines
// as Unix has them. It says what is wrong with a file that is no text.
func plain(body []byte) ([]byte, *Fault) {
	switch {
	case len(body) > MaxSize:
		return nil, &Fault{Mistake: ErrTooBig}
	case bytes.HasPrefix(body, []byte(markUTF16LE)), bytes.HasPrefix(body, []byte(markUTF16BE)), isWide(body):
		return nil, &Fault{Mistake: ErrEncoding}
	case bytes.IndexByte(body, 0) >= 0, isDocument(body):
		return nil, &Fault{Mistake: ErrBinary}
	}
	body = bytes.TrimPrefix(body, []byte(markUTF8))
	body = bytes.ReplaceAll(body, []byte("\r\n"), []byte("\n"))
	body = bytes.ReplaceAll(body, []byte("\r"), []byte("\n"))
	if line := unreadable(body); line > 0 {
		return nil, &Fault{Line: line, Mistake: ErrEncoding}
	}
	return body, nil
}

// isDocument reports whether a file that may be text begins as a document does that some program
// has written: PDF, RTF, HTML.
func isDocument(body []byte) bool {
	const enough = 16
	begin := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(body[:min(len(body), enough)], []byte(markUTF8))))
	return slices.ContainsFunc([]string{"%pdf-", `{\rtf`, "<!doctype", "<html", "<?xml"}, func(sign string) bool {
		return bytes.HasPrefix(begin, []byte(sign))
	})
}

// isWide reports whether every second byte of the beginning is empty: a text in UTF-16
// without a mark.
func isWide(body []byte) bool {
	const enough = 8
	if len(body) < enough {
		return false
	}
	empty := [2]int{}
	for i, b := range body[:enough] {
		if b == 0 {
			empty[i%2]++
		}
	}
	return empty[0] == enough/2 && empty[1] == 0 || empty[1] == enough/2 && empty[0] == 0
}

// unreadable returns the first line, from 1, that is not written in UTF-8; 0 for none.
func unreadable(body []byte) int {
	if utf8.Valid(body) {
		return 0
	}
	for i, line := range bytes.Split(body, []byte("\n")) {
		if !utf8.Valid(line) {
			return i + 1
		}
	}
	return 0
}
