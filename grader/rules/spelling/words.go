package spelling

import (
	"iter"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Words gives the words of a text, folded as [Fold] does: runs of letters and digits,
// in small letters without accents. Everything else parts words, and an invisible
// character does not: a typographic space, a quotation mark or a dash makes no
// difference.
func Words(text string) iter.Seq[string] {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range norm.NFKD.String(text) {
		switch r = unicode.ToLower(r); {
		case unicode.In(r, unicode.Mn, unicode.Cf):
		case unicode.IsLetter(r), unicode.IsDigit(r):
			writeFolded(&b, r)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.FieldsSeq(b.String())
}

// writeFolded writes a letter, two where a reader takes one for two.
func writeFolded(b *strings.Builder, r rune) {
	switch r {
	case 'œ':
		b.WriteString("oe")
	case 'æ':
		b.WriteString("ae")
	case 'ß':
		b.WriteString("ss")
	default:
		b.WriteRune(r)
	}
}
