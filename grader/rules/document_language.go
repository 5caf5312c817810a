package rules

import (
	"strings"

	"golang.org/x/text/language"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/tongue"
)

// DocumentLanguage asks to look at the language that the file says it is written in:
// none, one that the text contradicts (WCAG 2.2, 3.1.1), or a word that is no code of a
// language (BCP 47). It is never an error: a program often chooses without asking, and a
// property "language" may be meant for something else. A Markdown text has a place for it
// only before its text, so that none is right there.
var DocumentLanguage = rule.Rule{
	ID:       "document-language",
	About:    rule.Texts,
	Severity: rule.Review,
	Cases:    []string{"none", "other", "code"},
	Run: func(p *rule.Pass) {
		said := base(p.Doc.Meta.Language)
		read := tongueOf(p)
		switch {
		case said == "" && p.Doc.Format == document.Markdown:
			p.Judge(0)
			p.Right(0, nil)
		case isNoLanguage(said):
			p.Report(start(p.Doc), rule.In("none"), rule.As(rule.Review))
		case !isCode(p.Doc.Meta.Language):
			p.Report(start(p.Doc), rule.In("code"), rule.As(rule.Review), rule.Excerpt(p.Doc.Meta.Language), rule.Got(p.Doc.Meta.Language))
		case read != "" && read != said && tongue.Knows(said):
			p.Report(start(p.Doc), rule.In("other"), rule.As(rule.Review), rule.Want(read), rule.Got(p.Doc.Meta.Language))
		default:
			p.Right(1, nil)
		}
	},
}

// isCode reports whether a text begins with the code of a language, or with what stands for a
// private one, in some of the forms that people write: "fr", "fr-CA", "fr_FR.UTF-8" (RFC
// 5646, 2.1 and 2.2.1). Several with commas are the languages of several readers.
func isCode(tag string) bool {
	tag, _, _ = strings.Cut(tag, ",")
	code := base(tag)
	if code == "x" || code == "i" || code == "art" {
		return true
	}
	_, err := language.ParseBase(code)
	return err == nil
}

// base returns the language of a tag without its country: "fr" of "fr-CA".
func base(tag string) string {
	tag, _, _ = strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	return strings.ToLower(strings.TrimSpace(tag))
}
