package spelling

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold gives the form in which two texts are compared: small letters without
// accents, and no spaces, hyphens, quotation marks, apostrophes or final marks.
func Fold(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	usual := usualFolds()
	for _, r := range strings.TrimRightFunc(text, isFinal) {
		if int(r) < len(usual) {
			b.WriteString(usual[r])
			continue
		}
		foldRune(&b, r)
	}
	return b.String()
}

// foldRune writes the form of one character. What stands around it makes no difference:
// the marks that belong to it are silent.
func foldRune(b *strings.Builder, char rune) {
	for _, r := range norm.NFKD.String(string(char)) {
		if r = unicode.ToLower(r); !isSilent(r) {
			writeFolded(b, r)
		}
	}
}

// usualFolds gives the form of each character of the Latin alphabets of Europe (up to
// U+017F): to look them up each time would take most of the time of a comparison.
var usualFolds = sync.OnceValue(func() *[0x180]string {
	var folds [0x180]string
	for r := range folds {
		var b strings.Builder
		foldRune(&b, rune(r))
		folds[r] = b.String()
	}
	return &folds
})

// Key is a text made ready to be compared with many others.
type Key struct {
	full string // folded
	bare string // folded, without the number typed before it
}

// KeyOf makes a text ready to be compared.
func KeyOf(text string) Key {
	k := Key{full: Fold(text)}
	k.bare = k.full
	if rest := WithoutNumber(text); rest != text {
		k.bare = Fold(rest)
	}
	return k
}

// Same says whether the text is the asked one: the same when folded. A number
// typed before it ("2. ", "IV) ") may be missing from what is asked. Nothing is the
// same as an empty text.
func (k Key) Same(asked Key) bool {
	return asked.full != "" && (k.full == asked.full || k.bare == asked.full)
}

// Same says whether a text is the asked one; see [Key.Same].
func Same(text, asked string) bool { return KeyOf(text).Same(KeyOf(asked)) }

// isFinal knows what may stand at the end of a heading and not count.
func isFinal(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".,;:!?…", r) }

// isSilent knows the characters that make no difference to a reader.
func isSilent(r rune) bool {
	switch {
	case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		return false // most of them, and a look into the tables is dear
	case r < utf8.RuneSelf:
		return r == ' ' || r == '-' || r == '\'' || r == '"' || r == '`' || unicode.IsSpace(r)
	}
	return unicode.In(r, unicode.Mn, unicode.Cf, unicode.Pd, unicode.Pi, unicode.Pf) || unicode.IsSpace(r) ||
		r == 'ʼ' || r == '´'
}
