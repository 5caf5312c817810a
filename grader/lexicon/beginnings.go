package lexicon

import "unicode/utf8"

// Beginnings tells most words from those of a list by their first three letters, without making
// anything of them. It says nothing of a word whose first letters are not all ASCII.
type Beginnings [1 << (beginning*bitsOfLetter - 6)]uint64

const (
	beginning    = 3
	bitsOfLetter = 5
)

// Add adds a word, in small or in large letters.
func (b *Beginnings) Add(word string) {
	if at, _, ok := beginningOf(word); ok {
		b[at>>6] |= 1 << (at & 63)
	}
}

// MayHave reports whether a text may begin with one of the words, as a whole word.
func (b *Beginnings) MayHave(text string) bool {
	at, _, ok := beginningOf(text)
	return !ok || b[at>>6]&(1<<(at&63)) != 0
}

// MayBegin reports whether a text may begin with the letters of one of the words, which have three
// and more; a space or another sign among the first three leaves it open.
func (b *Beginnings) MayBegin(text string) bool {
	at, letters, ok := beginningOf(text)
	return !ok || letters < beginning || b[at>>6]&(1<<(at&63)) != 0
}

// beginningOf returns a number for the letters, three at most, that a text begins with. It is not ok
// where one of them is beyond ASCII.
func beginningOf(text string) (number, letters int, ok bool) {
	for letters < min(beginning, len(text)) {
		c := text[letters]
		if c >= utf8.RuneSelf {
			return 0, 0, false
		}
		if c|0x20 < 'a' || c|0x20 > 'z' {
			break
		}
		number = number<<bitsOfLetter | int(c&(1<<bitsOfLetter-1))
		letters++
	}
	return number << (bitsOfLetter * (beginning - letters)), letters, true
}
