package rules

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/spelling"
)

// entry is a line of a table of contents, typed or not: a text and a page.
type entry struct {
	key   spelling.Key
	text  string
	page  string // "" when the line ends with none
	place document.Place
}

// entryOf reads a line as one of a table of contents: words, then dots, a tab or
// spaces, then a number. False when it is none.
func entryOf(text string, place document.Place) (entry, bool) {
	text = strings.TrimSpace(text)
	digits := len(text) - len(strings.TrimRight(text, "0123456789"))
	if digits == 0 || digits > 4 {
		return entry{}, false
	}
	page, before := text[len(text)-digits:], text[:len(text)-digits]
	words := strings.TrimRight(before, " \u00A0\t.…·_-")
	leader := before[len(words):]
	if words == "" || !strings.ContainsAny(leader, "\t") && strings.Count(leader, ".") < 3 &&
		!strings.Contains(leader, "…") && strings.Count(leader, " ") < 3 {
		return entry{}, false
	}
	return entry{key: spelling.KeyOf(words), text: words, page: page, place: place}, true
}

// linesOf gives the lines of a paragraph: a line break parts them.
func linesOf(p *document.Paragraph) []string { return strings.Split(p.Text(), "\n") }

// headingKeys gives the headings of a document to be compared with.
func headingKeys(doc *document.Document) []spelling.Key {
	var keys []spelling.Key
	for h := range doc.Headings() {
		if !isBlank(h) {
			keys = append(keys, spelling.KeyOf(h.Text()))
		}
	}
	return keys
}

// matches says whether a text is one of those.
func matches(key spelling.Key, keys []spelling.Key) bool {
	for _, other := range keys {
		if key.Same(other) || other.Same(key) {
			return true
		}
	}
	return false
}

// withoutItsNumber gives the heading that an entry names with a number before it, when
// the heading has none, neither typed nor made by the program; nil when the entry is as it
// should be.
func withoutItsNumber(e *entry, keys []spelling.Key, headings []*document.Heading) *document.Heading {
	if spelling.WithoutNumber(e.text) == e.text {
		return nil
	}
	whole := spelling.Fold(e.text)
	var bare *document.Heading
	for i, h := range headings {
		numbered := h.Label != "" || h.Numbered || h.Place.Where.Has(document.InList)
		switch {
		case spelling.Fold(h.Text()) == whole, numbered && e.key.Same(keys[i]):
			return nil
		case bare == nil && e.key.Same(keys[i]):
			bare = h
		}
	}
	return bare
}

// isShort says whether a text has at most so many characters.
func isShort(text string, most int) bool {
	return len(text) <= most || utf8.RuneCountInString(text) <= most
}
