package quote

import (
	"strings"
	"unicode/utf8"
)

const marks = "«»“”"

// In reports whether a text has quotation marks, outer ones of some language.
func In(text string) bool { return strings.ContainsAny(text, marks) }

// Inner returns a text whose quotation marks are the inner ones of a language, opening and
// closing: between outer ones nobody would see where the text ends. The spaces that
// French has within its marks go with them.
func Inner(text, opening, closing string) string {
	var b strings.Builder
	for {
		i := strings.IndexAny(text, marks)
		if i < 0 {
			return b.String() + text
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		before, mark := text[:i], text[i:i+size]
		text = text[i+size:]
		switch mark {
		case "«":
			b.WriteString(before + opening)
			text = strings.TrimLeftFunc(text, isSpace)
		case "“":
			b.WriteString(before + opening)
		case "»":
			b.WriteString(strings.TrimRightFunc(before, isSpace) + closing)
		default:
			b.WriteString(before + closing)
		}
	}
}

func isSpace(r rune) bool { return r == ' ' || r == '\u00A0' || r == '\u202F' }
