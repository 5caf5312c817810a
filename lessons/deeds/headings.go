package deeds

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"jourdain/grader/document"
)

func isHeading(p *Part) bool { return p.Kind == Heading }

// words reports whether the part is a text of its own: no cell, no table of contents.
func isText(p *Part) bool {
	return p.ordinary() || p.Kind == Title || p.Kind == Heading || p.Kind == Item || p.Kind == Quotation
}

func bold(words string) string { return "**" + bare(words) + "**" }

// titles are the deeds about the title.
func titles() []Deed {
	return []Deed{
		{ID: "title-deleted", does: func(s *Sketch) bool {
			if s.Format == document.Markdown && s.find(isHeading) < 0 {
				return false // the title before the text is then the title
			}
			return s.remove(s.title())
		}},
		part("title-paragraph", (*Sketch).title, func(p *Part) { p.become(Paragraph, 0) }),
		part("title-bold", (*Sketch).title, func(p *Part) {
			p.become(Paragraph, 0)
			p.Words = bold(p.Words)
		}),
		{ID: "title-heading", does: func(s *Sketch) bool {
			at, top := s.title(), s.top()
			if at < 0 || len(s.headings()) == 0 {
				return false
			}
			s.Parts[at].become(Heading, top)
			return true
		}},
		{ID: "title-again", does: func(s *Sketch) bool {
			at := s.title()
			if at < 0 {
				return false
			}
			s.put(at+1, Part{Kind: Heading, Level: s.top(), Words: s.Parts[at].Words})
			return true
		}},
		{ID: "title-moved", does: func(s *Sketch) bool {
			at := s.title()
			if at < 0 || at+1 >= len(s.Parts) || s.Parts[at+1].Kind != Paragraph {
				return false
			}
			s.Parts[at], s.Parts[at+1] = s.Parts[at+1], s.Parts[at]
			return true
		}},
		part("title-renamed", (*Sketch).title, func(p *Part) { p.Words = "Document 1" }),
		part("paragraph-title", func(s *Sketch) int { return middle(s.plain()) }, func(p *Part) { p.become(Title, 0) }),
		each("paragraphs-titles", (*Part).ordinary, func(_ *Sketch, p *Part) { p.become(Title, 0) }),
		part("heading-title", func(s *Sketch) int { return middle(s.headings()) }, func(p *Part) { p.become(Title, 0) }),
	}
}

// becomesHeading makes a deed of one part that becomes a heading, some levels below the
// parts of the text.
func becomesHeading(id string, find func(*Sketch) int, below int) Deed {
	return Deed{ID: id, does: func(s *Sketch) bool {
		at, top := find(s), s.top()
		if at < 0 {
			return false
		}
		s.Parts[at].become(Heading, top+below)
		s.Parts[at].Words = bare(s.Parts[at].Words)
		return true
	}}
}

// allHeadings makes a deed of all ordinary paragraphs that become headings.
func allHeadings(id string, below int) Deed {
	return Deed{ID: id, does: func(s *Sketch) bool {
		top, list := s.top(), s.paragraphs()
		for _, i := range list {
			s.Parts[i].become(Heading, top+below)
		}
		return len(list) > 0
	}}
}

// headingRoles are the deeds by which what is no heading becomes one.
func headingRoles() []Deed {
	return []Deed{
		each("everything-heading-1", isText, func(_ *Sketch, p *Part) { p.become(Heading, 1) }),
		allHeadings("paragraphs-headings", 0),
		allHeadings("paragraphs-subheadings", 1),
		becomesHeading("long-paragraph-heading", (*Sketch).long, 0),
		becomesHeading("long-paragraph-subheading", (*Sketch).long, 1),
		becomesHeading("short-paragraph-heading", (*Sketch).short, 0),
		becomesHeading("first-paragraph-heading", func(s *Sketch) int { return s.find((*Part).ordinary) }, 0),
		becomesHeading("last-paragraph-heading", func(s *Sketch) int { return last(s.paragraphs()) }, 0),
		becomesHeading("item-heading", func(s *Sketch) int {
			return s.find(func(p *Part) bool { return p.Kind == Item && p.Depth == 0 && !p.More })
		}, 0),
		becomesHeading("quotation-heading", func(s *Sketch) int { return s.find(func(p *Part) bool { return p.Kind == Quotation }) }, 0),
		{ID: "sentence-heading", does: func(s *Sketch) bool {
			list, top := s.texts(2), s.top()
			if len(list) == 0 {
				return false
			}
			i := middle(list)
			words := s.Parts[i].Words
			first := sentencesOf(words)[0]
			s.Parts[i].Words = words[len(first)+1:]
			s.put(i, Part{Kind: Heading, Level: top, Words: first})
			return true
		}},
	}
}

func last(list []int) int {
	if len(list) == 0 {
		return -1
	}
	return list[len(list)-1]
}

func aHeading(s *Sketch) int { return middle(s.headings()) }

// headings are the deeds by which headings are none any more.
func headings() []Deed {
	return []Deed{
		{ID: "headings-deleted", does: func(s *Sketch) bool {
			n := len(s.Parts)
			s.Parts = slices.DeleteFunc(s.Parts, func(p Part) bool { return p.Kind == Heading })
			return len(s.Parts) < n
		}},
		{ID: "heading-deleted", does: func(s *Sketch) bool { return s.remove(aHeading(s)) }},
		each("headings-paragraphs", isHeading, func(_ *Sketch, p *Part) { p.become(Paragraph, 0) }),
		part("heading-paragraph", aHeading, func(p *Part) { p.become(Paragraph, 0) }),
		each("headings-bold", isHeading, func(_ *Sketch, p *Part) {
			p.become(Paragraph, 0)
			p.Words = bold(p.Words)
		}),
		part("heading-bold", aHeading, func(p *Part) {
			p.become(Paragraph, 0)
			p.Words = bold(p.Words)
		}),
	}
}

