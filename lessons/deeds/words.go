package deeds

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/pattern"
)

// isPlain reports whether words stand in one line and nothing in them is marked.
func isPlain(words string) bool { return !strings.ContainsAny(words, "\n\\[]<>*_`&") && words != "" }

// sentenceEnd is where a sentence ends inside a text.
var sentenceEnd = pattern.New(`[.!?…](?:[\x{A0}\x{202F} ]?[”»"])? `)

// sentencesOf returns the sentences of a text.
func sentencesOf(words string) []string {
	var list []string
	for {
		at := sentenceEnd().FindStringIndex(words)
		if at == nil {
			return append(list, words)
		}
		list = append(list, words[:at[1]-1])
		words = words[at[1]:]
	}
}

// cut parts plain words at the space in mid-sentence that is nearest to a share of them;
// false where there is none.
func cut(words string, share float64) (before, after string, ok bool) {
	want, best := int(share*float64(len(words))), -1
	for i := 1; i < len(words)-1; i++ {
		if words[i] != ' ' {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(words[:i])
		first, _ := utf8.DecodeRuneInString(words[i+1:])
		if unicode.IsLetter(last) && unicode.IsLower(first) && (best < 0 || distance(i, want) < distance(best, want)) {
			best = i
		}
	}
	if best < 0 {
		return words, "", false
	}
	return words[:best], words[best+1:], true
}

func distance(a, b int) int { return max(a-b, b-a) }

// glue takes away the space in mid-sentence nearest to a share of plain words.
func glue(words string, share float64) string {
	before, after, _ := cut(words, share)
	return before + after
}

// halves parts words at a space near their middle; false for a single word.
func halves(words string) (before, after string, ok bool) {
	spaces := strings.Count(words, " ")
	if spaces == 0 {
		return words, "", false
	}
	at := 0
	for range (spaces + 1) / 2 {
		at += strings.IndexByte(words[at:], ' ') + 1
	}
	return words[:at-1], words[at:], true
}

var (
	linkMark  = pattern.New(`(^|[^!])\[([^\]^][^\]]*)\]\(([^)\s]*)\)`)
	imageMark = pattern.New(`!\[([^\]]*)\]\(([^)\s]*)\)`)
	noteMark  = pattern.New(`\[\^([^\]\s]+)\]`)
	boldMark  = pattern.New(`\*\*([^*]+)\*\*`)
	longWord  = pattern.New(`\pL{7,}`)
	number    = pattern.New(`\d+`)
	// afterSign is the space after a colon or a comma.
	afterSign = pattern.New(`([:,]) (\pL)`)
)

// bare returns words without the marks of bold and of links.
func bare(words string) string {
	return linkMark().ReplaceAllString(boldMark().ReplaceAllString(words, "$1"), "$1$2")
}
