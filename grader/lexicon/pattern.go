package lexicon

import (
	"regexp"
	"strings"
	"sync"

	"jourdain/grader/pattern"
)

// Pattern makes a pattern of what package regexp reads, in which the name of a list in braces
// stands for its words in all languages, parted by bars: `^(?:{captions})\s\d`. Like any other, it
// is compiled when it is first tried. A name that no list has panics then: a test of the package
// compiles each pattern of the house.
func Pattern(expression string) pattern.Pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(filled(expression)) })
}

// filled puts the words of the lists into an expression.
func filled(expression string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(expression, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		list, behind, closed := strings.Cut(rest, "}")
		if !closed || !isName(list) {
			b.WriteByte('{') // of a count, or of a class of characters
			expression = rest
			continue
		}
		writeWords(&b, list)
		expression = behind
	}
}

func writeWords(b *strings.Builder, list string) {
	for i, entry := range entries(list) {
		if i > 0 {
			b.WriteByte('|')
		}
		b.WriteString(expression(entry))
	}
}

// isName reports whether braces hold the name of a list: small letters and hyphens.
func isName(text string) bool {
	return len(text) > 1 && strings.Trim(text, "abcdefghijklmnopqrstuvwxyz-") == ""
}
