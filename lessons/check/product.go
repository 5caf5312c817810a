package check

import (
	"slices"
	"strings"
	"unicode"

	"jourdain/grader/lexicon"
	"jourdain/grader/pattern"
)

// The names of products, and of those who make them. Some are ordinary words too: they
// are names where they stand with a capital letter inside of a sentence.
var (
	named = pattern.New(`(?i)\b(libre ?office|open ?office|microsoft|office 365|google|only ?office|abiword|calligra|` +
		`wps office|softmaker|textmaker|wordpad|wordperfect|notepad|icloud|collabora|nextcloud|scrivener|ms word)\b`)
	ambiguous = pattern.New(`(?:[\p{Ll},;]|[’'])[ \x{00A0}]?\b(Word|Writer|Pages)\b`)
)

// products finds the names of products in the lines of a file. In French, "Word" and
// "Writer" are no words at all: the lexicon has them.
func (c *checker) products(file, lang string, body []byte) {
	for i, line := range strings.Split(string(body), "\n") {
		name := named().FindString(line)
		if m := ambiguous().FindStringSubmatch(line); name == "" && m != nil {
			name = m[1]
		}
		if name == "" {
			name = foreign(line, lexicon.Of(lang).Entries("product-names"))
		}
		if name != "" {
			c.named(file, i+1, name)
		}
	}
}

// named says that a product is named: a class that has one program may say its name, and our own
// course is for whoever uses any.
func (c *checker) named(file string, line int, product string) {
	say := c.warn
	if c.options.Ours {
		say = c.fault
	}
	say(file, line, ErrProduct, "Product", product, "Ours", c.options.Ours)
}

// foreign returns the first word of a line that is one of some names; "" for none.
func foreign(line string, names []string) string {
	if len(names) == 0 {
		return ""
	}
	for word := range strings.FieldsFuncSeq(line, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if slices.Contains(names, word) {
			return word
		}
	}
	return ""
}
