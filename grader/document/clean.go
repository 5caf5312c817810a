package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean gives a text that may enter the model: valid UTF-8 without control
// characters (C0, DEL, C1). A line separator becomes a space. Format characters
// such as the soft hyphen stay, because the outline must give a text as it is;
// [Printable] takes them out before a person sees it.
func Clean(text string) string {
	if isPlain(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.IsControl(r) || isNoncharacter(r):
			return -1
		default:
			return r
		}
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// Printable gives a text that is safe to show on a terminal, in a window's
// title, in a file for a spreadsheet or in a page: one line, without control
// characters and without the invisible characters that reorder, join or hide
// others (bidirectional controls, zero-width spaces, tags).
func Printable(text string) string {
	if isPlain(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Co, r) {
			return -1
		}
		return r
	}, Clean(text))
}

// isPlain says quickly that a text holds only printable ASCII.
func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= 0x7F {
			return false
		}
	}
	return true
}

func isNoncharacter(r rune) bool {
	return r&0xFFFE == 0xFFFE || (r >= 0xFDD0 && r <= 0xFDEF) || r > utf8.MaxRune
}
