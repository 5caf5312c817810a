package document

import (
	"iter"
	"sort"
)

// NoLanguage is the mark of words that are in no language (BCP 47, "zxx").
const NoLanguage = "zxx"

// Marked says that the words of a text are in a language from a byte on, counted over the
// texts of its spans together.
type Marked struct {
	From     int
	Language string // BCP 47; [NoLanguage]; "" for that of the document
}

// Spoken returns the words of spans with the language that the file marks them with, a piece
// for each change of it; "" is that of the document. Only text is given: code, notes, images
// and what the program computes are in nobody's language.
func Spoken(spans []Span, marked []Marked) iter.Seq2[string, string] {
	return func(yield func(text, language string) bool) {
		from := 0
		for i := range spans {
			s := &spans[i]
			if s.Kind == TextSpan && !spoken(s.Text, from, marked, yield) {
				return
			}
			from += len(s.Text)
		}
	}
}

// spoken returns the pieces of a text that begins at a byte.
func spoken(text string, from int, marked []Marked, yield func(text, language string) bool) bool {
	next := sort.Search(len(marked), func(i int) bool { return marked[i].From > from })
	for text != "" {
		language, end := "", len(text)
		if next > 0 {
			language = marked[next-1].Language
		}
		if next < len(marked) && marked[next].From-from < end {
			end = marked[next].From - from
		}
		if !yield(text[:end], language) {
			return false
		}
		text, from, next = text[end:], from+end, next+1
	}
	return true
}
