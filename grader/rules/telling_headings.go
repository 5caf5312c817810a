package rules

import (
	"strings"
	"sync"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// TellingHeadings advises to change a heading that says nothing ("Partie 1", "Untitled")
// and one that comes back under the same heading (WCAG 2.2, 2.4.6).
var TellingHeadings = rule.Rule{
	ID:       "telling-headings",
	About:    rule.Headings,
	Severity: rule.Advice,
	Cases:    []string{"vague", "repeated", "numbered"},
	Run: func(p *rule.Pass) {
		headings, found := 0, 0
		type sibling struct {
			under *document.Heading
			level int
			text  string
		}
		seen := map[sibling]bool{}
		var path []*document.Heading
		for h := range p.Doc.Headings() {
			if isBlank(h) {
				continue
			}
			headings++
			for len(path) > 0 && path[len(path)-1].Level >= h.Level {
				path = path[:len(path)-1]
			}
			var under *document.Heading
			if len(path) > 0 {
				under = path[len(path)-1]
			}
			path = append(path, h)
			folded := spelling.Fold(h.Text())
			key := sibling{under, h.Level, folded}
			name := ""
			switch {
			case vagueHeadings()[folded], isOnlyCounted(h.Text()):
				name = "vague"
			case seen[key]:
				name = "repeated"
			case p.Required && seen[sibling{under, h.Level, spelling.Fold(withoutNumber(h.Text()))}]:
				name = "numbered" // who was asked for words gave a number; elsewhere it may be part of a name
			}
			seen[key] = true
			if name != "" {
				found++
				p.Report(h.Place, rule.In(name), rule.As(rule.Advice), rule.Excerpt(h.Text()))
			}
		}
		p.Judge(headings)
		if found == 0 {
			p.Right(headings, nil)
		}
	},
}

// withoutNumber returns a heading without the small number at its end.
func withoutNumber(text string) string {
	words := strings.TrimSpace(strings.TrimRight(strings.TrimSpace(text), ").]"))
	at := strings.LastIndexFunc(words, unicode.IsSpace)
	if last := words[at+1:]; at < 0 || len(last) != 1 || last < "2" || last > "9" {
		return text
	}
	return words[:at]
}

// vagueHeadings gives the headings that say nothing, folded.
var vagueHeadings = sync.OnceValue(func() map[string]bool { return foldedWords(lexicon.Words("vague-headings")...) })

// isOnlyCounted reports whether a heading says only which one it is: "2", "B", "Part two". A
// year says more.
func isOnlyCounted(text string) bool {
	counted := false
	for word := range spelling.Words(text) {
		switch {
		case len([]rune(word)) == 1, len(word) == 2 && strings.Trim(word, "0123456789") == "", countingWords()[word]:
			counted = true
		case !partWords()[word]:
			return false
		}
	}
	return counted
}

// countingWords gives the words that number the parts of a text, folded.
var countingWords = sync.OnceValue(func() map[string]bool {
	words := foldedWords(lexicon.Words("last")...)
	for word, number := range numberWords() {
		if number <= mostParts {
			words[word] = true
		}
	}
	for _, roman := range [...]string{"ii", "iii", "iv", "vi", "vii", "viii", "ix"} {
		words[roman] = true
	}
	return words
})

// mostParts is up to where people only count: a higher number in words says more.
const mostParts = 6

// partWords gives the words for a part of a text, and what may stand before them.
var partWords = sync.OnceValue(func() map[string]bool { return foldedWords(lexicon.Words("empty-beside-numbers")...) })

func foldedWords(words ...string) map[string]bool {
	folded := map[string]bool{}
	for _, word := range words {
		folded[spelling.Fold(word)] = true
	}
	return folded
}
