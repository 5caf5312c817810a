package deeds

import (
	"strings"

	"jourdain/grader/document"
)

// paragraphs are the deeds about where paragraphs begin and end.
func paragraphs() []Deed {
	return []Deed{
		{ID: "all-one-paragraph", does: func(s *Sketch) bool { return s.joinRuns(isText, " ", true) }},
		{ID: "sections-one-paragraph", does: func(s *Sketch) bool { return s.joinRuns((*Part).ordinary, " ", false) }},
		{ID: "line-breaks-for-paragraphs", does: func(s *Sketch) bool { return s.joinRuns((*Part).ordinary, "\\\n", false) }},
		{ID: "line-breaks-for-air", does: func(s *Sketch) bool { return s.joinRuns((*Part).ordinary, "\\\n\\\n", false) }},
		{ID: "paragraph-cut", does: func(s *Sketch) bool { return s.cutParagraph(middle(s.texts(1))) }},
		{ID: "paragraphs-cut", does: func(s *Sketch) bool {
			done := 0
			for n := len(s.Parts) - 1; n >= 0 && done < 3; n-- {
				if s.Parts[n].ordinary() && isPlain(s.Parts[n].Words) && s.cutParagraph(n) {
					done++
				}
			}
			return done > 1
		}},
		{ID: "paragraphs-joined", does: func(s *Sketch) bool {
			for i := len(s.Parts) - 2; i >= 0; i-- {
				if s.Parts[i].ordinary() && s.Parts[i+1].ordinary() {
					s.Parts[i].Words += " " + s.Parts[i+1].Words
					return s.remove(i + 1)
				}
			}
			return false
		}},
		part("line-break-inside", cuttable, func(p *Part) {
			before, after, _ := cut(p.Words, 0.5)
			p.Words = before + "\\\n" + after
		}),
		{ID: "line-breaks-inside", does: func(s *Sketch) bool {
			list := s.texts(2)
			for _, i := range list {
				s.Parts[i].Words = strings.Join(sentencesOf(s.Parts[i].Words), "\\\n")
			}
			return len(list) > 0
		}},
		{ID: "sentences-paragraphs", does: func(s *Sketch) bool {
			list := s.texts(2)
			for n := len(list) - 1; n >= 0; n-- {
				all := sentencesOf(s.Parts[list[n]].Words)
				s.Parts[list[n]].Words = all[0]
				for m := len(all) - 1; m > 0; m-- {
					s.put(list[n]+1, Part{Words: all[m]})
				}
			}
			return len(list) > 0
		}},
	}
}

// presences are the deeds about which paragraphs are there, and in which order.
func presences() []Deed {
	return []Deed{
		{ID: "paragraph-twice", does: func(s *Sketch) bool {
			i := middle(s.plain())
			if i < 0 {
				return false
			}
			s.put(s.end(), Part{Words: s.Parts[i].Words})
			return true
		}},
		{ID: "paragraph-deleted", does: func(s *Sketch) bool { return s.remove(middle(s.paragraphs())) }},
		{ID: "first-paragraph-deleted", does: func(s *Sketch) bool { return s.remove(s.find((*Part).ordinary)) }},
		{ID: "last-paragraph-deleted", does: func(s *Sketch) bool { return s.remove(last(s.paragraphs())) }},
		{ID: "paragraphs-exchanged", does: func(s *Sketch) bool {
			list := s.texts(1)
			if len(list) < 2 {
				return false
			}
			a, b := &s.Parts[list[0]], &s.Parts[list[len(list)-1]]
			a.Words, b.Words = b.Words, a.Words
			return true
		}},
		{ID: "paragraph-added", does: func(s *Sketch) bool {
			s.put(s.end(), Part{Words: s.say("paragraph")})
			return true
		}},
		{ID: "blank-lines", does: func(s *Sketch) bool {
			for i := len(s.Parts) - 1; i > 0; i-- {
				if !sameBlock(&s.Parts[i-1], &s.Parts[i]) && s.Parts[i].Kind != Note {
					s.put(i, Part{Kind: Blank, Words: "<br>"})
				}
			}
			return len(s.Parts) > 1
		}},
	}
}

// cutParagraph makes two of a paragraph, in mid-sentence.
func (s *Sketch) cutParagraph(i int) bool {
	if i < 0 {
		return false
	}
	before, after, ok := cut(s.Parts[i].Words, 0.5)
	if ok {
		s.Parts[i].Words = before
		s.put(i+1, Part{Words: after})
	}
	return ok
}

