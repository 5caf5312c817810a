package deeds

import (
	"fmt"
	"strings"
)

func withNote(s *Sketch) int {
	return s.find(func(p *Part) bool { return isText(p) && noteMark().MatchString(p.Words) })
}

// innerLink returns the first paragraph with a reference to another place of the document.
func innerLink(s *Sketch) int {
	return s.find(func(p *Part) bool {
		return isText(p) && linkMark().MatchString(p.Words) && !outerLink(p.Words)
	})
}

// unnoted takes the first note out of the document; it returns its words, and the index of
// the paragraph that has its mark: -1 for none.
func (s *Sketch) unnoted(instead string) (string, int) {
	i := withNote(s)
	if i < 0 {
		return "", -1
	}
	label := noteMark().FindStringSubmatch(s.Parts[i].Words)[1]
	text := s.find(func(p *Part) bool { return p.Kind == Note && p.Label == label })
	if text < 0 {
		return "", -1
	}
	words := s.Parts[text].Words
	s.remove(text)
	s.Parts[i].Words = strings.ReplaceAll(s.Parts[i].Words, "[^"+label+"]", instead)
	return words, i
}

// notes are the deeds about footnotes and references.
func notes() []Deed {
	return []Deed{
		{ID: "note-deleted", does: func(s *Sketch) bool {
			_, i := s.unnoted("")
			return i >= 0
		}},
		{ID: "note-in-text", does: func(s *Sketch) bool {
			words, i := s.unnoted("")
			if i >= 0 {
				s.Parts[i].Words += " (" + words + ")"
			}
			return i >= 0
		}},
		{ID: "note-typed-at-end", does: func(s *Sketch) bool {
			words, i := s.unnoted(`\*`)
			if i >= 0 {
				s.put(s.end(), Part{Words: `\* ` + words})
			}
			return i >= 0
		}},
		{ID: "note-typed-below", does: func(s *Sketch) bool {
			words, i := s.unnoted("<sup>1</sup>")
			if i >= 0 {
				s.put(i+1, Part{Words: "<sup>1</sup> " + words})
			}
			return i >= 0
		}},
		{ID: "note-mark-moved", does: func(s *Sketch) bool {
			i := withNote(s)
			to := last(s.plain())
			if i < 0 || to < 0 || to == i {
				return false
			}
			mark := noteMark().FindString(s.Parts[i].Words)
			s.Parts[i].Words = strings.ReplaceAll(s.Parts[i].Words, mark, "")
			s.Parts[to].Words += mark
			return true
		}},
		part("note-emptied", func(s *Sketch) int { return s.find(func(p *Part) bool { return p.Kind == Note }) }, func(p *Part) { p.Words = "…" }),
		part("reference-typed", innerLink, func(p *Part) { relink(p, "$1$2") }),
		part("reference-deleted", innerLink, func(p *Part) { relink(p, "$1") }),
	}
}

func aContents(s *Sketch) int { return s.find(func(p *Part) bool { return p.Kind == Contents }) }

// typedContents makes a deed of an entry for each section, in the place of the table of
// contents or below it.
func typedContents(id string, beside bool, entry func(s *Sketch, n int, words string) Part) Deed {
	return Deed{ID: id, does: func(s *Sketch) bool {
		i := aContents(s)
		if i < 0 {
			return false
		}
		var list []Part
		for n, each := range s.sections() {
			list = append(list, entry(s, n, s.Parts[each.from].Words))
		}
		if beside {
			i++
		} else {
			s.remove(i)
		}
		s.put(i, list...)
		return len(list) > 0
	}}
}

// contentsDeeds are the deeds about a table of contents.
func contentsDeeds() []Deed {
	return []Deed{
		{ID: "contents-deleted", does: func(s *Sketch) bool { return s.remove(aContents(s)) }},
		typedContents("contents-typed", false, func(_ *Sketch, n int, words string) Part {
			return Part{Words: fmt.Sprintf("%s %s %d", words, strings.Repeat(".", max(50-len(words), 3)), n/2+2)}
		}),
		typedContents("contents-listed", false, func(s *Sketch, _ int, words string) Part {
			return Part{Kind: Item, In: s.newIn(), Words: words}
		}),
		typedContents("contents-typed-besides", true, func(_ *Sketch, _ int, words string) Part { return Part{Words: words} }),
		{ID: "contents-moved-to-end", does: func(s *Sketch) bool { return s.moveToEnd(aContents(s)) }},
		{ID: "contents-added", does: func(s *Sketch) bool {
			if aContents(s) >= 0 || len(s.headings()) < 2 {
				return false
			}
			s.put(s.title()+1, Part{Kind: Contents, Words: "[TOC]"})
			return true
		}},
	}
}
