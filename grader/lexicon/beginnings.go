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
	if at, _, ok := beginningOf(word, false); ok {
		b[at>>6] |= 1 << (at & 63)
	}
}

// MayHave reports whether a text may begin with one of the words, as a whole word.
func (b *Beginnings) MayHave(text string) bool {
	at, _, ok := beginningOf(text, false)
	return !ok || b[at>>6]&(1<<(at&63)) != 0
}

// MayBegin reports whether a text may begin with the letters of one of the words, which have three
// and more. Spaces between them count for nothing, and another sign leaves it open.
func (b *Beginnings) MayBegin(text string) bool {
	at, letters, ok := beginningOf(text, true)
	return !ok || letters < beginning || b[at>>6]&(1<<(at&63)) != 0
}

// beginningOf returns a number for the letters, three at most, that a text begins with; spaces
// before them and between them end it, or count for nothing. It is not ok where one of the letters
// is beyond ASCII.
func beginningOf(text string, spaced bool) (number, letters int, ok bool) {
	for i := 0; i < len(text) && letters < beginning; i++ {
		c := text[i]
		if c >= utf8.RuneSelf {
			return 0, 0, false
		}
		if c|0x20 >= 'a' && c|0x20 <= 'z' {
			number = number<<bitsOfLetter | int(c&(1<<bitsOfLetter-1))
			letters++
		} else if !spaced || c != ' ' {
			break
		}
	}
	return number << (bitsOfLetter * (beginning - letters)), letters, true
}
