package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// BalancedSections advises to look at a part with nothing in it, at a very long one
// (more than "paragraphs", 20 by default, or "words", 800), and at a part with a single
// part below it.
var BalancedSections = rule.Rule{
	ID:       "balanced-sections",
	About:    rule.Headings,
	Severity: rule.Advice,
	Needs:    []rule.ID{"has-headings"},
	Cases:    []string{"empty", "long", "single"},
	Limits:   []string{"paragraphs", "words"},
	Run: func(p *rule.Pass) {
		sections := sectionsOf(p.Reading)
		found := 0
		report := func(s *section, name string, got int) {
			found++
			p.Report(s.heading.Place, rule.In(name), rule.As(rule.Advice), rule.Excerpt(s.heading.Text()), rule.Got(got))
		}
		for i := range sections {
			s := &sections[i]
			switch {
			case s.blocks == 0 && s.below == 0:
				report(s, "empty", 0)
			case float64(s.words) > p.Limit("words", 800):
				report(s, "long", s.words)
			case float64(s.paragraphs) > p.Limit("paragraphs", 20):
				report(s, "long", s.words)
			case s.below == 1 && s.heading.Level > 1:
				report(s, "single", 1)
			}
		}
		p.Judge(len(sections))
		if found == 0 {
			p.Right(len(sections), nil)
		}
	},
}

// section is a heading with what comes before the next one.
type section struct {
	heading    *document.Heading
	blocks     int // of any kind, empty paragraphs left out
	paragraphs int
	words      int
	below      int // headings of the next level under it
}

func sectionsOf(read *reading.Reading) []section {
	var list []section
	var open []int // the sections around, the outermost first
	for block := range read.Doc.All() {
		if h, ok := block.(*document.Heading); ok {
			if isBlank(h) || h.Place.Region.Has(document.InTable|document.InBox) {
				continue
			}
			for len(open) > 0 && list[open[len(open)-1]].heading.Level >= h.Level {
				open = open[:len(open)-1]
			}
			if len(open) > 0 {
				list[open[len(open)-1]].below++
			}
			open = append(open, len(list))
			list = append(list, section{heading: h})
			continue
		}
		if len(list) == 0 {
			continue
		}
		s := &list[len(list)-1]
		p, ok := block.(*document.Paragraph)
		if !ok {
			s.blocks++
			continue
		}
		if w := read.Paragraph(p); !hasNothing(p, w) {
			s.blocks++
			s.words += w.Count
			if p.Place.Region == 0 {
				s.paragraphs++
			}
		}
	}
	return list
}
