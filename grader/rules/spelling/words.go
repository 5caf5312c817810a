package spelling

import (
	"iter"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Words returns the words of a text, folded as [Fold] does: runs of letters and digits,
// in small letters without accents. Everything else parts words, and an invisible
// character does not: a typographic space, a quotation mark or a dash makes no
// difference.
func Words(text string) iter.Seq[string] {
	folded := make([]byte, 0, len(text))
	usual := usualInWords()
	for _, r := range text {
		if int(r) < len(usual) {
			folded = append(folded, usual[r]...)
			continue
		}
		folded = appendInWords(folded, r)
	}
	return strings.FieldsSeq(string(folded))
}

// usualInWords gives what [appendInWords] adds for each of the usual characters.
var usualInWords = sync.OnceValue(func() *usual { return usualOf(appendInWords) })

// appendInWords adds the letters and digits of one character, or a space.
func appendInWords(folded []byte, char rune) []byte {
	for _, r := range norm.NFKD.String(string(char)) {
		switch r = unicode.ToLower(r); {
		case unicode.In(r, unicode.Mn, unicode.Cf):
		case unicode.IsLetter(r), unicode.IsDigit(r):
			folded = appendLetter(folded, r)
		default:
			folded = append(folded, ' ')
		}
	}
	return folded
}

// appendLetter adds a letter, two where a reader takes one for two.
func appendLetter(folded []byte, r rune) []byte {
	switch r {
	case 'œ':
		return append(folded, "oe"...)
	case 'æ':
		return append(folded, "ae"...)
	case 'ß':
		return append(folded, "ss"...)
	default:
		return append(folded, string(r)...)
	}
}
