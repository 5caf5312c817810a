package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// ParagraphNotLine asks to look at line breaks that stand for paragraphs (two in a
// row), and at a text where Enter, or Shift+Enter, was pressed at the end of each line:
// three lines of 50 to 90 characters, each without a final mark and followed by a small
// letter. Poems, addresses and signatures are right.
var ParagraphNotLine = rule.Rule{
	ID:       "paragraph-not-line",
	About:    rule.Texts,
	Severity: rule.Review,
	Cases:    []string{"breaks", "enter", "lines"},
	Run: func(p *rule.Pass) {
		texts, found := 0, 0
		var run []*document.Paragraph
		var lines []string // of the paragraph at hand
		end := func() {
			if len(run) >= cutLines {
				found++
				p.Report(run[0].Place, rule.In("enter"), rule.As(rule.Review), rule.Excerpt(run[0].Text()), rule.Got(len(run)), rule.Things(len(run)))
			}
			run = nil
		}
		for block := range p.Doc.All() {
			paragraph, ok := block.(*document.Paragraph)
			if !ok || paragraph.Place.Region != 0 || paragraph.Role != document.BodyRole {
				end()
				continue
			}
			w := p.Reading.Paragraph(paragraph)
			if !hasNothing(paragraph, w) {
				texts++
			}
			lines = brokenLines(lines[:0], paragraph, w.Text)
			if at := doubleBreak(paragraph); at != "" && !isStanzas(lines) {
				found++
				p.Report(paragraph.Place, rule.In("breaks"), rule.As(rule.Review), rule.Excerpt(at))
			}
			if n := longestCut(lines); n >= cutLines {
				found++
				p.Report(paragraph.Place, rule.In("lines"), rule.As(rule.Review), rule.Excerpt(paragraph.Text()), rule.Got(n))
			}
			if len(run) > 0 && !startsLower(lines[0]) {
				end()
			}
			if len(lines) == 1 && isCutLine(lines[0]) || len(run) > 0 && startsLower(lines[0]) {
				run = append(run, paragraph)
			} else {
				end()
			}
		}
		end()
		p.Judge(texts)
		if found == 0 {
			p.Right(texts, nil)
		}
	},
}

// doubleBreak returns the words before two line breaks in a row inside a paragraph; ""
// where there are none.
func doubleBreak(p *document.Paragraph) string {
	before := false
	for i := range p.Spans {
		s := &p.Spans[i]
		isBreak := s.Kind == document.LineBreak
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

// longestVerse is how many characters a line of a poem or of a song may have.
const longestVerse = 60

// isStanzas reports whether two line breaks in a row part the stanzas of a poem: in each of them
// single breaks part short lines.
func isStanzas(lines []string) bool {
	count := 0
	for i := range len(lines) + 1 {
		line := ""
		if i < len(lines) {
			line = lines[i]
		}
		switch {
		case utf8.RuneCountInString(line) > longestVerse, line == "" && count == 1:
			return false
		case line == "":
			count = 0
		default:
			count++
		}
	}
	return true
}

// cutLines is how many cut lines in a row are no chance.
const cutLines = 3

// brokenLines appends the lines of a paragraph, at least one: what stands between its line
// breaks. The text is that of all of them.
func brokenLines(lines []string, p *document.Paragraph, text string) []string {
	from := 0
	for i := range p.Spans {
		if p.Spans[i].Kind == document.LineBreak {
			lines = append(lines, strings.TrimSpace(document.Text(p.Spans[from:i])))
			from = i + 1
		}
	}
	if from == 0 {
		return append(lines, strings.TrimSpace(text))
	}
	return append(lines, strings.TrimSpace(document.Text(p.Spans[from:])))
}

// longestCut returns how many lines in a row are one sentence that was cut, the last with
// them.
func longestCut(lines []string) int {
	longest, run := 0, 0
	for _, line := range lines {
		switch {
		case run > 0 && !startsLower(line), run == 0 && !isCutLine(line):
			run = 0
			if isCutLine(line) {
				run = 1
			}
		default:
			run++
		}
		longest = max(longest, run)
	}
	return longest
}

// isCutLine reports whether a line is as long as a line of a page, and ends in the middle
// of a sentence.
func isCutLine(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line) // a full stop, mostly
	return (unicode.IsLetter(last) || last == ',') && len(line) >= 50 && isShort(line, 90) && utf8.RuneCountInString(line) >= 50
}

func startsLower(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLower(first) && isShort(line, 90)
}
