package deeds

import (
	"fmt"
	"slices"
	"strings"
)

// aboutList makes a deed about a simple list with at least so many items: the first, and
// another deed about the last where there are several.
func aboutList(id string, least int, does func(s *Sketch, items []Part, at run) bool) []Deed {
	on := func(which func([]run) run) func(*Sketch) bool {
		return func(s *Sketch) bool {
			all := s.lists(least)
			if len(all) == 0 {
				return false
			}
			at := which(all)
			return does(s, s.Parts[at.from:at.until], at)
		}
	}
	isLast := on(func(all []run) run { return all[len(all)-1] })
	return []Deed{
		{ID: id, does: on(func(all []run) run { return all[0] })},
		{ID: id + inLastList, does: func(s *Sketch) bool { return len(s.lists(least)) > 1 && isLast(s) }},
	}
}

// inLastList ends the ID of a deed that is done to the last list.
const inLastList = "-in-last-list"

// lists are the deeds about whole lists.
func lists() []Deed {
	isItem := func(p *Part) bool { return p.Kind == Item }
	return slices.Concat([]Deed{
		each("lists-kinds-exchanged", isItem, func(_ *Sketch, p *Part) { p.Ordered = !p.Ordered }),
		each("lists-bulleted", func(p *Part) bool { return p.Kind == Item && p.Ordered }, func(_ *Sketch, p *Part) { p.Ordered = false }),
		each("lists-numbered", func(p *Part) bool { return p.Kind == Item && !p.Ordered }, func(_ *Sketch, p *Part) { p.Ordered = true }),
		each("lists-paragraphs", isItem, func(_ *Sketch, p *Part) { p.become(Paragraph, 0) }),
		{ID: "lists-typed", does: func(s *Sketch) bool {
			number, list := 0, s.all(isItem)
			for _, i := range list {
				p := &s.Parts[i]
				sign := "•"
				if number++; p.Ordered {
					sign = fmt.Sprintf(`%d\.`, number)
				}
				p.become(Paragraph, 0)
				p.Words = sign + " " + p.Words
			}
			return len(list) > 0
		}},
	},
		aboutList("list-deleted", 2, func(s *Sketch, _ []Part, at run) bool { return len(s.cut(at.from, at.until)) > 0 }),
		aboutList("list-one-item-of-lines", 2, func(s *Sketch, items []Part, at run) bool { return s.joinItems(items, at, "\\\n") }),
		aboutList("list-one-item-of-commas", 2, func(s *Sketch, items []Part, at run) bool { return s.joinItems(items, at, ", ") }),
		aboutList("list-one-paragraph", 2, func(s *Sketch, items []Part, at run) bool {
			s.joinItems(items, at, ", ")
			s.Parts[at.from].become(Paragraph, 0)
			return true
		}),
	)
}

// listBounds are the deeds about where lists begin, end and stand.
func listBounds() []Deed {
	return slices.Concat(
		aboutList("list-takes-sentence-before", 2, func(s *Sketch, items []Part, at run) bool {
			if at.from == 0 || !s.Parts[at.from-1].ordinary() {
				return false
			}
			s.Parts[at.from-1].joins(&items[0])
			return true
		}),
		aboutList("list-takes-sentence-after", 2, func(s *Sketch, items []Part, at run) bool {
			if at.until == len(s.Parts) || !s.Parts[at.until].ordinary() {
				return false
			}
			s.Parts[at.until].joins(&items[0])
			return true
		}),
		aboutList("list-only-first-item", 2, func(_ *Sketch, items []Part, _ run) bool {
			for i := range items[1:] {
				items[i+1].become(Paragraph, 0)
			}
			return true
		}),
		aboutList("list-nested", 2, func(_ *Sketch, items []Part, _ run) bool {
			for i := range items {
				items[i].Depth = i
			}
			return true
		}),
		aboutList("list-of-lists", 2, func(s *Sketch, items []Part, _ run) bool {
			for i := range items {
				items[i].In = s.newIn()
			}
			return true
		}),
		aboutList("list-cut", 3, func(s *Sketch, items []Part, _ run) bool {
			in := s.newIn()
			for i := len(items) / 2; i < len(items); i++ {
				items[i].In = in
			}
			return true
		}),
		aboutList("list-cut-by-paragraph", 3, func(_ *Sketch, items []Part, _ run) bool {
			items[len(items)/2].become(Paragraph, 0)
			return true
		}),
		aboutList("list-in-table", 2, func(s *Sketch, items []Part, _ run) bool {
			in := s.newIn()
			for i := range items {
				items[i].become(Cell, 0)
				items[i].In, items[i].Row = in, i
			}
			return true
		}),
	)
}