// cuttable returns the longest plain paragraph that can be cut in mid-sentence; -1 for none.
func cuttable(s *Sketch) int {
	i := s.long()
	if i >= 0 {
		if _, _, ok := cut(s.Parts[i].Words, 0.5); ok {
			return i
		}
	}
	return -1
}

// joinRuns makes one paragraph of those that follow each other and that a function takes;
// far reports whether something else between them makes no difference.
func (s *Sketch) joinRuns(takes func(*Part) bool, sign string, far bool) bool {
	joined, to := false, -1
	for i := 0; i < len(s.Parts); i++ {
		switch p := &s.Parts[i]; {
		case !takes(p):
			if !far {
				to = -1
			}
		case to < 0:
			to = i
			p.become(Paragraph, 0)
		default:
			s.Parts[to].Words += sign + p.Words
			s.cut(i, i+1)
			joined = true
			i--
		}
	}
	return joined
}

// sentences are the deeds about the sentences of paragraphs.
func sentences() []Deed {
	return []Deed{
		part("paragraph-halved", (*Sketch).long, func(p *Part) { p.Words, _, _ = halves(p.Words) }),
		part("sentence-deleted", func(s *Sketch) int { return middle(s.texts(2)) }, func(p *Part) {
			all := sentencesOf(p.Words)
			p.Words = strings.Join(all[:len(all)-1], " ")
		}),
		{ID: "sentence-added", does: func(s *Sketch) bool {
			i := middle(s.texts(1))
			if i < 0 {
				return false
			}
			s.Parts[i].Words += " " + s.say("sentence")
			return true
		}},
		part("sentences-exchanged", func(s *Sketch) int { return middle(s.texts(2)) }, func(p *Part) {
			all := sentencesOf(p.Words)
			all[0], all[len(all)-1] = all[len(all)-1], all[0]
			p.Words = strings.Join(all, " ")
		}),
		{ID: "sentence-moved", does: func(s *Sketch) bool {
			list := s.texts(2)
			if len(list) < 2 {
				return false
			}
			from, to := &s.Parts[list[0]], &s.Parts[list[1]]
			all := sentencesOf(from.Words)
			from.Words = strings.Join(all[:len(all)-1], " ")
			to.Words = all[len(all)-1] + " " + to.Words
			return true
		}},
		part("paragraph-capitals", (*Sketch).long, func(p *Part) { p.Words = strings.ToUpper(p.Words) }),
		{ID: "paragraph-retyped", does: func(s *Sketch) bool {
			i := s.long()
			if i < 0 {
				return false
			}
			s.Parts[i].Words = s.say("own-words")
			return true
		}},
		part("punctuation-deleted", (*Sketch).long, func(p *Part) {
			p.Words = strings.NewReplacer(",", "", ".", "", "!", "", "?", "", ";", "", ":", "", "’", " ").Replace(p.Words)
		}),
	}
}

// spaces are the deeds about single words, and what stands between them.
func spaces() []Deed {
	return []Deed{
		part("words-glued", cuttable, func(p *Part) { p.Words = glue(p.Words, 0.5) }),
		part("words-glued-thrice", cuttable, func(p *Part) {
			for _, share := range []float64{0.2, 0.5, 0.8} {
				p.Words = glue(p.Words, share)
			}
		}),
		part("space-lost-after-sign", func(s *Sketch) int {
			return s.find(func(p *Part) bool { return p.ordinary() && isPlain(p.Words) && afterSign().MatchString(p.Words) })
		}, func(p *Part) { p.Words = afterSign().ReplaceAllString(p.Words, "$1$2") }),
		part("number-changed", func(s *Sketch) int {
			return s.find(func(p *Part) bool { return isText(p) && isPlain(p.Words) && number().MatchString(p.Words) })
		}, func(p *Part) { p.Words = number().ReplaceAllString(p.Words, "77") }),
		only(document.ODT, part("spaces-to-indent", (*Sketch).long, func(p *Part) { p.Words = strings.Repeat("&nbsp;", 8) + p.Words })),
		only(document.ODT, part("tab-to-indent", (*Sketch).long, func(p *Part) { p.Words = "&#9;" + p.Words })),
		part("spaces-between-words", cuttable, func(p *Part) {
			before, after, _ := cut(p.Words, 0.5)
			p.Words = before + "      " + after
		}),
		only(document.ODT, part("tabs-between-words", cuttable, func(p *Part) {
			before, after, _ := cut(p.Words, 0.5)
			p.Words = before + "\t\t\t" + after
		})),
	}
}
