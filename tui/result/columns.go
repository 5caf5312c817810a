package result

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// most is how many lines the two columns show.
const most = 200

// pairs are the lines of a document that stand out, as the eye sees them and as a
// machine reads them.
type pairs struct {
	columns screen.Columns
	lines   map[int]int // the line of each paragraph that has one, by its number
}

// twice shows a document twice: the lines that stand out to the eye, and what a
// machine reads in each; loud are those that only look like headings. What is left as it is, because the learner wants it so, is
// quoted in intended.
func twice(w *text.Words, doc *document.Document, loud map[*document.Paragraph]string, intended map[string]bool) pairs {
	p := pairs{lines: map[int]int{}, columns: screen.Columns{
		Left:   screen.Column{Title: w.Say("result.eye"), Empty: w.Say("result.nothing-loud")},
		Right:  screen.Column{Title: w.Say("result.machine"), Empty: w.Say("result.no-heading")},
		Paired: true,
	}}
	numbers := &screen.Numbering{}
	first := rule.EitherTitle.FirstLevel(doc)
	for block := range doc.All() {
		if len(p.columns.Left.Lines) == most {
			break
		}
		switch b := block.(type) {
		case *document.Heading:
			p.add(b.Place)(heading(w, b, numbers, first))
		case *document.Paragraph:
			if words, ok := loud[b]; ok {
				read := screen.Line{Lead: "?", Text: w.Say("result.text-word"), Mark: screen.Todo}
				if intended[words] {
					read = screen.Line{Text: w.Say("result.text-word")}
				}
				p.add(b.Place)(screen.Line{Text: words, Depth: 1, Loud: true}, read)
			} else if b.Role == document.TitleRole && b.Text() != "" {
				words := rule.Quote(b.Text())
				p.add(b.Place)(screen.Line{Text: words, Loud: true}, screen.Line{Text: words, Aside: w.Say("result.title-word")})
			}
		}
	}
	return p
}

// add returns what adds the line of a place.
func (p *pairs) add(at document.Place) func(left, right screen.Line) {
	return func(left, right screen.Line) {
		c := &p.columns
		if at.Paragraph > 0 {
			p.lines[at.Paragraph] = len(c.Left.Lines)
		}
		c.Left.Lines, c.Right.Lines = append(c.Left.Lines, left), append(c.Right.Lines, right)
	}
}

// about returns the lines that findings are about.
func (p *pairs) about(findings []rule.Finding) []int {
	var lines []int
	for i := range findings {
		if line, ok := p.lines[findings[i].Place.Paragraph]; ok {
			lines = append(lines, line)
		}
	}
	return lines
}

// heading shows a heading of the outline: what is seen, and its number.
func heading(w *text.Words, h *document.Heading, numbers *screen.Numbering, first int) (left, right screen.Line) {
	words := rule.Quote(h.Text())
	if words == "" {
		words = w.Say("result.empty-word")
	}
	if h.Level < first {
		return screen.Line{Text: words, Loud: true}, screen.Line{Text: words, Aside: w.Say("result.title-word")}
	}
	left = screen.Line{Text: words, Loud: true, Depth: min(h.Level-first+1, 4)}
	return left, screen.Line{Lead: numbers.Next(h.Level), Text: words}
}

// lookalikes returns the words of each paragraph that looks like a heading. It takes long for a
// long document, and is made while the document is judged.
func lookalikes(doc *document.Document) map[*document.Paragraph]string {
	found := map[*document.Paragraph]string{}
	for _, c := range lookalike.Find(reading.Of(doc)) {
		found[c.Paragraph] = rule.Quote(c.Text)
	}
	return found
}
