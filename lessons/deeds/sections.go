package deeds

import (
	"io/fs"
	"slices"

	"jourdain/lessons/content"
)

// sections are the deeds about a heading and what stands under it.
func sections() []Deed {
	return []Deed{
		aboutSections("section-copied", 1, func(s *Sketch, all []section) {
			s.put(s.end(), s.clone().cut(all[0].from, all[0].until)...)
		}),
		aboutSections("section-moved-to-end", 2, func(s *Sketch, all []section) {
			moved := s.cut(all[0].from, all[0].until)
			s.put(s.end(), moved...)
		}),
		aboutSections("sections-exchanged", 2, func(s *Sketch, all []section) {
			n := len(all)
			moved := s.cut(all[n-1].from, all[n-1].until)
			s.put(all[n-2].from, moved...)
		}),
		aboutSections("section-deleted", 2, func(s *Sketch, all []section) {
			s.cut(all[len(all)/2].from, all[len(all)/2].until)
		}),
		aboutSections("section-emptied", 2, func(s *Sketch, all []section) {
			s.cut(all[len(all)/2].from+1, all[len(all)/2].until)
		}),
		{ID: "paragraph-moved", does: func(s *Sketch) bool { return s.moveParagraph(0, 1) }},
		{ID: "introduction-left-behind", does: func(s *Sketch) bool { return s.moveParagraph(-1, -2) }},
		{ID: "subsection-moved", does: func(s *Sketch) bool {
			below := s.all(func(p *Part) bool { return p.Kind == Heading && p.Level > s.top() })
			all := s.sections()
			if len(below) == 0 || len(all) < 2 {
				return false
			}
			from, until := below[0], below[0]+1
			for until < len(s.Parts) && s.Parts[until].Kind != Heading {
				until++
			}
			moved := s.cut(from, until)
			s.put(s.end(), moved...)
			return until < len(s.Parts)+len(moved)
		}},
	}
}

// aboutSections makes a deed that needs so many sections.
func aboutSections(id string, least int, does func(*Sketch, []section)) Deed {
	return Deed{ID: id, does: func(s *Sketch) bool {
		all := s.sections()
		if len(all) < least {
			return false
		}
		does(s, all)
		return true
	}}
}

// moveParagraph moves the first paragraph of one section to the end of another; those
// with a negative number are counted from the end.
func (s *Sketch) moveParagraph(from, to int) bool {
	all := s.sections()
	if len(all) < 2 {
		return false
	}
	a, b := all[(from+len(all))%len(all)], all[(to+len(all))%len(all)]
	for i := a.from + 1; i < a.until; i++ {
		if !s.Parts[i].ordinary() {
			continue
		}
		moved := s.cut(i, i+1)
		if at := b.until; at <= i {
			s.put(at, moved...)
		} else {
			s.put(at-1, moved...)
		}
		return true
	}
	return false
}

// wholes are the deeds that leave little or too much of the document.
func wholes() []Deed {
	return []Deed{
		{ID: "first-half", does: func(s *Sketch) bool {
			half := s.end() / 2
			return half > 0 && len(s.cut(half, s.end())) > 0
		}},
		{ID: "second-half", does: func(s *Sketch) bool { return len(s.cut(0, s.end()/2)) > 0 }},
		{ID: "only-title", does: func(s *Sketch) bool { return s.keep(func(p *Part) bool { return p.Kind == Title }) }},
		{ID: "only-headings", does: func(s *Sketch) bool {
			return len(s.headings()) > 0 && s.keep(func(p *Part) bool { return p.Kind == Title || p.Kind == Heading })
		}},
		{ID: "only-links-and-images", does: func(s *Sketch) bool {
			return s.keep(func(p *Part) bool { return isImage(p) || isText(p) && outerLink(p.Words) })
		}},
		{ID: "only-first-section", does: func(s *Sketch) bool {
			all := s.sections()
			return len(all) > 1 && len(s.cut(all[1].from, s.end())) > 0
		}},
		{ID: "empty-document", does: func(s *Sketch) bool {
			s.Parts = []Part{{Kind: Blank, Words: "<br>"}}
			return true
		}},
		{ID: "few-words", does: func(s *Sketch) bool {
			s.Parts = []Part{{Words: s.say("few-words")}}
			return true
		}},
		{ID: "another-document", does: (*Sketch).another},
		{ID: "document-twice", does: func(s *Sketch) bool {
			end := s.end()
			s.put(end, s.clone().Parts[:end]...)
			return end > 0
		}},
	}
}

// keep leaves only the parts that a function takes; it returns false when none are left.
func (s *Sketch) keep(takes func(*Part) bool) bool {
	s.Parts = slices.DeleteFunc(s.Parts, func(p Part) bool { return !takes(&p) })
	return len(s.Parts) > 0
}

// another puts the solution of a lesson of ours in the place of the document, a list and
// headings in it, or that of another lesson when it is this one.
func (s *Sketch) another() bool {
	lang := langOf(s.Front)
	if _, spoken := typed()[lang]; !spoken {
		lang = fallback
	}
	for _, name := range []string{"lists/solution.", "pages/solution."} {
		source, err := fs.ReadFile(content.Files, name+lang+".md")
		if err != nil {
			continue
		}
		if other := Parse(source).For(s.Format); other.Front != s.Front {
			*s = *other
			return true
		}
	}
	return false
}
