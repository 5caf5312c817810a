package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean returns a text that may enter the model: valid UTF-8 without control
// characters (C0, DEL, C1). A line separator becomes a space. Format characters
// such as the soft hyphen stay, because the outline must give a text as it is;
// [Printable] takes them out before a person sees it.
func Clean(text string) string {
	if isOrdinary(text) {
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

// CleanBytes is [Clean] for a text that is still in bytes. It returns the text itself where
// there is nothing to clean, as nearly always.
func CleanBytes(text []byte) []byte {
	if isOrdinary(text) {
		return text
	}
	return []byte(Clean(string(text)))
}

// Printable returns a text that is safe to show on a terminal, in a window's
// title, in a file for a spreadsheet or in a page: one line, without control
// characters and without the invisible characters that reorder, join or hide
// others (bidirectional controls, zero-width spaces, tags).
func Printable(text string) string {
	if isOrdinary(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Co, r) {
			return -1
		}
		return r
	}, Clean(text))
}

// isOrdinary says quickly that a text holds only what every text in a Western language
// is made of: printable ASCII, the letters of the Latin alphabets (U+00A0 to U+017F,
// without the soft hyphen), dashes, quotation marks and the narrow no-break space.
func isOrdinary[T string | []byte](text T) bool {
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c >= ' ' && c < 0x7F:
			continue
		case c >= 0xC3 && c <= 0xC5 && isTail(text, i+1), c == 0xC2 && isTail(text, i+1) && text[i+1] >= 0xA0 && text[i+1] != 0xAD:
			i++
		case c == 0xE2 && isTail(text, i+2) && text[i+1] == 0x80 && (text[i+2] >= 0x90 && text[i+2] <= 0xA7 || text[i+2] == 0xAF):
			i += 2
		default:
			return false
		}
	}
	return true
}

// isTail reports whether a byte can be a later one of a character in UTF-8.
func isTail[T string | []byte](text T, at int) bool { return at < len(text) && text[at]&0xC0 == 0x80 }

func isNoncharacter(r rune) bool {
	return r&0xFFFE == 0xFFFE || (r >= 0xFDD0 && r <= 0xFDEF) || r > utf8.MaxRune
}
