package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// ParagraphNotLine asks to look at line breaks that stand for paragraphs (two in a
// row), and at a text where Enter was pressed at the end of each line: three lines of
// 50 to 90 characters, each without a final mark and followed by a small letter. Poems,
// addresses and signatures are right.
var ParagraphNotLine = rule.Rule{
	ID:       "paragraph-not-line",
	Severity: rule.Review,
	Cases:    []string{"breaks", "enter"},
	Run: func(p *rule.Pass) {
		found := 0
		var run []*document.Paragraph
		end := func() {
			if len(run) >= 3 {
				found++
				p.Report(run[0].Place, rule.In("enter"), rule.As(rule.Review), rule.Excerpt(run[0].Text()), rule.Got(len(run)))
			}
			run = nil
		}
		for block := range p.Doc.All() {
			paragraph, ok := block.(*document.Paragraph)
			if !ok || paragraph.Place.Where != 0 || paragraph.Role != document.BodyRole {
				end()
				continue
			}
			if at := doubleBreak(paragraph); at != "" {
				found++
				p.Report(paragraph.Place, rule.In("breaks"), rule.As(rule.Review), rule.Excerpt(at))
			}
			if n := len(run); n > 0 && !startsLower(paragraph) {
				end()
			}
			if isCutLine(paragraph) || len(run) > 0 && startsLower(paragraph) {
				run = append(run, paragraph)
			} else {
				end()
			}
		}
		end()
		if found == 0 {
			p.Right(0, nil)
		}
	},
}

// doubleBreak gives the words before two line breaks in a row inside a paragraph; ""
// where there are none.
func doubleBreak(p *document.Paragraph) string {
	before := false
	for i := range p.Spans {
		s := &p.Spans[i]
		isBreak := s.Kind == document.LineBreak || isBreakTag(s)
		if isBreak && before && i+1 < len(p.Spans) {
			text := strings.TrimSpace(document.Text(p.Spans[:i]))
			rest := strings.TrimSpace(document.Text(p.Spans[i+1:]))
			if text != "" && rest != "" {
				return text
			}
		}
		before = isBreak
	}
	return ""
}

// isCutLine says whether a paragraph is as long as a line and ends in the middle of a
// sentence.
func isCutLine(p *document.Paragraph) bool {
	for i := range p.Spans {
		if p.Spans[i].Kind == document.LineBreak {
			return false
		}
	}
	text := strings.TrimSpace(p.Text())
	length := utf8.RuneCountInString(text)
	if length < 50 || length > 90 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsLetter(last) || last == ','
}

func startsLower(p *document.Paragraph) bool {
	text := strings.TrimSpace(p.Text())
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(first) && utf8.RuneCountInString(text) <= 90
}
