package deeds

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// look makes a deed of direct formatting on one part.
func look(id string, find func(*Sketch) int, looks string) Deed {
	return only(document.ODT, part(id, find, func(p *Part) { p.mark("look", looks) }))
}

// lookAll makes a deed of direct formatting on all parts that a function takes.
func lookAll(id string, takes func(*Part) bool, looks string) Deed {
	return only(document.ODT, each(id, takes, func(_ *Sketch, p *Part) { p.mark("look", looks) }))
}

// looks are the deeds of direct formatting, which only a word processor has.
func looks() []Deed {
	return []Deed{
		look("paragraph-red", (*Sketch).long, "color=#cc0000"),
		look("heading-red", aHeading, "color=#cc0000"),
		look("quotation-red", aQuotation, "color=#cc0000"),
		look("title-red", (*Sketch).title, "color=#cc0000"),
		look("paragraph-right", (*Sketch).long, "right"),
		look("paragraph-centred", (*Sketch).long, "center"),
		look("paragraph-large", (*Sketch).long, "size=18"),
		look("paragraph-other-font", (*Sketch).long, "font=Comic_Sans_MS"),
		look("heading-large", aHeading, "size=28 underline"),
		look("heading-centred", aHeading, "center"),
		lookAll("everything-right", isText, "right"),
		lookAll("everything-centred", isText, "center"),
		lookAll("paragraphs-large", (*Part).ordinary, "size=16 font=Comic_Sans_MS"),
		lookAll("everything-bold", isText, "bold"),
		lookAll("quotations-red", isQuotation, "color=#cc0000"),
		lookAll("headings-large", isHeading, "size=24 color=#cc0000"),
	}
}

func isStyled(p *Part) bool { return p.Kind == Paragraph && p.marked("style") }

// styles are the deeds about the styles that a solution gives its paragraphs.
func styles() []Deed {
	styled := func(s *Sketch) int { return s.find(isStyled) }
	return []Deed{
		only(document.ODT, part("style-lost", styled, func(p *Part) { p.unmark("style") })),
		only(document.ODT, each("styles-lost", isStyled, func(_ *Sketch, p *Part) { p.unmark("style") })),
		only(document.ODT, Deed{ID: "style-on-the-next", does: func(s *Sketch) bool {
			for _, i := range s.all(isStyled) {
				if i+1 < len(s.Parts) && s.Parts[i+1].ordinary() && !isStyled(&s.Parts[i+1]) {
					s.Parts[i].Marks, s.Parts[i+1].Marks = s.Parts[i+1].Marks, s.Parts[i].Marks
					return true
				}
			}
			return false
		}}),
		only(document.ODT, Deed{ID: "style-on-all", does: func(s *Sketch) bool {
			i := s.find(isStyled)
			if i < 0 {
				return false
			}
			all, name := s.paragraphs(), styleOf(&s.Parts[i])
			for _, n := range all {
				if n != i {
					s.Parts[n].mark("style", name)
				}
			}
			return len(all) > 1
		}}),
		styleUnchanged(),
		only(document.ODT, part("paragraph-subtitle", (*Sketch).long, func(p *Part) { p.mark("style", "Subtitle") })),
		only(document.ODT, part("heading-subtitle", aHeading, func(p *Part) {
			p.become(Paragraph, 0)
			p.mark("style", "Subtitle")
		})),
	}
}

// changeStyle is the kind of the marks that change a style for the whole file.
const changeStyle = "change-style"

func changesStyle(mark string) bool { return strings.HasPrefix(mark, changeStyle+" ") }

// styleUnchanged is the deed of who leaves a style as it was that the work changes.
func styleUnchanged() Deed {
	return only(document.ODT, Deed{ID: "style-unchanged", does: func(s *Sketch) bool {
		n := len(s.Pages)
		s.Pages = slices.DeleteFunc(s.Pages, changesStyle)
		return len(s.Pages) < n
	}})
}

// styleOtherColour is the right deed of who chooses another colour for a style.
func styleOtherColour() Deed {
	return only(document.ODT, Deed{ID: "style-other-colour", does: func(s *Sketch) bool {
		done := false
		for i, mark := range s.Pages {
			if changesStyle(mark) {
				s.Pages[i] = colour().ReplaceAllString(mark, "color=#5a2d82")
				done = done || s.Pages[i] != mark
			}
		}
		return done
	}})
}

var colour = pattern.New(`color=#[0-9a-f]{6}`)

// styleOf returns the name in the mark of a style.
func styleOf(p *Part) string {
	for _, m := range p.Marks {
		if rest, ok := strings.CutPrefix(m, "style "); ok {
			return rest
		}
	}
	return ""
}