// joins makes a part an item beside another one.
func (p *Part) joins(item *Part) {
	p.become(Item, 0)
	p.In, p.Ordered = item.In, item.Ordered
}

// joinItems makes one item of all those of a list.
func (s *Sketch) joinItems(items []Part, at run, sign string) bool {
	words := make([]string, len(items))
	for i := range items {
		words[i] = items[i].Words
	}
	items[0].Words = strings.Join(words, sign)
	s.cut(at.from+1, at.until)
	return true
}

// items are the deeds about single items of a list.
func items() []Deed {
	outside := func(id string, which func(n int) int) []Deed {
		return aboutList(id, 2, func(_ *Sketch, items []Part, _ run) bool {
			items[which(len(items))].become(Paragraph, 0)
			return true
		})
	}
	return slices.Concat(
		outside("first-item-outside", func(int) int { return 0 }),
		outside("last-item-outside", func(n int) int { return n - 1 }),
		aboutList("item-deleted", 2, func(s *Sketch, _ []Part, at run) bool { return s.remove((at.from + at.until) / 2) }),
		aboutList("items-deleted", 3, func(s *Sketch, _ []Part, at run) bool { return len(s.cut(at.from+1, at.until)) > 0 }),
		aboutList("items-exchanged", 2, func(_ *Sketch, items []Part, _ run) bool {
			items[0].Words, items[1].Words = items[1].Words, items[0].Words
			return true
		}),
		aboutList("items-reversed", 2, func(_ *Sketch, items []Part, _ run) bool {
			slices.Reverse(items)
			return true
		}),
	)
}

// itemSigns are the deeds about the signs of items, and what one item is.
func itemSigns() []Deed {
	return slices.Concat(
		aboutList("item-deeper", 2, func(_ *Sketch, items []Part, _ run) bool {
			items[1].Depth++
			return true
		}),
		aboutList("item-other-kind", 3, func(_ *Sketch, items []Part, _ run) bool {
			items[len(items)-1].Ordered = !items[0].Ordered
			return true
		}),
		aboutList("items-marks-typed", 2, func(_ *Sketch, items []Part, _ run) bool {
			for i := range items {
				sign := "•"
				if items[i].Ordered {
					sign = fmt.Sprintf(`%d\.`, i+1)
				}
				items[i].Words = sign + " " + items[i].Words
			}
			return true
		}),
		aboutList("items-joined", 2, func(s *Sketch, items []Part, at run) bool {
			items[0].Words += " " + items[1].Words
			return s.remove(at.from + 1)
		}),
		aboutList("item-cut", 2, func(s *Sketch, items []Part, at run) bool {
			for i := range items {
				if before, after, ok := halves(items[i].Words); ok && isPlain(items[i].Words) {
					second := items[i]
					items[i].Words, second.Words = before, after
					s.put(at.from+i+1, second)
					return true
				}
			}
			return false
		}),
		aboutList("item-empty-added", 2, func(s *Sketch, items []Part, at run) bool {
			s.put(at.until, Part{Kind: Item, In: items[0].In, Ordered: items[0].Ordered})
			return true
		}),
		aboutList("item-twice", 2, func(s *Sketch, items []Part, at run) bool {
			s.put(at.until, items[0])
			return true
		}),
		aboutList("item-moved-to-other-list", 2, func(s *Sketch, items []Part, at run) bool {
			moved := items[0]
			s.remove(at.from)
			for _, other := range s.runs(Item, 1) {
				if other.from != at.from {
					moved.joins(&s.Parts[other.from])
					s.put(other.until, moved)
					return true
				}
			}
			return false
		}),
	)
}
