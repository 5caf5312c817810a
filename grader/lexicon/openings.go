package lexicon

import (
	"iter"
	"maps"
	"unicode"
	"unicode/utf8"
)

// Openings tells quickly what a text can be by its first word: most texts begin with none of the
// words that some patterns know, and need not be tried against them.
type Openings struct {
	kinds map[string]uint16
	heads Beginnings
}

// OpeningsOf makes openings of groups of lists: the words of the first group have the bit 1, those
// of the second the bit 2, and so on.
func OpeningsOf(groups ...[]string) *Openings {
	o := &Openings{kinds: map[string]uint16{}}
	for i, lists := range groups {
		for _, word := range Words(lists...) {
			o.Add(1<<i, word)
		}
	}
	return o
}

// Add adds words that texts of a kind begin with.
func (o *Openings) Add(kind uint16, words ...string) {
	var room [room]byte
	for _, word := range words {
		first := head(room[:0], word)
		o.kinds[string(first)] |= kind
		o.heads.Add(string(first))
	}
}

// Of returns the kinds of text that begin with the first word of a text.
func (o *Openings) Of(text string) uint16 {
	if !o.heads.MayHave(text) {
		return 0
	}
	var room [room]byte
	return o.kinds[string(head(room[:0], text))]
}

// Words returns the first words, in small letters.
func (o *Openings) Words() iter.Seq[string] { return maps.Keys(o.kinds) }

// longestHead is how many bytes of a word count.
const longestHead = 24

const room = longestHead + 2*utf8.UTFMax

// head appends the letters that a text begins with, in small ones.
func head(to []byte, text string) []byte {
	for _, r := range text {
		if !unicode.IsLetter(r) || len(to) > longestHead {
			break
		}
		to = utf8.AppendRune(to, unicode.ToLower(r))
	}
	return to
}
