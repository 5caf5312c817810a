package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/tongue"
)

// DocumentLanguage asks to look at the language that the file says it is written in:
// none, or one that the text contradicts (WCAG 2.2, 3.1.1). It is never an error: a
// program often chooses without asking. A Markdown text has a place for it only before
// its text, so that none is right there.
var DocumentLanguage = rule.Rule{
	ID:       "document-language",
	About:    rule.Texts,
	Severity: rule.Review,
	Cases:    []string{"none", "other"},
	Run: func(p *rule.Pass) {
		said := base(p.Doc.Meta.Language)
		read := tongue.Of(p.Doc)
		switch {
		case said == "" && p.Doc.Format == document.Markdown:
			p.Judge(0)
			p.Right(0, nil)
		case said == "" || said == "zxx" || said == "und" || said == "none":
			p.Report(start(p.Doc), rule.In("none"), rule.As(rule.Review))
		case read != "" && read != said && tongue.Knows(said):
			p.Report(start(p.Doc), rule.In("other"), rule.As(rule.Review), rule.Want(read), rule.Got(p.Doc.Meta.Language))
		default:
			p.Right(1, nil)
		}
	},
}

// base gives the language of a tag without its country: "fr" of "fr-CA".
func base(tag string) string {
	tag, _, _ = strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	return strings.ToLower(strings.TrimSpace(tag))
}
