package deeds

import (
	"slices"
	"strings"

	"jourdain/grader/document"
)

// title returns the index of the title; -1 for none.
func (s *Sketch) title() int { return s.find(func(p *Part) bool { return p.Kind == Title }) }

// find returns the index of the first part that a function takes; -1 for none.
func (s *Sketch) find(takes func(*Part) bool) int {
	for i := range s.Parts {
		if takes(&s.Parts[i]) {
			return i
		}
	}
	return -1
}

// all returns the indexes of the parts that a function takes.
func (s *Sketch) all(takes func(*Part) bool) []int {
	var list []int
	for i := range s.Parts {
		if takes(&s.Parts[i]) {
			list = append(list, i)
		}
	}
	return list
}

func (s *Sketch) headings() []int { return s.all(isHeading) }

// paragraphs returns the ordinary paragraphs: no captions, and not those of an image alone.
func (s *Sketch) paragraphs() []int { return s.all((*Part).ordinary) }

func (p *Part) ordinary() bool {
	return p.Kind == Paragraph && !p.marked("caption") && !strings.HasPrefix(p.Words, "![")
}

// plain returns the ordinary paragraphs with words alone: no link, no emphasis, one line.
func (s *Sketch) plain() []int {
	return s.all(func(p *Part) bool { return p.ordinary() && isPlain(p.Words) })
}

// texts returns the plain paragraphs with at least so many sentences.
func (s *Sketch) texts(sentences int) []int {
	return s.all(func(p *Part) bool { return p.ordinary() && isPlain(p.Words) && len(sentencesOf(p.Words)) >= sentences })
}

// long returns the longest plain paragraph; -1 for none.
func (s *Sketch) long() int {
	return s.most(s.plain(), func(p *Part) int { return len(p.Words) })
}

// short returns the shortest plain paragraph; -1 for none.
func (s *Sketch) short() int {
	return s.most(s.plain(), func(p *Part) int { return -len(p.Words) })
}

func (s *Sketch) most(of []int, measure func(*Part) int) int {
	best := -1
	for _, i := range of {
		if best < 0 || measure(&s.Parts[i]) > measure(&s.Parts[best]) {
			best = i
		}
	}
	return best
}

// middle returns the middle one of a list; -1 for none.
func middle(list []int) int {
	if len(list) == 0 {
		return -1
	}
	return list[len(list)/2]
}

// top returns the level of the parts of the text.
func (s *Sketch) top() int {
	top := 0
	for _, i := range s.headings() {
		if level := s.Parts[i].Level; top == 0 || level < top {
			top = level
		}
	}
	switch {
	case top > 0:
		return top
	case s.Format != document.ODT && s.title() >= 0:
		return 2
	default:
		return 1
	}
}

// section is a heading and what stands under it, as indexes.
type section struct{ from, until int }

// sections returns those of the parts of the text.
func (s *Sketch) sections() []section {
	var list []section
	top := s.top()
	for _, i := range s.headings() {
		if s.Parts[i].Level > top {
			continue
		}
		until := i + 1
		for until < len(s.Parts) && s.Parts[until].Kind != Note && (s.Parts[until].Kind != Heading || s.Parts[until].Level > top) {
			until++
		}
		list = append(list, section{i, until})
	}
	return list
}

// run is parts that stand in the same list, quotation or table, as indexes.
type run struct{ from, until int }

// runs returns those of a kind that hold at least so many parts.
func (s *Sketch) runs(kind Kind, parts int) []run {
	var list []run
	for i := 0; i < len(s.Parts); {
		until := i + 1
		for until < len(s.Parts) && sameBlock(&s.Parts[i], &s.Parts[until]) {
			until++
		}
		if s.Parts[i].Kind == kind && until-i >= parts {
			list = append(list, run{i, until})
		}
		i = until
	}
	return list
}

// lists returns the simple lists with at least so many items: none stands in another, and
// none has a further paragraph.
func (s *Sketch) lists(items int) []run {
	return slices.DeleteFunc(s.runs(Item, items), func(r run) bool {
		return slices.ContainsFunc(s.Parts[r.from:r.until], func(p Part) bool { return p.More || p.Depth > 0 })
	})
}

// newIn returns a number that no list, quotation or table has.
func (s *Sketch) newIn() int {
	most := 0
	for i := range s.Parts {
		most = max(most, s.Parts[i].In)
	}
	return most + 1
}

// cut takes parts out of the text, and returns them.
func (s *Sketch) cut(from, until int) []Part {
	parts := slices.Clone(s.Parts[from:until])
	s.Parts = slices.Delete(s.Parts, from, until)
	return parts
}

// put puts parts into the text.
func (s *Sketch) put(at int, parts ...Part) { s.Parts = slices.Insert(s.Parts, at, parts...) }

// remove deletes one part; it returns false for none.
func (s *Sketch) remove(i int) bool {
	if i < 0 {
		return false
	}
	s.cut(i, i+1)
	return true
}

// end returns the place behind the text, before the notes.
func (s *Sketch) end() int {
	if i := s.find(func(p *Part) bool { return p.Kind == Note }); i >= 0 {
		return i
	}
	return len(s.Parts)
}

// moveToEnd moves one part to the end of the text; it returns false for none, and for the
// last one.
func (s *Sketch) moveToEnd(i int) bool {
	if i < 0 || i == s.end()-1 {
		return false
	}
	moved := s.cut(i, i+1)
	s.put(s.end(), moved...)
	return true
}
