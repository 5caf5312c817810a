package rules

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// headingIndex finds the headings of a document by their words. They are folded once, and a
// look takes a moment however many there are.
type headingIndex struct {
	list []*document.Heading // those that can be read
	keys []spelling.Key
	// all has every one by its words, labelled those with a number that the program shows, as
	// it shows it, and numbered those that a program numbers in some way.
	all, labelled, numbered spelling.Set
}

// headingsKey is what the index is made once for all rules by; see [reading.Once].
type headingsKey struct{}

// headingsOf returns the index of the headings of the document.
func headingsOf(p *rule.Pass) *headingIndex {
	return reading.Once(p.Reading, headingsKey{}, func() *headingIndex { return indexHeadings(p.Doc) })
}

func indexHeadings(doc *document.Document) *headingIndex {
	x := &headingIndex{}
	for h := range doc.Headings() {
		if isBlank(h) {
			continue
		}
		text := h.Words()
		key, n := spelling.KeyOf(text), len(x.list)
		x.list, x.keys = append(x.list, h), append(x.keys, key)
		x.all.Add(key, n)
		if h.Label != "" {
			x.labelled.Add(spelling.KeyOf(h.Label+" "+text), n)
		}
		if h.Label != "" || h.Numbered || h.Place.Region.Has(document.InList) {
			x.numbered.Add(key, n)
		}
	}
	return x
}

// mostOfALabel is how many words a program puts before a heading: "Appendix A.", "Part One –".
const mostOfALabel = 4

// from returns the first heading that a line of a table of contents names, not before the one
// of a number: its words are those of the heading, without or with what the program shows
// before it.
func (x *headingIndex) from(key spelling.Key, text string, least int) (number int, ok bool) {
	if number, ok = x.all.From(key, least); ok {
		return number, true
	}
	if number, ok = x.labelled.From(key, least); ok {
		return number, true
	}
	if x.numbered.IsEmpty() {
		return 0, false
	}
	for rest := range withoutLabels(text) {
		if number, ok = x.numbered.From(spelling.KeyOf(rest), least); ok {
			return number, true
		}
	}
	return 0, false
}

// withoutLabels returns what is left of a line without what can be a label before it: words of
// which the last is a number or a letter.
func withoutLabels(line string) iter.Seq[string] {
	return func(yield func(string) bool) {
		rest := strings.TrimLeft(line, blanks)
		for range mostOfALabel {
			i := strings.IndexAny(rest, blanks)
			if i < 0 {
				return
			}
			label := isCount(strings.Trim(rest[:i], leaders+"()[]"))
			if rest = strings.TrimLeft(rest[i:], leaders); label && rest != "" && !yield(rest) {
				return
			}
		}
	}
}

// isCount reports whether a word counts: it has a digit, or is a letter or a Roman number.
func isCount(word string) bool {
	return strings.ContainsFunc(word, unicode.IsDigit) || utf8.RuneCountInString(word) == 1 || word != "" && strings.Trim(word, "IVXLC") == ""
}

// firstAfter returns the number of the first heading after a paragraph; len(x.list) for none.
func (x *headingIndex) firstAfter(paragraph int) int {
	n, _ := slices.BinarySearchFunc(x.list, paragraph+1, func(h *document.Heading, p int) int { return cmp.Compare(h.Place.Paragraph, p) })
	return n
}

// find returns the heading that a line of a table of contents names: the first one after
// another, or else the first of all.
func (x *headingIndex) find(key spelling.Key, text string, after int) (number int, ok bool) {
	if number, ok = x.from(key, text, after+1); ok {
		return number, true
	}
	return x.from(key, text, 0)
}

// withoutItsNumber returns the heading that a line names with a number before it, when the
// heading has none, neither typed nor made by the program; nil when the line is as it should
// be.
func (x *headingIndex) withoutItsNumber(e *entry) *document.Heading {
	if spelling.WithoutNumber(e.text) == e.text || x.all.Exact(e.key) {
		return nil
	}
	if _, ok := x.numbered.WithoutNumber(e.key); ok {
		return nil
	}
	if n, ok := x.all.WithoutNumber(e.key); ok {
		return x.list[n]
	}
	return nil
}
