package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// GeneratedContents reports a table of contents that was typed: three lines and more, one
// after the other, that end with dots or a tab and a number, or that stand below a title such
// as "Contents". At least 60 in 100 of them must be headings of the document, or lines that
// stand by themselves further down; without a title, the numbers must grow too. Below "Plan"
// or "Index", lines that come again in their order are a question, as a list without links
// that names the headings is. A price list, a programme and an index from A to Z are no table
// of contents, and lines that are links are none that was typed.
var GeneratedContents = rule.Rule{
	ID:       "generated-contents",
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, maybeContents, listContents},
	Run: func(p *rule.Pass) {
		made := 0
		for block := range p.Doc.All() {
			switch b := block.(type) {
			case *document.Contents:
				if b.Generated && b.Kind == document.TableOfContents {
					made++
				}
			case *document.List:
				if isLinkedContents(p.Doc, b) {
					made++
				}
			}
		}
		typed := typedIn(p)
		for i := range typed {
			t := &typed[i]
			first := &t.run.lines[0]
			details := []rule.Detail{rule.In(t.name), rule.As(t.severity), rule.With("Lines", t.lines), rule.With("Made", made > 0)}
			if t.name != listContents {
				details = append(details, rule.Excerpt(excerptOf(first)))
			}
			p.Report(first.place, details...)
		}
		p.Judge(made + len(typed))
		if len(typed) == 0 {
			p.Right(made, nil)
		}
	},
}

// excerptOf returns the words of a line to be quoted.
func excerptOf(l *typedLine) string {
	if l.how == noPage {
		return l.text
	}
	return l.words
}
