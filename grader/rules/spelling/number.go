package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/pattern"
)

// typedNumber is a number that its author typed before a heading: "1 ", "1.2. ",
// "II. ", "a) ", "3 - ". A letter or a Roman number needs a mark after it, because
// "I" and "A" are words too.
var typedNumber = pattern.New(
	`^\s*(?:\d+(?:\.\d+)*\s*[.):°\-–—]?\s+|\d+(?:\.\d+)*\s*[.)]|(?:[IVXLC]+|[ivx]+|[A-Za-z])\s*(?:[.)]|\s[\-–—:]\s))\s*`)

// WithoutNumber returns a text without the number typed before it. A text that is
// only a number stays as it is.
func WithoutNumber(text string) string {
	if !mayBeNumbered(text) {
		return text
	}
	if at := typedNumber().FindStringIndex(text); at != nil && at[1] < len(text) {
		return text[at[1]:]
	}
	return text
}

// mayBeNumbered is a quick look that spares the rest for most texts: a digit begins it, or
// letters of a Roman number, or one letter, with a sign behind.
func mayBeNumbered(text string) bool {
	text = strings.TrimLeft(text, " \t\n\f\r")
	if text == "" || text[0] >= '0' && text[0] <= '9' {
		return text != ""
	}
	rest := strings.TrimLeft(text, "IVXLCivx")
	if len(rest) == len(text) {
		rest = strings.TrimLeftFunc(text[:1], unicode.IsLetter) + text[1:]
	}
	rest = strings.TrimLeft(rest, " \t\n\f\r")
	return rest != "" && len(rest) < len(text) && (strings.IndexByte(".)-:", rest[0]) >= 0 || rest[0] >= utf8.RuneSelf)
}
