package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// NoSpaceAlignment reports spaces that align, centre or indent: three and more in a
// row, or at the beginning of a line; two are advice. Code and forms are right, and
// rows of columns are the matter of another rule.
var NoSpaceAlignment = rule.Rule{
	ID:       "no-space-alignment",
	About:    rule.Texts,
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "leading", "two"},
	Run: func(p *rule.Pass) {
		texts, found := 0, 0
		for paragraph := range p.Doc.Paragraphs() {
			if paragraph.Place.Where.Has(document.InContents|document.InShape) || paragraph.Role == document.CodeRole || isEmptyParagraph(paragraph) {
				continue
			}
			texts++
			name, severity := spacing(paragraph, p.Doc.Format)
			if name == "" {
				continue
			}
			found++
			p.Report(paragraph.Place, rule.In(name), rule.As(severity), rule.Excerpt(strings.Join(strings.Fields(paragraph.Text()), " ")))
		}
		p.Judge(texts)
		if found == 0 {
			p.Right(texts, nil)
		}
	},
}

// spacing gives the worst that the spaces of a paragraph do; "" for nothing.
func spacing(p *document.Paragraph, format document.Format) (name string, severity rule.Severity) {
	if !mayAlign(p.Spans) {
		return "", 0
	}
	for line := range strings.SplitSeq(withoutCode(p.Spans), "\n") {
		if strings.Contains(line, "...") || strings.Contains(line, "___") || strings.Contains(line, "□") {
			continue // a line of a form
		}
		words := strings.TrimLeft(line, " \u00A0")
		lead := strings.Count(line[:len(line)-len(words)], " ") + strings.Count(line[:len(line)-len(words)], "\u00A0")
		inner := longestRun(strings.TrimRight(words, " \u00A0\t"))
		switch {
		case words == "":
		case lead >= 3 && format == document.ODT:
			return "leading", rule.Error
		case inner >= 3:
			return rule.DefaultCase, rule.Error
		case inner == 2:
			name, severity = "two", rule.Advice
		}
	}
	return name, severity
}

// withoutCode gives the words of a text, with a letter for each piece of code: its
// spaces mean something.
func withoutCode(spans []document.Span) string {
	var b strings.Builder
	for i := range spans {
		if spans[i].Kind == document.CodeSpan {
			b.WriteByte('x')
			continue
		}
		b.WriteString(document.Text(spans[i : i+1]))
	}
	return b.String()
}

// mayAlign says quickly whether there are spaces in a row at all.
func mayAlign(spans []document.Span) bool {
	for i := range spans {
		s := &spans[i]
		if s.Kind == document.Spaces || s.Kind == document.TextSpan && (strings.Contains(s.Text, "  ") || strings.Contains(s.Text, "\u00A0\u00A0") ||
			strings.HasPrefix(s.Text, " ") || strings.HasPrefix(s.Text, "\u00A0")) {
			return true
		}
	}
	return false
}

// longestRun gives the length of the longest run of spaces in a line.
func longestRun(line string) int {
	longest, now := 0, 0
	for _, r := range line {
		if r != ' ' && r != '\u00A0' {
			now = 0
			continue
		}
		now++
		longest = max(longest, now)
	}
	return longest
}
