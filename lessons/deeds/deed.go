package deeds

import (
	"slices"

	"jourdain/grader/document"
)

// Deed is something that people do to a document.
type Deed struct {
	// ID is a stable word: a lesson names by it a deed that it allows.
	ID string
	// Format is the only format in which it can be done; "" for all.
	Format document.Format

	// does changes the sketch, which is its own, and reports whether there was an object: a
	// deed about lists has none where there is no list.
	does func(*Sketch) bool
}

// Do returns a sketch with the deed done, and whether there is an object for it. The sketch
// is for one format ([Sketch.For]), and stays as it is.
func (d *Deed) Do(s *Sketch) (*Sketch, bool) {
	if d.Format != "" && d.Format != s.Format {
		return nil, false
	}
	done := s.clone()
	if !d.does(done) {
		return nil, false
	}
	return done, true
}

// All returns the wrong deeds, by what they are done to. Each is done to a solution, and
// leaves a document that must not pass.
func All() []Deed {
	return slices.Concat(
		titles(), headingRoles(), headings(), headingWords(), moreHeadings(), outlines(), sections(), wholes(),
		paragraphs(), presences(), sentences(), spaces(), roles(), emphases(),
		lists(), listBounds(), items(), itemSigns(), quotations(), tables(), cells(),
		links(), images(), captions(), notes(), contentsDeeds(), looks(), styles(), pages(), markdownDeeds(),
	)
}

// Pairs returns wrong deeds that are two, one done after the other.
func Pairs() []Deed {
	all := All()
	var list []Deed
	for _, ids := range pairs() {
		first := slices.IndexFunc(all, func(d Deed) bool { return d.ID == ids[0] })
		second := slices.IndexFunc(all, func(d Deed) bool { return d.ID == ids[1] })
		list = append(list, both(all[first], all[second]))
	}
	return list
}

// both does two deeds. There is an object when there is one for each.
func both(a, b Deed) Deed {
	d := Deed{ID: a.ID + "+" + b.ID, Format: a.Format, does: func(s *Sketch) bool { return a.does(s) && b.does(s) }}
	if d.Format == "" {
		d.Format = b.Format
	}
	return d
}

// pairs returns the deeds that people do together.
func pairs() [][2]string {
	return [][2]string{
		{"title-deleted", "headings-bold"},
		{"title-paragraph", "headings-paragraphs"},
		{"headings-deeper", "section-copied"},
		{"headings-exchanged", "sections-exchanged"},
		{"heading-deleted", "paragraph-added"},
		{"section-moved-to-end", "heading-deeper"},
		{"paragraphs-joined", "paragraph-cut"},
		{"paragraph-cut", "paragraph-deleted"},
		{"first-half", "paragraph-added"},
		{"paragraphs-quotations", "quotation-paragraph"},
		{"lists-kinds-exchanged", "item-deleted"},
		{"items-exchanged", "item-deeper"},
		{"list-takes-sentence-before", "list-takes-sentence-after"},
		{"table-header-lost", "table-row-deleted"},
		{"table-columns-exchanged", "table-takes-next"},
		{"link-nowhere", "image-text-lost"},
		{"image-deleted", "caption-deleted"},
		{"page-breaks-deleted", "blank-lines-for-pages"},
		{"contents-typed", "headings-numbered"},
		{"line-breaks-for-paragraphs", "title-deleted"},
		{"style-unchanged", "quotations-red"},
	}
}

// part makes a deed of what is done to one part that a function finds.
func part(id string, find func(*Sketch) int, does func(*Part)) Deed {
	return Deed{ID: id, does: func(s *Sketch) bool {
		i := find(s)
		if i < 0 {
			return false
		}
		does(&s.Parts[i])
		return true
	}}
}

// each makes a deed of what is done to all parts that a function takes.
func each(id string, takes func(*Part) bool, does func(*Sketch, *Part)) Deed {
	return Deed{ID: id, does: func(s *Sketch) bool {
		list := s.all(takes)
		for _, i := range list {
			does(s, &s.Parts[i])
		}
		return len(list) > 0
	}}
}

// only makes a deed of one that can be done in one format alone.
func only(format document.Format, d Deed) Deed {
	d.Format = format
	return d
}
