package result

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/lessons"
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

// twice shows the lines of a document twice: as the eye sees them, and as a machine reads
// them. Where there is none, it says what an aspect would have shown.
func twice(w *text.Words, lines []machine.Line, aspect lessons.Aspect) pairs {
	p := pairs{lines: map[int]int{}, columns: screen.Columns{
		Left:   screen.Column{Title: w.Say("result.eye"), Empty: w.Say("result.nothing-loud")},
		Right:  screen.Column{Title: w.Say("machine.reads"), Empty: w.Say("machine.none-" + string(aspect))},
		Paired: true,
	}}
	for i := range lines {
		if n := lines[i].Paragraph; n > 0 {
			if _, ok := p.lines[n]; !ok {
				p.lines[n] = i
			}
		}
		p.columns.Left.Lines = append(p.columns.Left.Lines, lines[i].Seen)
		p.columns.Right.Lines = append(p.columns.Right.Lines, lines[i].Read)
	}
	return p
}

// about returns the lines that findings are about.
func (p *pairs) about(findings []rule.Finding) []int {
	var lines []int
	for i := range findings {
		if line, ok := p.lines[findings[i].Place.Paragraph]; ok && !findings[i].Place.Whole {
			lines = append(lines, line)
		}
	}
	return lines
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
