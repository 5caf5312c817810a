package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// DocumentTitle advises to give the file a title among its properties, which a window,
// a browser and a screen reader say first (WCAG 2.2, 2.4.2; PDF/UA-1, 7.1); it is an
// error only when the work asks for it. In Markdown a heading of level 1 is as good.
var DocumentTitle = rule.Rule{
	ID:       "document-title",
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "meaningless"},
	Run: func(p *rule.Pass) {
		severity := rule.Advice
		if p.Required {
			severity = rule.Error
		}
		title := strings.TrimSpace(document.Printable(p.Doc.Meta.Title))
		if title == "" && p.Doc.Format == document.Markdown {
			if h := rule.LevelOneTitle(p.Doc); h != nil {
				title = rule.Quote(h.Words())
			}
		}
		switch {
		case title == "":
			p.Report(start(p.Doc), rule.As(severity))
		case rule.Meaningless(title):
			p.Report(start(p.Doc), rule.As(severity), rule.In("meaningless"), rule.Excerpt(title))
		default:
			p.Right(1, map[string]any{"Title": rule.Quote(title)})
		}
	},
}
