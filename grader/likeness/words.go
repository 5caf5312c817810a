package likeness

import (
	"iter"
	"strings"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/rules/spelling"
)

// words returns the words of a document in reading order, folded.
func words(doc *document.Document) iter.Seq[string] {
	return func(yield func(string) bool) {
		for block := range doc.All() {
			for word := range strings.FieldsFuncSeq(textOf(block), isGap) {
				if word = fold(word); word != "" && !yield(word) {
					return
				}
			}
		}
	}
}

// fold is [spelling.Fold], without its cost for the words, most of them, that it leaves
// as they are.
func fold(word string) string {
	for i := range len(word) {
		if c := word[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return spelling.Fold(word)
		}
	}
	return word
}

func isGap(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) }

// textOf returns the words of a block itself; those of what it holds come with it.
func textOf(block document.Block) string {
	switch b := block.(type) {
	case *document.Heading:
		return b.Text()
	case *document.Paragraph:
		return b.Text()
	case *document.Code:
		return b.Text
	default:
		return ""
	}
}
