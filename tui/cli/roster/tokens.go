package roster

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// token is a word of a name: a run of letters, of digits, or of digits and then letters, as "5B".
type token struct {
	text       string // folded
	start, end int    // of the text it is from, in bytes
	letters    int
	glue       glue // what stands between it and the token before
	upper      bool // it begins with a capital
	lower      bool // it has small letters
	plain      bool // it has no accents: "a" is, "à" is not
}

// glue is what two tokens are kept together by.
type glue int

const (
	loose      glue = iota // spaces, underscores and whatever else, and the beginning
	hyphen                 // "Marie-Claire"
	apostrophe             // "d’Alembert"
	joined                 // nothing: "DupontMarie", "marie2"
)

// isDigits reports whether a token begins with a digit: it is no name.
func (t *token) isDigits() bool { return t.text[0] >= '0' && t.text[0] <= '9' }

// fold returns the form in which names and headings are compared: small letters and digits,
// without accents, spaces and signs.
func fold(text string) string {
	folded := make([]byte, 0, len(text))
	for _, r := range text {
		folded = appendFolded(folded, r)
	}
	return string(folded)
}

// appendFolded adds the form of one character: "é" becomes "e", "œ" becomes "oe", a sign nothing.
func appendFolded(folded []byte, r rune) []byte {
	switch {
	case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		return append(folded, byte(r))
	case r >= 'A' && r <= 'Z':
		return append(folded, byte(r)+'a'-'A')
	case r < utf8.RuneSelf:
		return folded
	}
	for _, part := range norm.NFKD.String(string(unicode.ToLower(r))) {
		if special, ok := unmarked(part); ok {
			folded = append(folded, special...)
		} else if unicode.IsLetter(part) || unicode.IsDigit(part) {
			folded = utf8.AppendRune(folded, part)
		}
	}
	return folded
}

// unmarked returns how a letter is typed where the keyboard does not have it: Unicode has no
// decomposition for these (UnicodeData.txt).
func unmarked(r rune) (string, bool) {
	switch r {
	case 'œ':
		return "oe", true
	case 'æ':
		return "ae", true
	case 'ß':
		return "ss", true
	case 'ø':
		return "o", true
	case 'đ', 'ð':
		return "d", true
	case 'ł':
		return "l", true
	case 'þ':
		return "th", true
	case 'ı':
		return "i", true
	}
	return "", false
}

// tokens cuts a text into its words.
func tokens(text string) []token {
	var all []token
	previous, between := rune(0), loose
	var folded []byte
	for i, r := range text {
		before := len(folded)
		folded = appendFolded(folded, r)
		mark := unicode.Is(unicode.Mn, r) && len(folded) == before
		switch {
		case mark && len(all) > 0 && previous != 0:
			all[len(all)-1].end, all[len(all)-1].plain = i+utf8.RuneLen(r), false
			continue // it belongs to the letter before
		case len(folded) == before:
			between, previous = wider(between, previous, r), 0
			continue
		case previous == 0 || breaks(previous, r):
			if previous != 0 {
				between = joined
			}
			all = append(all, token{start: i, glue: between, upper: unicode.IsUpper(r), plain: true})
			folded, between = append(folded[:0], folded[before:]...), loose
		}
		t := &all[len(all)-1]
		t.end, t.letters, t.text = i+utf8.RuneLen(r), t.letters+1, string(folded)
		t.lower = t.lower || unicode.IsLower(r)
		t.plain = t.plain && r < utf8.RuneSelf
		previous = r
	}
	return all
}

// wider returns the glue between two words, one sign further.
func wider(between glue, previous, r rune) glue {
	if previous == 0 {
		return loose // it is the second sign, or the first of all
	}
	switch {
	case strings.ContainsRune("'’ʼ`´‘", r):
		return apostrophe
	case unicode.Is(unicode.Pd, r):
		return hyphen
	}
	return between
}

// breaks reports whether a word ends between two characters: before the capital of "DupontMarie",
// and before the number of "marie2". "5B" and "3e" are one.
func breaks(previous, r rune) bool {
	return unicode.IsLower(previous) && unicode.IsUpper(r) || unicode.IsLetter(previous) && unicode.IsDigit(r)
}

// wordsOf returns the folded words of a name: what is written in one stays one, "McDonald".
func wordsOf(name string) []string {
	var all []string
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
	}) {
		if folded := fold(word); folded != "" {
			all = append(all, folded)
		}
	}
	return all
}
