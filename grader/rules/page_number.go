package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/rule"
)

// PageNumber asks to look at a document of several pages whose pages bear no number,
// or one that was typed: it is the same on every page. A file does not say how many
// pages it has; from "words" words on (1,500 by default) it has several.
var PageNumber = rule.Rule{
	ID:       "page-number",
	About:    rule.Texts,
	Severity: rule.Review,
	Formats:  document.Office(),
	Cases:    []string{"none", "typed"},
	Limits:   []string{"words"},
	Run: func(p *rule.Pass) {
		numbered, typed := false, ""
		for i := range p.Doc.Margins {
			for block := range p.Doc.Margins[i].All() {
				paragraph, ok := block.(*document.Paragraph)
				if !ok {
					continue
				}
				numbered = numbered || hasField(paragraph.Spans, document.PageNumber)
				if text := strings.TrimSpace(paragraph.Text()); typedPage().MatchString(text) && typed == "" {
					typed = text
				}
			}
		}
		words, _ := size(p.Reading)
		switch {
		case numbered:
			p.Right(1, nil)
		case typed != "":
			p.Report(start(p.Doc), rule.In("typed"), rule.As(rule.Review), rule.Excerpt(typed))
		case float64(words) > p.Limit("words", 1500):
			p.Report(start(p.Doc), rule.In("none"), rule.As(rule.Review))
		default:
			p.Judge(0)
			p.Right(0, nil)
		}
	},
}

// typedPage is a page number that somebody typed: "3", "- 3 -", "Page 3", "p. 3/12",
// with ordinary spaces or with no-break ones.
var typedPage = lexicon.Pattern(`(?i)^[-–—\s]*(?:{page-words})?[\s\p{Z}]*\d{1,3}(?:[\s\p{Z}]*(?:/|{page-of})[\s\p{Z}]*\d{1,3})?[-–—\s]*$`)

func hasField(spans []document.Span, kind document.FieldKind) bool {
	for i := range spans {
		if f := spans[i].Field; f != nil && f.Kind == kind {
			return true
		}
	}
	return false
}
