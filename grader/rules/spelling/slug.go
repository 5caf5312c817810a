package spelling

import (
	"net/url"
	"strings"
	"unicode"
)

// Slug returns the name of the place of a heading, as GitHub makes it: small letters,
// without punctuation, with hyphens for spaces.
func Slug(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ' || r == '\u00A0' || r == '-':
			return '-'
		case r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			return unicode.ToLower(r)
		default:
			return -1
		}
	}, text)
}

// Unescaped reads the letters that a link writes as %C3%A9, as small ones.
func Unescaped(target string) string {
	plain, err := url.PathUnescape(target)
	if err != nil {
		return target
	}
	return strings.ToLower(plain)
}
