package likeness

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/spelling"
)

// word is a word of a document, where it stands.
type word struct {
	folded string
	hash   uint64
	// block is the text of its paragraph, and from and to where it is in it.
	block    string
	from, to int
	// opens is set for the first word of a paragraph or of a sentence.
	opens bool
}

// words returns the words of a document in reading order, folded.
func words(doc *document.Document) iter.Seq[word] {
	return func(yield func(word) bool) {
		for block := range doc.All() {
			if !wordsOf(textOf(block), yield) {
				return
			}
		}
	}
}

// wordsOf gives the words of a paragraph, until one is not wanted.
func wordsOf(text string, yield func(word) bool) bool {
	end := 0 // of the word before
	opens := true
	for raw := range strings.FieldsFuncSeq(text, isGap) {
		at := end + strings.Index(text[end:], raw)
		opens = opens || endsSentence(text[end:at])
		end = at + len(raw)
		folded := fold(raw)
		if folded == "" {
			continue
		}
		if !yield(word{folded: folded, hash: hashOf(folded), block: text, from: at, to: end, opens: opens}) {
			return false
		}
		opens = false
	}
	return true
}

// endsSentence reports whether a sentence ends with the signs between two words, rather than
// a part of a number, an address or a name.
func endsSentence(gap string) bool {
	at := strings.IndexAny(gap, ".!?…")
	return at >= 0 && strings.ContainsAny(gap[at:], " \t\n\u00A0\u202F")
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

func isGap(r rune) bool {
	if r < utf8.RuneSelf {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9')
	}
	return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
}

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
