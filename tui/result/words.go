package result

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// wordsOf returns the words of a document, in reading order, to look for a passage in.
func wordsOf(doc *document.Document) []string {
	var words []string
	for text := range textsOf(doc) {
		words = append(words, strings.Fields(spaced(text))...)
	}
	return words
}

// textsOf returns the texts of the headings and paragraphs of a document, in reading order.
func textsOf(doc *document.Document) iter.Seq[string] {
	return func(yield func(string) bool) {
		for block := range doc.All() {
			text := ""
			switch b := block.(type) {
			case *document.Heading:
				text = b.Text()
			case *document.Paragraph:
				text = b.Text()
			}
			if text != "" && !yield(text) {
				return
			}
		}
	}
}

// spaced puts a space in the place of all that is neither a letter nor a digit.
func spaced(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return r
		}
		return ' '
	}, text)
}

// standsIn reports whether the words of a passage stand one after the other among others, with
// their capitals. The number or the letter that was typed before a heading, or before an
// item of a list, may have gone; and the last word of a passage that was cut may go on.
func standsIn(passage string, words []string) bool {
	sought := strings.Fields(spaced(passage))
	if strings.HasSuffix(passage, "…") && len(sought) > 1 {
		sought = sought[:len(sought)-1]
	}
	if len(sought) == 0 {
		return false
	}
	if contains(words, sought) {
		return true
	}
	isMark := len([]rune(sought[0])) == 1 || strings.Trim(sought[0], "0123456789") == ""
	return isMark && len(sought) > 1 && contains(words, sought[1:])
}

func contains(words, sought []string) bool {
	for i := 0; i+len(sought) <= len(words); i++ {
		if slices.Equal(words[i:i+len(sought)], sought) {
			return true
		}
	}
	return false
}

// grown returns the beginning of a text of a document that begins with a passage and goes on, as
// after a line that was cut there has been joined; "" for none.
func grown(passage string, doc *document.Document) string {
	if strings.HasSuffix(passage, "…") {
		return "" // the beginning of the text is what it is already
	}
	longer := ""
	for text := range textsOf(doc) {
		switch now := rule.Quote(text); {
		case now == passage:
			return "" // it stands there whole
		case longer == "" && strings.HasPrefix(now, passage):
			longer = now
		}
	}
	return longer
}
