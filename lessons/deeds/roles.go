package deeds

import (
	"jourdain/grader/document"
)

// roles are the deeds by which a paragraph becomes what it is not.
func roles() []Deed {
	return []Deed{
		{ID: "paragraphs-quotations", does: func(s *Sketch) bool { return s.gather((*Part).ordinary, Quotation) }},
		{ID: "everything-quotation", does: func(s *Sketch) bool { return s.gather(isText, Quotation) }},
		{ID: "paragraphs-items", does: func(s *Sketch) bool { return s.gather((*Part).ordinary, Item) }},
		{ID: "everything-items", does: func(s *Sketch) bool { return s.gather(isText, Item) }},
		becomes("paragraph-quotation", func(s *Sketch) int { return middle(s.plain()) }, Quotation),
		becomes("paragraph-item", func(s *Sketch) int { return middle(s.plain()) }, Item),
		becomes("paragraph-in-table", (*Sketch).long, Cell),
		part("paragraph-code", (*Sketch).long, func(p *Part) {
			p.become(Code, 0)
			p.Words = "```\n" + p.Words + "\n```"
		}),
		part("paragraph-typed-item", func(s *Sketch) int { return middle(s.plain()) }, func(p *Part) { p.Words = "• " + p.Words }),
		only(document.ODT, part("paragraph-in-box", (*Sketch).long, func(p *Part) {
			p.become(Paragraph, 0)
			p.mark("floating", "")
		})),
		{ID: "everything-in-table", does: func(s *Sketch) bool {
			in, row := s.newIn(), 0
			for _, i := range s.all(isText) {
				s.Parts[i].become(Cell, 0)
				s.Parts[i].In, s.Parts[i].Row = in, row
				row++
			}
			return row > 0
		}},
	}
}

// becomes makes a deed of one part that becomes the only one of a list, a quotation or a
// table.
func becomes(id string, find func(*Sketch) int, kind Kind) Deed {
	return Deed{ID: id, does: func(s *Sketch) bool {
		i, in := find(s), s.newIn()
		if i < 0 {
			return false
		}
		s.Parts[i].become(kind, 0)
		s.Parts[i].In = in
		return true
	}}
}

// gather makes of the parts that a function takes items or quotations, those that follow
// each other in the same one.
func (s *Sketch) gather(takes func(*Part) bool, kind Kind) bool {
	list := s.all(takes)
	in := s.newIn()
	for n, i := range list {
		if n > 0 && list[n-1] < i-1 {
			in++
		}
		s.Parts[i].become(kind, 0)
		s.Parts[i].In = in
	}
	return len(list) > 0
}
