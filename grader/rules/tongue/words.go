package tongue

import (
	"slices"
	"sync"

	"jourdain/grader/lexicon"
)

// languages returns those whose small words are known. A word that several languages share counts
// for each of them, and less.
var languages = sync.OnceValue(func() []lexicon.Language {
	return slices.DeleteFunc(slices.Clone(lexicon.Languages()), func(l lexicon.Language) bool { return l.Entries(list) == nil })
})

// list is the name of their list.
const list = "small-words"

// set is a set of languages, by their numbers in the table.
type set uint32

// weight is what a word says that one language alone has; one that several have is shared
// out among them.
const weight = 60

// known are the small words of all languages.
type known struct {
	languages map[string]set
	shapes    [1 << 13]bool // whether one has such a shape: most words have another
}

// languagesOf returns the languages that have a word in small letters, which is not empty.
func (k *known) languagesOf(word []byte) set {
	if len(word) > longest || !k.shapes[shape(word)] {
		return 0
	}
	return k.languages[string(word)]
}

// shape puts the length of a word together with five bits of its first byte and of its last: they
// differ from letter to letter.
func shape[T string | []byte](word T) int {
	return int(word[0]&31)<<8 | int(word[len(word)-1]&31)<<3 | (len(word)-1)&7
}

var smallWords = sync.OnceValue(func() *known {
	k := known{languages: map[string]set{}}
	for i, language := range languages() {
		for _, word := range language.Entries(list) {
			k.languages[word] |= 1 << i
			k.shapes[shape(word)] = true
		}
	}
	return &k
})

// number returns the number of a language; -1 for one that is not known.
func number(lang string) int {
	return slices.IndexFunc(languages(), func(l lexicon.Language) bool { return l.Tag == lang })
}

// most is how many languages a set can hold.
const most = 32

// longest is the length of the longest small word, in bytes.
const longest = 8
