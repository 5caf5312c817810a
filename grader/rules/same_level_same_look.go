package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// SameLevelSameLook asks to look at a heading that was formatted by hand and looks
// unlike the others of its level. Only direct formatting is compared: what a style says
// is right everywhere. Where all headings of a level, two at least, were given a size, a
// colour or a line below by hand, it advises to give the style that look: some programs write
// the look of a style that way by themselves, so it is no fault.
var SameLevelSameLook = rule.Rule{
	ID:       "same-level-same-look",
	About:    rule.Headings,
	Severity: rule.Review,
	Cases:    []string{rule.DefaultCase, "by-hand"},
	Formats:  document.Office(),
	Run: func(p *rule.Pass) {
		levels := map[int][]dressedHeading{}
		headings, found := 0, 0
		for h := range p.Doc.Headings() {
			if isBlank(h) || h.Place.Region.Has(document.InTable|document.InBox) {
				continue
			}
			headings++
			levels[h.Level] = append(levels[h.Level], dressedHeading{h, handLook(h)})
		}
		for level := 1; level <= 10; level++ {
			if n := paintedByHand(levels[level]); n > 1 {
				found++
				first := levels[level][0].heading
				p.Report(first.Place, rule.As(rule.Advice), rule.In("by-hand"), rule.Excerpt(first.Text()), rule.With("Level", level),
					rule.With("Headings", n), rule.Things(n))
			}
			usual := mostUsual(levels[level])
			for _, d := range levels[level] {
				if d.look != usual && d.look.any {
					found++
					p.Report(d.heading.Place, rule.As(rule.Review), rule.Excerpt(d.heading.Text()), rule.With("Level", level))
				}
			}
		}
		p.Judge(headings)
		if found == 0 {
			p.Right(headings, nil)
		}
	},
}

// dressedHeading is a heading with what was put on it by hand.
type dressedHeading struct {
	heading *document.Heading
	look    handmade
}

// handmade is the direct formatting of a heading as a whole; what comes from a style
// is left zero.
type handmade struct {
	any                     bool
	size                    float64
	bold, italic, underline int8 // 1 on, -1 off, 0 by the style
	color, font             string
	align                   document.Align
}

// handLook returns what the whole of a heading was given by hand; a single word in
// italics is none.
func handLook(h *document.Heading) handmade {
	var look handmade
	for i := range h.Spans {
		s := &h.Spans[i]
		if s.Kind != document.TextSpan || isSpaceOnly(s.Text) || s.Look == nil {
			continue
		}
		now := directOf(s.Look)
		if look != (handmade{}) && now != look {
			return handmade{}
		}
		if now == (handmade{}) {
			return handmade{}
		}
		look = now
	}
	return look
}

// paintedByHand returns how many headings a level has when each of them was given a size, a
// colour or a line below by hand, and else 0.
func paintedByHand(list []dressedHeading) int {
	for _, d := range list {
		if d.look.size == 0 && d.look.color == "" && d.look.underline == 0 {
			return 0
		}
	}
	return len(list)
}

func directOf(a *document.Appearance) handmade {
	var look handmade
	if a.Size.Origin == document.Direct {
		look.size = a.Size.Value
	}
	look.bold, look.italic, look.underline = side(a.Bold), side(a.Italic), side(a.Underline)
	if a.Color.Origin == document.Direct {
		look.color = a.Color.Value
	}
	if a.Font.Origin == document.Direct {
		look.font = a.Font.Value
	}
	if a.Align.Origin == document.Direct {
		look.align = a.Align.Value
	}
	look.any = look != handmade{}
	return look
}

func side(p document.Property[bool]) int8 {
	switch {
	case p.Origin != document.Direct:
		return 0
	case p.Value:
		return 1
	default:
		return -1
	}
}

// mostUsual returns the look that most headings of a level have; of two, the first.
func mostUsual(list []dressedHeading) handmade {
	counts := map[handmade]int{}
	var best handmade
	for _, d := range list {
		counts[d.look]++
	}
	for _, d := range list {
		if counts[d.look] > counts[best] {
			best = d.look
		}
	}
	return best
}
