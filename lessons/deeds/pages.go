package deeds

import (
	"slices"
	"strings"

	"jourdain/grader/document"
)

func isBroken(p *Part) bool { return p.marked("page-break") }

// pages are the deeds about pages, which only a word processor has, and the empty lines
// that people type for them.
func pages() []Deed {
	broken := func(s *Sketch) int { return s.find(isBroken) }
	return []Deed{
		only(document.ODT, part("page-break-deleted", broken, func(p *Part) { p.unmark("page-break") })),
		only(document.ODT, each("page-breaks-deleted", isBroken, func(_ *Sketch, p *Part) { p.unmark("page-break") })),
		only(document.ODT, Deed{ID: "page-breaks-after-headings", does: func(s *Sketch) bool {
			list := s.all(isBroken)
			for _, i := range slices.Backward(list) {
				if i+1 < len(s.Parts) {
					s.Parts[i].unmark("page-break")
					s.Parts[i+1].mark("page-break", "")
				}
			}
			return len(list) > 0
		}}),
		only(document.ODT, Deed{ID: "page-break-in-section", does: func(s *Sketch) bool {
			i := last(s.paragraphs())
			if i < 0 || isBroken(&s.Parts[i]) {
				return false
			}
			s.Parts[i].mark("page-break", "")
			return true
		}}),
		only(document.ODT, each("page-breaks-everywhere", (*Part).ordinary, func(_ *Sketch, p *Part) { p.mark("page-break", "") })),
		only(document.ODT, Deed{ID: "page-break-leaves-empty-heading", does: func(s *Sketch) bool {
			i := s.find(func(p *Part) bool { return p.Kind == Heading && isBroken(p) })
			if i < 0 {
				return false
			}
			s.put(i, Part{Kind: Heading, Level: s.Parts[i].Level})
			return true
		}}),
		{ID: "blank-lines-for-pages", does: func(s *Sketch) bool {
			all := s.sections()
			if len(all) < 2 {
				return false
			}
			blank := Part{Kind: Blank, Words: strings.TrimSpace(strings.Repeat("<br>\n", 15))}
			for _, each := range slices.Backward(all[1:]) {
				s.Parts[each.from].unmark("page-break")
				s.put(each.from, blank)
			}
			return true
		}},
		only(document.ODT, Deed{ID: "page-number-deleted", does: func(s *Sketch) bool { return s.dropPages("page-number") }}),
		only(document.ODT, Deed{ID: "page-number-typed", does: func(s *Sketch) bool {
			dropped := s.dropPages("page-number")
			s.Pages = append(s.Pages, "page-footer 1")
			return dropped
		}}),
	}
}

// dropPages takes away a mark about the whole file. It reports whether there was one.
func (s *Sketch) dropPages(mark string) bool {
	n := len(s.Pages)
	s.Pages = slices.DeleteFunc(s.Pages, func(m string) bool { return m == mark })
	return len(s.Pages) < n
}
