package alignment

import "jourdain/grader/rules/spelling"

// finder finds headings by their words and their depth. It is made when it is needed first.
type finder struct {
	headings []line
	depths   map[int]*spelling.Set
	// seen says how many of what [finder.met] gives were taken or passed over; see
	// [finder.free].
	seen map[words][2]int
}

// words are what a slot asks for.
type words struct {
	text  spelling.Key
	depth int
}

// met returns the headings that are what a slot asks for, in two lists, each in order.
func (f *finder) met(asked words) [2][]int {
	if f.depths == nil {
		f.depths, f.seen = map[int]*spelling.Set{}, map[words][2]int{}
		for j := range f.headings {
			h := &f.headings[j]
			if f.depths[h.depth] == nil {
				f.depths[h.depth] = &spelling.Set{}
			}
			f.depths[h.depth].Add(h.text, j)
		}
	}
	set := f.depths[asked.depth]
	if set == nil {
		return [2][]int{}
	}
	full, bare := set.Met(asked.text)
	return [2][]int{full, bare}
}

// free returns the first heading that is what a slot asks for and that is not gone; None for
// none. What is gone never comes back.
func (f *finder) free(asked words, gone func(heading int) bool) int {
	found, first := f.met(asked), None
	seen := f.seen[asked]
	for i, list := range found {
		for seen[i] < len(list) && gone(list[seen[i]]) {
			seen[i]++
		}
		if at := seen[i]; at < len(list) && (first == None || list[at] < first) {
			first = list[at]
		}
	}
	f.seen[asked] = seen
	return first
}

// move finds, for the slots that have no heading, one of the right text that stands elsewhere: at
// the right level, or else above it, where no other heading of these words can be meant. Below it, a
// part may have one of its own.
func (r *Result) move(taken, inParts []bool, f *finder) {
	gone := func(heading int) bool { return taken[heading] || inParts[heading] }
	highest := 0
	for _, depth := range r.depths {
		highest = min(highest, depth)
	}
	for i := range r.Slots {
		r.step(1)
		s := &r.Slots[i]
		if s.Heading != None || s.Item.Wildcard() {
			continue
		}
		first := None
		for depth := s.Depth; first == None && depth >= highest; depth-- {
			for _, asked := range s.texts {
				if j := f.free(words{asked, depth}, gone); j != None && (first == None || j < first) {
					first = j
				}
			}
		}
		if first != None {
			s.Heading, s.Moved, taken[first] = first, true, true
		}
	}
}
