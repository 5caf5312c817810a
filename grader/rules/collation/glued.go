package collation

import (
	"strings"
	"unicode"
)

// in returns the two words as a text has them, with the signs that stand between them: a space
// belongs behind a sign that ends something, and before one that begins something. They are
// returned as they are where the text has them otherwise.
func (g Glued) in(text string) (before, after string) {
	for from := 0; ; {
		at := strings.Index(text[from:], g.Before)
		if at < 0 {
			return g.Before, g.After
		}
		from += at + len(g.Before)
		rest := strings.TrimLeftFunc(text[from:], func(r rune) bool { return !isOfWord(r) })
		signs := text[from : len(text)-len(rest)]
		if !strings.HasPrefix(rest, g.After) || strings.TrimRightFunc(signs, unicode.IsSpace) != signs {
			continue
		}
		ends := strings.TrimRightFunc(signs, begins)
		return g.Before + ends, signs[len(ends):] + g.After
	}
}

// begins reports whether a sign stands before what it belongs to.
func begins(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) || r == '¿' || r == '¡' }
