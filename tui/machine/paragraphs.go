package machine

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/tui/screen"
)

// numbered shows a paragraph with its number, as reports count them. A line that breaks
// inside a paragraph begins none.
func (r *reader) numbered(p *document.Paragraph) {
	number, words := p.Place.Paragraph, rule.Quote(p.Text())
	if words == "" {
		r.add(number, screen.Line{Text: r.w.Say("machine.empty-line")}, screen.Line{Text: r.w.Say("machine.paragraph-empty", "Number", number)})
		return
	}
	breaks := 0
	for i := range p.Spans {
		if p.Spans[i].Kind == document.LineBreak {
			breaks++
		}
	}
	read := screen.Line{Text: r.w.Say("machine.paragraph", "Number", number)}
	if breaks > 0 {
		read.Text = r.w.Say("machine.paragraph-breaks", "Number", number, "Count", breaks)
	}
	r.add(number, screen.Line{Text: words}, read)
}
