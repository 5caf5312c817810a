package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// NotAllDefault advises to use styles in a text of more than "paragraphs" paragraphs
// (10 by default) that are all in the one style that a program gives by itself.
var NotAllDefault = rule.Rule{
	ID:       "not-all-default",
	About:    rule.Texts,
	Severity: rule.Advice,
	Formats:  document.Office(),
	Limits:   []string{"paragraphs"},
	Run: func(p *rule.Pass) {
		paragraphs, others := 0, 0
		for block := range p.Doc.All() {
			switch b := block.(type) {
			case *document.Heading:
				others++
			case *document.List, *document.Table, *document.Quotation:
				others++
			case *document.Paragraph:
				if b.Place.Region != 0 || len(b.Spans) == 0 {
					continue
				}
				paragraphs++
				if named := b.Style.Named(); b.Role != document.BodyRole || named != nil && !named.Default && !isDefaultStyle(named.Name) {
					others++
				}
			}
		}
		if others == 0 && float64(paragraphs) > p.Limit("paragraphs", 10) {
			p.Report(start(p.Doc), rule.As(rule.Advice), rule.Got(paragraphs))
			return
		}
		p.Judge(min(others, 1))
		p.Right(others, nil)
	},
}

// isDefaultStyle knows the style that a paragraph has when nobody chose one.
func isDefaultStyle(name string) bool {
	switch name {
	case "Standard", "Normal", "Default", "Default_20_Paragraph_20_Style", "Text_20_body", "Text_20_Body", "First_20_paragraph", "BodyText", "FirstParagraph":
		return true
	default:
		return false
	}
}