// headingWords are the deeds about what headings say.
func headingWords() []Deed {
	return []Deed{
		part("heading-renamed", aHeading, func(p *Part) { p.Words = "Information" }),
		part("heading-capitals", aHeading, func(p *Part) { p.Words = strings.ToUpper(p.Words) }),
		part("heading-full-stop", aHeading, func(p *Part) { p.Words += "." }),
		part("heading-numbered", aHeading, func(p *Part) { p.Words = "2. " + p.Words }),
		{ID: "headings-numbered", does: func(s *Sketch) bool {
			for n, each := range s.sections() {
				s.Parts[each.from].Words = fmt.Sprintf("%d. %s", n+1, s.Parts[each.from].Words)
			}
			return len(s.sections()) > 0
		}},
		{ID: "headings-only-numbers", does: func(s *Sketch) bool {
			for n, each := range s.sections() {
				s.Parts[each.from].Words = strconv.Itoa(n + 1)
			}
			return len(s.sections()) > 0
		}},
		{ID: "headings-exchanged", does: func(s *Sketch) bool {
			list := s.sections()
			if len(list) < 2 {
				return false
			}
			a, b := &s.Parts[list[0].from], &s.Parts[list[1].from]
			a.Words, b.Words = b.Words, a.Words
			return a.Words != b.Words
		}},
	}
}

// moreHeadings are the deeds by which there are more headings.
func moreHeadings() []Deed {
	return []Deed{
		{ID: "heading-added", does: func(s *Sketch) bool {
			i := s.long()
			if i < 0 {
				return false
			}
			s.put(i, Part{Kind: Heading, Level: s.top(), Words: s.say("heading")})
			return true
		}},
		{ID: "heading-added-at-end", does: func(s *Sketch) bool {
			s.put(s.end(), Part{Kind: Heading, Level: s.top(), Words: "Conclusion"})
			return true
		}},
		{ID: "empty-heading-added", does: func(s *Sketch) bool {
			i := last(s.paragraphs())
			if i < 0 {
				return false
			}
			s.put(i, Part{Kind: Heading, Level: s.top()})
			return true
		}},
		{ID: "heading-twice", does: func(s *Sketch) bool {
			i := aHeading(s)
			if i < 0 {
				return false
			}
			s.put(i, Part{Kind: Heading, Level: s.Parts[i].Level, Words: s.Parts[i].Words})
			return true
		}},
		{ID: "heading-cut", does: func(s *Sketch) bool {
			for _, i := range s.headings() {
				if before, after, ok := halves(s.Parts[i].Words); ok {
					s.Parts[i].Words = before
					s.put(i+1, Part{Kind: Heading, Level: s.Parts[i].Level, Words: after})
					return true
				}
			}
			return false
		}},
	}
}

// headingMeets makes a deed of a heading and the paragraph below it.
func headingMeets(id string, does func(s *Sketch, i int)) Deed {
	return Deed{ID: id, does: func(s *Sketch) bool {
		for _, i := range s.headings() {
			if i+1 < len(s.Parts) && s.Parts[i+1].ordinary() {
				does(s, i)
				return true
			}
		}
		return false
	}}
}

// outlines are the deeds about the levels of headings, and about headings that become
// part of something else.
func outlines() []Deed {
	return []Deed{
		each("headings-deeper", isHeading, func(_ *Sketch, p *Part) { p.Level++ }),
		part("heading-deeper", aHeading, func(p *Part) { p.Level++ }),
		part("heading-much-deeper", aHeading, func(p *Part) { p.Level += 2 }),
		part("heading-higher", func(s *Sketch) int {
			return middle(s.all(func(p *Part) bool { return p.Kind == Heading && p.Level > 1 }))
		}, func(p *Part) { p.Level-- }),
		{ID: "headings-one-level", does: func(s *Sketch) bool {
			top, changed := s.top(), false
			for _, i := range s.headings() {
				changed = changed || s.Parts[i].Level > top
				s.Parts[i].Level = top
			}
			return changed
		}},
		headingMeets("heading-joined-to-text", func(s *Sketch, i int) {
			s.Parts[i+1].Words = s.Parts[i].Words + ". " + s.Parts[i+1].Words
			s.remove(i)
		}),
		headingMeets("heading-run-in", func(s *Sketch, i int) {
			s.Parts[i+1].Words = bold(s.Parts[i].Words) + "\\\n" + s.Parts[i+1].Words
			s.remove(i)
		}),
		headingMeets("text-joined-to-heading", func(s *Sketch, i int) {
			s.Parts[i].Words += " " + s.Parts[i+1].Words
			s.remove(i + 1)
		}),
		headingMeets("heading-below-text", func(s *Sketch, i int) { s.Parts[i], s.Parts[i+1] = s.Parts[i+1], s.Parts[i] }),
		{ID: "headings-items", does: func(s *Sketch) bool {
			list := s.headings()
			for _, i := range list {
				in := s.newIn()
				s.Parts[i].become(Item, 0)
				s.Parts[i].In, s.Parts[i].Ordered = in, true
			}
			return len(list) > 0
		}},
		{ID: "heading-in-table", does: func(s *Sketch) bool {
			i := aHeading(s)
			if i < 0 {
				return false
			}
			in := s.newIn()
			s.Parts[i].become(Cell, 0)
			s.Parts[i].In, s.Parts[i].Words = in, bold(s.Parts[i].Words)
			return true
		}},
	}
}
