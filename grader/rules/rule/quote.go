package rule

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
)

// excerptLength is how many characters of a text a report quotes.
const excerptLength = 80

// Quote returns the beginning of a text, printable and short enough for a line.
// A text that was cut ends with "…". It reads no more of the text than it needs: a
// paragraph as long as a book can have as many findings as it has words.
func Quote(text string) string {
	for size := 4 * excerptLength; size < len(text); size *= 2 {
		for size > 0 && !utf8.RuneStart(text[size]) {
			size--
		}
		if begun, whole := begin(document.Printable(text[:size])); !whole {
			return begun
		}
	}
	begun, _ := begin(document.Printable(text))
	return begun
}

// begin returns what a report quotes of a printable text, and reports whether it is all of it.
func begin(text string) (begun string, whole bool) {
	if len(text) <= excerptLength {
		return text, true
	}
	length, cut := 0, 0
	for at := range text {
		if length++; length == excerptLength {
			cut = at
		}
		if length > excerptLength {
			return text[:wordsIn(text, cut)] + "…", false
		}
	}
	return text, true
}

// wordsIn returns where to cut a text so that its last word is whole: at most at cut, and there where
// a word is so long that little would be left.
func wordsIn(text string, cut int) int {
	if strings.HasPrefix(text[cut:], " ") {
		return cut
	}
	if at := strings.LastIndexByte(text[:cut], ' '); at > cut/2 {
		return at
	}
	return cut
}
