package collation

import (
	"slices"
	"sync"

	"jourdain/grader/lexicon"
	"jourdain/grader/rules/spelling"
)

// labels are the words that say what a caption is of, folded.
var labels = sync.OnceValue(func() map[string]bool {
	folded := map[string]bool{}
	for _, word := range lexicon.Words("captions") {
		folded[spelling.Fold(word)] = true
	}
	return folded
})

// withoutLabels takes out of the words that a caption lost, and of those that it has instead, the
// word before its number: a program that inserts a caption chooses it ("Illustration 1"), and what
// refers to the caption says the same.
func withoutLabels(lost, extra []string) (stillLost, stillExtra []string) {
	isLabel := func(word string) bool { return labels()[spelling.Fold(word)] }
	l, e := slices.IndexFunc(lost, isLabel), slices.IndexFunc(extra, isLabel)
	if l < 0 || e < 0 {
		return lost, extra
	}
	return slices.Delete(slices.Clone(lost), l, l+1), slices.Delete(slices.Clone(extra), e, e+1)
}
