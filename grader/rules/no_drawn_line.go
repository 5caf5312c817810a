package rules

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// NoDrawnLine advises against a line that was drawn with "signs" signs (10 by default)
// of -, _, =, *, ~ or dots. A line to write on, behind words, is right.
var NoDrawnLine = rule.Rule{
	ID:       "no-drawn-line",
	About:    rule.Texts,
	Severity: rule.Advice,
	Limits:   []string{"signs"},
	Run: func(p *rule.Pass) {
		texts, found := 0, 0
		least := int(p.Limit("signs", 10))
		for paragraph := range p.Doc.Paragraphs() {
			w := p.Reading.Paragraph(paragraph)
			if paragraph.Place.Region.Has(document.InContents|document.InShape|document.InTable) || w.Code == reading.IsCode {
				continue
			}
			if !hasNothing(paragraph, w) {
				texts++
			}
			if len(paragraph.Spans) == 0 || len(paragraph.Spans) > 4 || w.Letters+w.Digits > 0 {
				continue
			}
			text := strings.TrimSpace(w.Text)
			if utf8.RuneCountInString(text) >= least && isDrawn(text) && isShort(text, 200) {
				found++
				p.Report(paragraph.Place, rule.As(rule.Advice), rule.Excerpt(text))
			}
		}
		p.Judge(texts)
		if found == 0 {
			p.Right(texts, nil)
		}
	},
}

// isDrawn reports whether a text is made of one sign, or of two, that draw a line.
func isDrawn(text string) bool {
	return strings.Trim(text, "-–—_=*~.·•+#─━═ ") == ""
}
