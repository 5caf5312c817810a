package lookalike

import (
	"strings"
	"sync"

	"jourdain/grader/lexicon"
	"jourdain/grader/rules/spelling"
)

// part is what a part of a text is called.
var part = lexicon.Pattern(`^(?i:{parts}|{counted-parts})$`)

// ordinals are the words for the first to the tenth, folded.
var ordinals = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, entry := range lexicon.Words("ordinals") {
		for word := range strings.SplitSeq(entry, "/") {
			words[spelling.Fold(strings.TrimSpace(word))] = true
		}
	}
	return words
})

// isOrdinal reports whether a line is the name of a part and its place in words, and no more: "Article
// premier", "Artigo Décimo Terceiro". That is a question: a line can also tell of that part.
func isOrdinal(text string) bool {
	words := strings.Fields(strings.TrimRight(text, " .:–—-"))
	if len(words) < 2 || len(words) > 3 || !part().MatchString(words[0]) {
		return false
	}
	for _, word := range words[1:] {
		if !ordinals()[spelling.Fold(word)] {
			return false
		}
	}
	return true
}
