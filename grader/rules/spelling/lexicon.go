package spelling

import (
	"bytes"
	"strings"

	"jourdain/grader/lexicon"
)

// Lexicon knows what some texts are, folded as [Fold] does. Most texts that it is asked about are
// none of them: it folds no more of these than shows that.
type Lexicon[T any] struct {
	texts   map[string]T
	begins  map[beginning]bool
	letters lexicon.Beginnings // the first letters, where they are ASCII
	longest int                // bytes of the longest text, folded
}

// beginning are the first bytes of a folded text, which tell most texts from those of a lexicon.
type beginning [4]byte

func beginningOf[T string | []byte](folded T) (b beginning) {
	copy(b[:], folded)
	return b
}

// NewLexicon makes an empty lexicon.
func NewLexicon[T any]() *Lexicon[T] {
	return &Lexicon[T]{texts: map[string]T{}, begins: map[beginning]bool{}}
}

// Add adds texts that are the same thing.
func (l *Lexicon[T]) Add(what T, texts ...string) {
	for _, text := range texts {
		folded := Fold(strings.TrimSpace(text))
		l.texts[folded] = what
		l.begins[beginningOf(folded)] = true
		l.letters.Add(folded)
		l.longest = max(l.longest, len(folded))
	}
}

// Of returns what a text is; the zero value for one that is not known.
func (l *Lexicon[T]) Of(text string) (what T) {
	var room [64]byte
	if folded, whole := l.fold(room[:0], text); whole {
		what = l.texts[string(folded)]
	}
	return what
}

// Begins reports whether a text begins with one of the lexicon, which have four letters at least.
func (l *Lexicon[T]) Begins(text string) bool {
	var room [64]byte
	folded, _ := l.fold(room[:0], text)
	if !l.begins[beginningOf(folded)] {
		return false
	}
	for known := range l.texts {
		if bytes.HasPrefix(folded, []byte(known)) {
			return true
		}
	}
	return false
}

// fold folds a text until it is longer than any of the lexicon, or begins as none of them does;
// whole reports whether it came to the end.
func (l *Lexicon[T]) fold(into []byte, text string) (folded []byte, whole bool) {
	if !l.letters.MayBegin(text) {
		return into, false
	}
	for _, r := range strings.TrimRightFunc(text, isFinal) {
		before := len(into)
		into = appendFolded(into, r)
		if len(into) > l.longest || before < len(beginning{}) && len(into) >= len(beginning{}) && !l.begins[beginningOf(into)] {
			return into, false
		}
	}
	return into, true
}
