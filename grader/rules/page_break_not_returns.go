package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// PageBreakNotReturns reports a text that was pushed to the next page with the Enter
// key: "paragraphs" empty ones and more before it (4 by default), without a page break.
// The limit "at-least" asks for so many page breaks; a Markdown text has no pages.
var PageBreakNotReturns = rule.Rule{
	ID:       "page-break-not-returns",
	About:    rule.Texts,
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "missing"},
	Limits:   []string{"paragraphs", "at-least"},
	Yields:   map[string][]rule.Better{"missing": {{ID: "matches-model", Cases: []string{"page-start", "missing", "heading"}}}},
	Run: func(p *rule.Pass) {
		runs, _ := emptyRuns(p.Doc)
		most, found := p.Limit("paragraphs", 4), 0
		for i := range runs {
			if float64(runs[i].count) >= most {
				found++
				p.Report(runs[i].place, rule.Got(runs[i].count), rule.With("After", runs[i].after))
			}
		}
		least, got := int(p.Limit("at-least", 0)), pageBreaks(p.Doc)+found
		if p.Doc.Format == document.Markdown {
			least = 0
		}
		// A text without a page break is one page, which nobody pushed anywhere.
		words, _ := size(p.Doc)
		p.Judge(max(least, got, min(words, 1)))
		if got < least {
			found++
			p.Report(start(p.Doc), rule.In("missing"), rule.Want(least), rule.Got(got), rule.Things(least-got))
		}
		if found == 0 {
			p.Right(min(words, 1), nil)
		}
	},
}

// pageBreaks counts the page breaks of a document.
func pageBreaks(doc *document.Document) int {
	n := 0
	for block := range doc.All() {
		if _, ok := block.(*document.PageBreak); ok {
			n++
		}
	}
	return n
}
