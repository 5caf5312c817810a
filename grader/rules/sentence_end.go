package rules

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/lexicon"
	"jourdain/grader/rules/spelling"
)

// endsAsSentence reports whether a text ends with a full stop that ends a sentence: no dots of an
// omission, and no abbreviation or initial before it ("Martin & Cie.", "40 B.C.", "etc.").
func endsAsSentence(text string) bool {
	before, ok := strings.CutSuffix(text, ".")
	if !ok || strings.HasSuffix(before, ".") {
		return false
	}
	last := strings.TrimFunc(before[strings.LastIndexFunc(before, unicode.IsSpace)+1:], func(r rune) bool { return strings.ContainsRune("([«“\"’'", r) })
	if i := strings.LastIndexAny(last, "’'"); i >= 0 {
		_, size := utf8.DecodeRuneInString(last[i:])
		last = last[i+size:]
	}
	return !isAbbreviated(last)
}

// isAbbreviated reports whether a word before a full stop is an abbreviation: it has a full stop
// within, is one letter, has no vowel, or is known.
func isAbbreviated(word string) bool {
	letters := strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
	switch {
	case letters == "":
		return false // a number can end a sentence
	case strings.Contains(letters, "."), utf8.RuneCountInString(letters) == 1:
		return true
	}
	folded := spelling.Fold(letters)
	return len(folded) <= longestWithoutVowel && !strings.ContainsAny(folded, "aeiouy") && isLatin(folded) || abbreviations()[folded]
}

// longestWithoutVowel is how many letters an abbreviation such as "Ltd" or "Bldg" has at most.
const longestWithoutVowel = 5

func isLatin(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
}

// abbreviations are those with a vowel that can stand at the end of a heading, folded.
var abbreviations = sync.OnceValue(func() map[string]bool { return foldedWords(lexicon.Words("abbreviations")...) })
