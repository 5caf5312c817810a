package spelling

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form in which two texts are compared: small letters without
// accents, and no spaces, hyphens, quotation marks, apostrophes or final marks.
func Fold(text string) string {
	var room [128]byte
	folded := room[:0]
	for _, r := range strings.TrimRightFunc(text, isFinal) {
		folded = appendFolded(folded, r)
	}
	return string(folded)
}

// appendFolded adds the form of one character. What stands around it makes no difference: the
// marks that belong to it are silent.
func appendFolded(folded []byte, r rune) []byte {
	if usual := usualFolds(); int(r) < len(usual) {
		return append(folded, usual[r]...)
	}
	return appendAnyFolded(folded, r)
}

func appendAnyFolded(folded []byte, char rune) []byte {
	for _, r := range norm.NFKD.String(string(char)) {
		if r = unicode.ToLower(r); !isSilent(r) {
			folded = appendLetter(folded, r)
		}
	}
	return folded
}

// usual holds what each character of the Latin alphabets of Europe becomes (up to U+017F): to
// look it up each time would take most of the time of a comparison.
type usual [0x180]string

func usualOf(appendForm func([]byte, rune) []byte) *usual {
	var forms usual
	for r := range forms {
		forms[r] = string(appendForm(nil, rune(r)))
	}
	return &forms
}

var usualFolds = sync.OnceValue(func() *usual { return usualOf(appendAnyFolded) })

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

// Same reports whether the text is the asked one: the same when folded. A number
// typed before it ("2. ", "IV) ") may be missing from what is asked. Nothing is the
// same as an empty text.
func (k Key) Same(asked Key) bool {
	return asked.full != "" && (k.full == asked.full || k.bare == asked.full)
}

// Same reports whether a text is the asked one; see [Key.Same].
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
