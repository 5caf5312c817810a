package rules

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// HeadingIsShort asks to look at a text that was made a heading: more than "characters"
// (100 by default) or "words" (15), two sentences, or a full stop at its end. A final
// "?", "!" or ":" is right.
var HeadingIsShort = rule.Rule{
	ID:       "heading-is-short",
	About:    rule.Headings,
	Severity: rule.Review,
	Cases:    []string{"long", "sentence", "row"},
	Limits:   []string{"characters", "words"},
	Run: func(p *rule.Pass) {
		headings, found := 0, 0
		var before *document.Heading
		for block := range p.Doc.All() {
			h, ok := block.(*document.Heading)
			if !ok {
				before = nil
				continue
			}
			if isBlank(h) {
				continue
			}
			headings++
			text := h.Text()
			words, length := len(strings.Fields(text)), utf8.RuneCountInString(text)
			name := ""
			switch {
			case float64(length) > p.Limit("characters", 100), float64(words) > p.Limit("words", 15):
				name = "long"
			case words > 4 && endsAsSentence(text):
				name = "sentence"
			case before != nil && before.Level == h.Level && words > 8 && len(strings.Fields(before.Text())) > 8:
				name = "row"
			}
			before = h
			if name == "" {
				continue
			}
			found++
			p.Report(h.Place, rule.In(name), rule.As(rule.Review), rule.Excerpt(text), rule.Got(words))
		}
		p.Judge(headings)
		if found == 0 {
			p.Right(headings, nil)
		}
	},
}
