package machine

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/lessons"
	"jourdain/tui/screen"
)

// gap is empty paragraphs in a row, as one makes room with that should be a page break.
type gap struct{ count, paragraph int }

// smallest is how many empty paragraphs in a row are shown.
const smallest = 2

// inGap takes an empty paragraph into a gap, and reports whether the block was one. Any other
// block ends the gap.
func (r *reader) inGap(block document.Block) bool {
	if p, ok := block.(*document.Paragraph); ok && r.ask.Aspect == lessons.Pages && isBlank(p) {
		if r.gap.count == 0 {
			r.gap.paragraph = p.Place.Paragraph
		}
		r.gap.count++
		return true
	}
	r.endGap()
	return false
}

func (r *reader) endGap() {
	if r.gap.count >= smallest {
		r.add(r.gap.paragraph, screen.Line{Text: r.w.Say("machine.gap-seen")}, faulty(r.w, screen.Line{Text: r.w.Say("machine.gap", "Count", r.gap.count)}))
	}
	r.gap = gap{}
}

// isBlank reports whether there is nothing at all in a paragraph.
func isBlank(p *document.Paragraph) bool {
	for i := range p.Spans {
		if s := &p.Spans[i]; s.Kind == document.ImageSpan || s.Kind == document.NoteSpan || s.Kind == document.FieldSpan {
			return false
		}
	}
	return !p.Place.Region.Has(document.InTable) && strings.TrimSpace(p.Text()) == ""
}

// pageBreak shows where a page begins.
func (r *reader) pageBreak(b *document.PageBreak) {
	r.add(b.Place.Paragraph, screen.Line{Text: r.w.Say("machine.break-seen")}, screen.Line{Text: r.w.Say("machine.break")})
}

// margin shows what stands at the top or at the foot of the pages: what the computer
// counts is told from what was typed.
func (r *reader) margin(m *document.Margin) {
	where := "machine.header"
	if m.Region.Has(document.InFooter) {
		where = "machine.footer"
	}
	for block := range m.All() {
		p, ok := block.(*document.Paragraph)
		if !ok {
			continue
		}
		words, counted := rule.Quote(strings.TrimSpace(p.Text())), false
		for i := range p.Spans {
			counted = counted || p.Spans[i].Field != nil && p.Spans[i].Field.Kind == document.PageNumber
		}
		switch {
		case counted:
			r.add(0, screen.Line{Text: words}, screen.Line{Text: r.w.Say(where + "-number")})
		case words != "":
			r.add(0, screen.Line{Text: words}, screen.Line{Text: r.w.Say(where)})
		}
	}
}
