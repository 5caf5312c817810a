package rules

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// Quotation asks to look at a paragraph that is wholly a quotation, by its marks, and
// has not the role of one; only when the work asks for it. Shorter ones than
// "characters" (80 by default) may stand in the text. The limit "at-least" asks for so
// many paragraphs with the role.
var Quotation = rule.Rule{
	ID:        "quotation",
	About:     rule.Quotations,
	Severity:  rule.Error,
	OnlyAsked: true,
	Cases:     []string{rule.DefaultCase, "missing"},
	Limits:    []string{"characters", "at-least"},
	Yields:    map[string][]rule.Better{"missing": {{ID: "matches-model", Cases: []string{"quotation", "missing"}}}},
	Run: func(p *rule.Pass) {
		marked, found := 0, 0
		signs := rule.With("Signs", p.Doc.Format == document.Markdown)
		least := int(p.Limit("characters", 80))
		for b := range p.Doc.Paragraphs() {
			if b.Role == document.QuotationRole || b.Place.Region.Has(document.InQuotation) {
				marked++
			}
			if b.Place.Region != 0 || b.Role != document.BodyRole {
				continue
			}
			if text := strings.TrimSpace(b.Text()); isQuoted(text) && utf8.RuneCountInString(text) >= least {
				found++
				p.Report(b.Place, rule.As(rule.Review), rule.Excerpt(text), signs, rule.With("Letters", hasStyledLetters(b)))
			}
		}
		want, got := int(p.Limit("at-least", 0)), marked+found
		p.Judge(max(want, got))
		if got < want {
			found++
			p.Report(start(p.Doc), rule.In("missing"), rule.Want(want), rule.Got(marked), rule.Things(want-got), signs)
		}
		if found == 0 {
			p.Right(marked, nil)
		}
	},
}

// hasStyledLetters reports whether someone gave a style to letters of a paragraph: a program has one
// for quotations that has the name of that for paragraphs.
func hasStyledLetters(p *document.Paragraph) bool {
	return slices.ContainsFunc(p.Spans, func(s document.Span) bool { return s.Style.Named() != nil })
}

// isQuoted reports whether a text stands between one pair of quotation marks.
func isQuoted(text string) bool {
	for _, pair := range [...][2]string{{"«", "»"}, {"“", "”"}, {`"`, `"`}, {"„", "“"}} {
		inside, ok := strings.CutPrefix(text, pair[0])
		if !ok {
			continue
		}
		inside, ok = strings.CutSuffix(strings.TrimRight(inside, " .\u00A0\u202F"), pair[1])
		if ok && !strings.Contains(inside, pair[0]) && !strings.Contains(inside, pair[1]) {
			return true
		}
	}
	return false
}
