package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// NoEmptyParagraph reports empty paragraphs that make space: two and more in a row, or
// more than "percent" in a hundred of all paragraphs (20 by default). One alone is
// advice. Those in tables and at the end do not count, nor one that holds an image or a
// frame, or stands before a page break.
var NoEmptyParagraph = rule.Rule{
	ID:       "no-empty-paragraph",
	About:    rule.Texts,
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "single", "many"},
	Limits:   []string{"percent"},
	Run: func(p *rule.Pass) {
		runs, all := emptyRuns(p.Doc)
		empty := 0
		for i := range runs {
			empty += runs[i].count
		}
		texts := all - empty
		p.Judge(texts + len(runs))
		if many := all >= fewParagraphs && float64(empty*100) > p.Limit("percent", 20)*float64(all); many {
			p.Report(runs[0].place, rule.In("many"), rule.Got(empty), rule.With("All", all), rule.With("After", runs[0].after),
				rule.Things(len(runs)))
			return
		}
		for i := range runs {
			r := &runs[i]
			if r.count > 1 {
				p.Report(r.place, rule.Got(r.count), rule.With("After", r.after))
			} else {
				p.Report(r.place, rule.In("single"), rule.As(rule.Advice), rule.Got(1), rule.With("After", r.after))
			}
		}
		if len(runs) == 0 {
			p.Right(texts, nil)
		}
	},
}

// fewParagraphs is how many paragraphs a document has at least for a share to mean
// something.
const fewParagraphs = 10

// emptyRun is some empty paragraphs one after the other.
type emptyRun struct {
	count int
	place document.Place
	after string // the words before; "" at the beginning
}

// emptyRuns gives the runs of empty paragraphs between texts, and how many paragraphs
// there are.
func emptyRuns(doc *document.Document) (runs []emptyRun, all int) {
	var run emptyRun
	above := ""
	for block := range doc.All() {
		where := block.At().Where
		if where.Has(document.InTable | document.InContents | document.InShape | document.InBox) {
			continue
		}
		switch b := block.(type) {
		case *document.Paragraph:
			if isEmptyParagraph(b) {
				if run.count == 0 {
					run.place, run.after = b.Place, rule.Quote(above)
				}
				lines := emptyLines(b)
				run.count, all = run.count+lines, all+lines
				continue
			}
			all++
			above = b.Text()
		case *document.Heading:
			above = b.Text()
		case *document.List, *document.Quotation:
			continue // what it holds comes next
		case *document.PageBreak, *document.Figure, *document.Box:
			// The paragraph before holds it.
			run.count = max(0, run.count-1)
		}
		if run.count > 0 {
			runs = append(runs, run)
		}
		run = emptyRun{}
	}
	return runs, all
}

// emptyLines says how many empty paragraphs an empty one stands for: in Markdown, a
// block of several <br> is as many.
func emptyLines(p *document.Paragraph) int {
	breaks := 0
	for i := range p.Spans {
		if p.Spans[i].Kind == document.LineBreak {
			breaks++
		}
	}
	return max(1, breaks)
}

// isEmptyParagraph says whether a paragraph has neither a visible letter nor an image
// or a note.
func isEmptyParagraph(p *document.Paragraph) bool {
	for i := range p.Spans {
		s := &p.Spans[i]
		if s.Kind == document.ImageSpan || s.Kind == document.NoteSpan || s.Kind == document.FieldSpan {
			return false
		}
		if s.Text != "" && !isSpaceOnly(s.Text) && !isBreakTag(s) {
			return false
		}
	}
	return true
}

// isBreakTag knows <br>, which makes a line and says nothing.
func isBreakTag(s *document.Span) bool {
	return s.Kind == document.RawSpan && len(s.Text) < 8 && len(s.Text) > 3 && (s.Text[:3] == "<br" || s.Text[:3] == "<BR")
}
