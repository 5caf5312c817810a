package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/rule"
)

// DocumentAuthor reports a file without an author among its properties, when the work asks
// for one: to leave it out is everyone's right. What a program fills in for nobody is no
// author. A file that names no program may come from one that writes no author: then it is
// advice, and so it is where the work does not require it.
var DocumentAuthor = rule.Rule{
	ID:        "document-author",
	Severity:  rule.Error,
	OnlyAsked: true,
	Cases:     []string{rule.DefaultCase, "meaningless"},
	Run: func(p *rule.Pass) {
		severity := rule.Advice
		if p.Required && (p.Doc.Format == document.Markdown || p.Doc.Meta.Generator != "") {
			severity = rule.Error
		}
		author := strings.TrimSpace(document.Printable(p.Doc.Meta.Creator))
		switch {
		case author == "":
			p.Report(start(p.Doc), rule.As(severity))
		case nobody().MatchString(author):
			p.Report(start(p.Doc), rule.As(severity), rule.In("meaningless"), rule.Excerpt(author))
		default:
			p.Right(1, map[string]any{"Author": rule.Quote(author)})
		}
	},
}

// nobody is what programs write for an author whom they do not know.
var nobody = lexicon.Pattern(`(?i)^(?:{unknown-authors}|root|openoffice\.org|libreoffice|microsoft|python-docx)$`)
