package result

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/tui/machine"
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
		Right:  screen.Column{Title: w.Say("machine.reads"), Empty: w.Say("result.no-heading")},
		Paired: true,
	}}
	outline := &machine.Outline{}
	first := rule.EitherTitle.FirstLevel(doc)
	for block := range doc.All() {
		if len(p.columns.Left.Lines) == most {
			break
		}
		switch b := block.(type) {
		case *document.Heading:
			p.add(b.Place)(heading(w, b, outline, first))
		case *document.Paragraph:
			if words, ok := loud[b]; ok {
				read := machine.Lookalike(w)
				if intended[words] {
					read = screen.Line{Text: w.Say("machine.text")}
				}
				p.add(b.Place)(screen.Line{Text: words, Depth: 1, Loud: true}, read)
			} else if b.Role == document.TitleRole && b.Text() != "" {
				words := rule.Quote(b.Text())
				p.add(b.Place)(screen.Line{Text: words, Loud: true}, outline.Title(w, words, 0))
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

// heading shows a heading: what is seen, and what is read of it. One above the first level
// of the document's parts is its title.
func heading(w *text.Words, h *document.Heading, outline *machine.Outline, first int) (left, right screen.Line) {
	words := rule.Quote(h.Words())
	if h.Level < first && words != "" {
		return screen.Line{Text: words, Loud: true}, outline.Title(w, words, h.Level)
	}
	right = outline.Heading(w, words, h.Level)
	return screen.Line{Text: right.Text, Loud: true, Depth: right.Depth}, right
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
