package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// NoEmptyParagraph reports empty paragraphs that make space: two and more in a row, or
// more than "percent" in a hundred of all paragraphs (20 by default), which is a question
// where they part the stanzas of a poem. One alone is advice, and so are two before a page break,
// one of which the program may have left there. Those in tables and at the end do not count, nor
// one that holds an image or a frame or stands between two tables, which would else be one, nor
// those between lines of code.
var NoEmptyParagraph = rule.Rule{
	ID:       "no-empty-paragraph",
	About:    rule.Texts,
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "single", "many"},
	Limits:   []string{"percent"},
	// Lines that stand where a page should begin need no other space.
	Yields: map[string][]rule.Better{
		rule.DefaultCase: {{ID: "page-break-not-returns", SamePlace: true}},
		"many":           {{ID: "page-break-not-returns", SamePlace: true}},
	},
	Run: func(p *rule.Pass) {
		g := readGaps(p.Reading)
		empty := 0
		for i := range g.runs {
			empty += g.runs[i].count
		}
		texts := g.all - empty
		p.Judge(texts + len(g.runs))
		if many := g.all >= fewParagraphs && float64(empty*100) > p.Limit("percent", 20)*float64(g.all); many {
			severity := rule.Error
			if g.isVerse() {
				severity = rule.Review
			}
			p.Report(g.runs[0].place, rule.In("many"), rule.As(severity), rule.Got(empty), rule.With("All", g.all),
				rule.With("After", g.runs[0].after), rule.Things(len(g.runs)))
			return
		}
		for i := range g.runs {
			r := &g.runs[i]
			if r.count > 1 {
				p.Report(r.place, rule.Got(r.count), rule.With("After", r.after))
			} else {
				p.Report(r.place, rule.In("single"), rule.As(rule.Advice), rule.Got(1), rule.With("After", r.after),
					rule.With("Broken", r.broken), rule.With("Holds", r.holds), rule.With("Below", r.below))
			}
		}
		if len(g.runs) == 0 {
			p.Right(texts, nil)
		}
	},
}

// fewParagraphs is how many paragraphs a document has at least for a share to mean
// something.
const fewParagraphs = 10

// isEmptyParagraph reports whether a paragraph has neither a visible letter nor an image or a
// note, nor a line around it or on a side, as that which HTML draws between two parts.
func isEmptyParagraph(p *document.Paragraph) bool {
	if p.Look != nil && p.Look.Framed.Value {
		return false
	}
	for i := range p.Spans {
		s := &p.Spans[i]
		if s.Text != "" && isPlainByte(s.Text[0]) { // nearly every paragraph ends here
			return false
		}
		if s.Kind == document.ImageSpan || s.Kind == document.NoteSpan || s.Kind == document.FieldSpan || isWritingLine(s) {
			return false
		}
		if s.Text != "" && !isSpaceOnly(s.Text) {
			return false
		}
	}
	return true
}

// hasNothing is [isEmptyParagraph] for a paragraph whose words were read: letters and digits answer at
// once.
func hasNothing(p *document.Paragraph, w *reading.Words) bool {
	return w.Letters+w.Digits == 0 && isEmptyParagraph(p)
}

// isWritingLine reports whether a span is a line to write on: a tab or spaces that are
// underlined, or a tab to a stop of its own, which may lead there with dots.
func isWritingLine(s *document.Span) bool {
	isBlank := s.Kind == document.Tab || s.Kind == document.Spaces
	return isBlank && s.Look != nil && (s.Look.Underline.Value || s.Kind == document.Tab && s.Look.TabStops.Value > 0)
}
