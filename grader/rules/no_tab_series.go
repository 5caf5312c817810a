package rules

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// NoTabSeries asks to look at two tabs in a row, and at a tab that indents the first
// line. One tab to a stop of its own is right, and so are the columns that another rule
// finds, the lines of a form and a table of contents.
var NoTabSeries = rule.Rule{
	ID:       "no-tab-series",
	About:    rule.Texts,
	Severity: rule.Review,
	Formats:  document.Office(),
	Cases:    []string{"series", "first"},
	Run: func(p *rule.Pass) {
		texts, found := 0, 0
		tables := typedTables(p.Reading)
		for paragraph := range p.Doc.Paragraphs() {
			w := p.Reading.Paragraph(paragraph)
			if paragraph.Place.Region.Has(document.InContents|document.InShape|document.InList) || w.Code == reading.IsCode {
				continue
			}
			if !hasNothing(paragraph, w) {
				texts++
			}
			name := ""
			if w.Has.Any(reading.Tabs) {
				name = tabs(paragraph)
			}
			for len(tables) > 0 && tables[0].last < paragraph.Place.Paragraph {
				tables = tables[1:]
			}
			inTable := len(tables) > 0 && tables[0].place.Paragraph <= paragraph.Place.Paragraph
			if name == "" || inTable || isFormLine(w.Text) || isContentsLine(w.Text) || isTypedContents(p, paragraph) {
				continue
			}
			found++
			p.Report(paragraph.Place, rule.In(name), rule.As(rule.Review), rule.Excerpt(strings.Join(strings.Fields(paragraph.Text()), " ")))
		}
		p.Judge(texts)
		if found == 0 {
			p.Right(texts, nil)
		}
	},
}

// tabs says what the tabs of a paragraph are for; "" when nothing is wrong.
func tabs(p *document.Paragraph) string {
	before, words, first := false, false, false
	last := lastWords(p.Spans)
	for i := range p.Spans {
		s := &p.Spans[i]
		if s.Kind != document.Tab {
			words = words || s.Kind == document.TextSpan && !isSpaceOnly(s.Text)
			before = false
			continue
		}
		if before && p.Look.TabStops.Value < 2 && i < last {
			return "series"
		}
		first = first || !words && p.Look.TabStops.Value == 0
		before = true
	}
	if first && words && isLongLine(p) {
		return "first"
	}
	return ""
}

// longLine is beyond how many characters a paragraph is a text, whose first line can be
// indented.
const longLine = 100

// isLongLine reports whether a paragraph is such a text.
func isLongLine(p *document.Paragraph) bool { return utf8.RuneCountInString(p.Text()) > longLine }

// lastWords returns the last span that has words; a negative number for none.
func lastWords(spans []document.Span) int {
	for i := len(spans) - 1; i >= 0; i-- {
		if spans[i].Kind == document.TextSpan && !isSpaceOnly(spans[i].Text) {
			return i
		}
	}
	return -1
}
