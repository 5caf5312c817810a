package deeds

import (
	"strings"

	"jourdain/grader/document"
)

func isQuotation(p *Part) bool { return p.Kind == Quotation }

func aQuotation(s *Sketch) int { return s.find(isQuotation) }

// quotations are the deeds about quotations.
func quotations() []Deed {
	return []Deed{
		part("quotation-paragraph", aQuotation, func(p *Part) { p.become(Paragraph, 0) }),
		each("quotations-paragraphs", isQuotation, func(_ *Sketch, p *Part) { p.become(Paragraph, 0) }),
		part("quotation-italic", aQuotation, func(p *Part) {
			p.become(Paragraph, 0)
			p.Words = "*" + p.Words + "*"
		}),
		only(document.ODT, part("quotation-indented", aQuotation, func(p *Part) {
			p.become(Paragraph, 0)
			p.mark("look", "left=28 italic")
		})),
		{ID: "quotation-takes-next", does: func(s *Sketch) bool {
			i := s.find(isQuotation)
			if i < 0 || i+1 >= len(s.Parts) || !s.Parts[i+1].ordinary() {
				return false
			}
			s.Parts[i+1].become(Quotation, 0)
			s.Parts[i+1].In = s.Parts[i].In
			return true
		}},
		{ID: "quotation-takes-before", does: func(s *Sketch) bool {
			i := s.find(isQuotation)
			if i < 1 || !s.Parts[i-1].ordinary() {
				return false
			}
			s.Parts[i-1].become(Quotation, 0)
			s.Parts[i-1].In = s.Parts[i].In
			return true
		}},
		{ID: "quotation-half", does: func(s *Sketch) bool {
			i := s.find(func(p *Part) bool { return p.Kind == Quotation && len(sentencesOf(p.Words)) > 1 })
			if i < 0 {
				return false
			}
			all := sentencesOf(s.Parts[i].Words)
			s.Parts[i].Words = all[0]
			s.put(i+1, Part{Words: strings.Join(all[1:], " ")})
			return true
		}},
		{ID: "quotation-deleted", does: func(s *Sketch) bool { return s.remove(aQuotation(s)) }},
		{ID: "quotation-moved", does: func(s *Sketch) bool { return s.moveToEnd(aQuotation(s)) }},
	}
}

// emphases are the deeds about words in bold or italic letters.
func emphases() []Deed {
	return []Deed{
		part("bold-lost", withBold, func(p *Part) { p.Words = boldMark().ReplaceAllString(p.Words, "$1") }),
		part("bold-italic", withBold, func(p *Part) { p.Words = boldMark().ReplaceAllString(p.Words, "*$1*") }),
		part("bold-underlined", withBold, func(p *Part) { p.Words = boldMark().ReplaceAllString(p.Words, "<u>$1</u>") }),
		part("bold-capitals", withBold, func(p *Part) {
			p.Words = boldMark().ReplaceAllStringFunc(p.Words, func(m string) string { return strings.ToUpper(strings.Trim(m, "*")) })
		}),
		part("bold-on-all", withBold, func(p *Part) { p.Words = bold(p.Words) }),
		part("bold-elsewhere", withBold, func(p *Part) {
			words := bare(p.Words)
			first := sentencesOf(words)[0]
			p.Words = bold(first) + words[len(first):]
		}),
		part("paragraph-bold", (*Sketch).long, func(p *Part) { p.Words = bold(p.Words) }),
		part("paragraph-italic", (*Sketch).long, func(p *Part) { p.Words = "*" + p.Words + "*" }),
		part("paragraph-underlined", (*Sketch).long, func(p *Part) { p.Words = "<u>" + p.Words + "</u>" }),
	}
}

// withBold returns the first paragraph with a few words in bold.
func withBold(s *Sketch) int {
	return s.find(func(p *Part) bool { return p.ordinary() && boldMark().MatchString(p.Words) })
}
