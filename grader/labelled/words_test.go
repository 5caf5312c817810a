package labelled_test

import (
	"strings"
	"unicode"
)

// bare returns the letters and the digits of a text, in small letters.
func bare(text string) string {
	text = strings.TrimPrefix(text, "table: ")
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// withoutNumber returns a bare text without the digits at its beginning.
func withoutNumber(text string) string { return strings.TrimLeft(text, "0123456789") }
