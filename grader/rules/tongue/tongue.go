// Package tongue guesses the language in which a text is written, by the small words
// that come back in every text of it. It says nothing of a short text, nor of one in
// two languages: a guess must not blame anybody.
package tongue

import (
	"strings"
	"unicode"

	"jourdain/grader/document"
)

// small are the small words of each language; a word that two languages share counts
// for both.
var small = map[string]string{
	"fr": "le la les des du un une et est dans pour que qui sur avec pas au aux par ce cette nous vous il elle ne se sont plus ou mais son sa ses je mon notre votre ont été",
	"en": "the and of to in is that for it with as on was are be this at from by or you your we have not an they their has can will which",
	"de": "der die das und ist nicht ein eine mit von den dem im für auf sich auch es wird zu als bei sind wir ich sie haben werden oder aus nach",
	"es": "el la los las de que y en un una es para con por se del al como más su pero sus este esta son hay muy está fue lo",
	"it": "il lo la i gli le di che e un una è per con non si del della dei sono nel alla come più ma questo questa anche ha al",
	"pt": "o a os as de que e em um uma é para com não se do da dos das no na por mais como mas ao são pelo sua seu também está",
	"nl": "de het een en van is dat in op te voor met niet zijn die aan er ook als bij door naar om maar wordt werd deze hun uit",
}

const (
	// leastLetters is how many letters a text has at least that says its language.
	leastLetters = 100
	// leastWords is how many of the small words of its language it has at least.
	leastWords = 8
	// leastShare is how many words in a hundred are such words in any text of people:
	// "lorem ipsum" has an "et" now and then.
	leastShare = 20
)

// Knows says whether a language can be told from others.
func Knows(lang string) bool { return small[lang] != "" }

// Of gives the language of a document's text ("fr"), "" when it is not clear: the
// small words of that language must be twice as many as those of any other.
func Of(doc *document.Document) string {
	words := map[string][]string{}
	for lang, list := range small {
		for word := range strings.FieldsSeq(list) {
			words[word] = append(words[word], lang)
		}
	}
	counts := map[string]int{}
	letters, all := 0, 0
	for p := range doc.Paragraphs() {
		for i := range p.Spans {
			if s := &p.Spans[i]; s.Kind == document.TextSpan {
				letters += len(s.Text)
				all += count(s.Text, words, counts)
			}
		}
		if letters > enough {
			break
		}
	}
	if letters < leastLetters {
		return ""
	}
	return clearest(counts, all)
}

// enough is how many bytes of text are read: the first pages say the language.
const enough = 50_000

// count adds the small words of a text to the counts, and gives how many words it has.
func count(text string, words map[string][]string, counts map[string]int) int {
	all := 0
	notLetter := func(r rune) bool { return !unicode.IsLetter(r) }
	for word := range strings.FieldsFuncSeq(text, notLetter) {
		all++
		if len(word) > 8 {
			continue
		}
		for _, lang := range words[strings.ToLower(word)] {
			counts[lang]++
		}
	}
	return all
}

func clearest(counts map[string]int, all int) string {
	best, first, second := "", 0, 0
	for lang, n := range counts {
		switch {
		case n > first:
			best, first, second = lang, n, first
		case n > second:
			second = n
		}
	}
	if first < leastWords || first < 2*second || first*100 < leastShare*all {
		return ""
	}
	return best
}
