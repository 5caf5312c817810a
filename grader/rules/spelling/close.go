package spelling

import (
	"strings"
	"sync"
	"unicode"

	"jourdain/grader/lexicon"
)

// shortest is the number of letters below which a text must be exact: in a word of
// three letters, one wrong letter makes another word.
const shortest = 4

// Close reports whether the text is meant to be the asked one: at most one slip in up
// to seven letters, two in a longer text. A slip is a letter too many, too few or
// wrong, or two letters in the wrong order. Numbers must be exact: "Partie 1" is
// not "Partie 2".
func (k Key) Close(asked Key) bool {
	want := []rune(asked.full)
	slips := 1
	if len(want) > 7 {
		slips = 2
	}
	if len(want) < shortest {
		return k.Same(asked)
	}
	return within(k.full, want, slips) || k.bare != k.full && within(k.bare, want, slips)
}

// Close reports whether a text is meant to be the asked one; see [Key.Close].
func Close(text, asked string) bool { return KeyOf(text).Close(KeyOf(asked)) }

// Within reports whether the words of a text, its articles left out, are all among those
// of another one: "Plats" and "Les plats chauds".
func Within(text, other string) bool {
	have := map[string]bool{}
	for _, word := range words(other) {
		have[word] = true
	}
	found := false
	for _, word := range words(text) {
		if !have[word] {
			return false
		}
		found = true
	}
	return found
}

// words returns the words of a text, folded, without the articles.
func words(text string) []string {
	var list []string
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if word = Fold(word); word != "" && !articles()[word] {
			list = append(list, word)
		}
	}
	return list
}

// articles are the small words that make no difference, folded.
var articles = sync.OnceValue(func() map[string]bool {
	folded := map[string]bool{}
	for _, word := range lexicon.Words("articles") {
		folded[Fold(word)] = true
	}
	return folded
})

func within(text string, want []rune, slips int) bool {
	if len(text) > 4*(len(want)+slips) { // too long, whatever its letters
		return false
	}
	got := []rune(text)
	if len(got)-len(want) > slips || len(want)-len(got) > slips || !sameDigits(got, want) {
		return false
	}
	return distance(got, want) <= slips
}

// sameDigits reports whether two texts have the same digits in the same order.
func sameDigits(a, b []rune) bool {
	i, j := nextDigit(a, 0), nextDigit(b, 0)
	for i < len(a) && j < len(b) && a[i] == b[j] {
		i, j = nextDigit(a, i+1), nextDigit(b, j+1)
	}
	return i == len(a) && j == len(b)
}

// nextDigit returns where the next digit stands, from a place on; the length for none.
func nextDigit(text []rune, from int) int {
	for ; from < len(text); from++ {
		if r := text[from]; r >= '0' && r <= '9' || r > unicode.MaxASCII && unicode.IsDigit(r) {
			break
		}
	}
	return from
}

// distance is the Damerau-Levenshtein distance in its restricted form (optimal
// string alignment): no piece is changed twice.
func distance(a, b []rune) int {
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		for j := 1; j <= len(b); j++ {
			change := row[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			next[j] = min(change, row[j]+1, next[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}
