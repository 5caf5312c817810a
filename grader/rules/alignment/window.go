package alignment

import "slices"

const (
	// mostPairs is how many pairs of a slot and a heading are all looked at: an outline of a
	// thousand headings beside a document of a thousand. A larger one is divided first.
	mostPairs = 1 << 20
	// mostAround is how many pairs are all looked at where that was done, for each slot and
	// each heading: so all of it together grows in a line.
	mostAround = 64
	// mostDivisions is how often what was divided is divided again.
	mostDivisions = 8
)

// pairing pairs the headings with the slots that ask for words of their own.
type pairing struct {
	*Result
	headings []line
	taken    []bool
	inParts  []bool
	slots    []int // those that are no wildcards
	factor   []int // see [table]
	finder   *finder
}

// window is a run of slots, and the run of headings that can stand for them.
type window struct{ slot, lastSlot, heading, lastHeading int }

// pair returns headings to slots, both in order, so that the sum of what the pairs are worth is
// as great as can be. Where there are too many pairs for that, the headings that are the only
// ones of their words and their level divide both lists, as people find their place in two
// long lists, and the best is found between them.
func (r *Result) pair(headings []line, taken, inParts []bool, f *finder) {
	p := &pairing{Result: r, headings: headings, taken: taken, inParts: inParts, finder: f}
	for i := range r.Slots {
		if !r.Slots[i].Item.Wildcard() {
			p.slots = append(p.slots, i)
		}
	}
	if len(p.slots) == 0 {
		return
	}
	p.factor = r.factors(p.slots)
	p.within(window{0, len(p.slots), 0, len(headings)}, 0)
}

func (p *pairing) within(w window, divided int) {
	slots, headings := w.lastSlot-w.slot, w.lastHeading-w.heading
	most := mostAround * (slots + headings)
	if divided == 0 {
		most = mostPairs
	}
	switch {
	case slots == 0 || headings == 0:
		return
	case slots*headings <= most:
		p.exact(w)
		return
	}
	var sure []place
	if divided < mostDivisions {
		sure = inOrder(p.only(w))
	}
	if len(sure) == 0 {
		p.next(w)
		return
	}
	from := w
	for _, at := range sure {
		p.give(p.slots[at.slot], at.heading)
		from.lastSlot, from.lastHeading = at.slot, at.heading
		p.within(from, divided+1)
		from.slot, from.heading = at.slot+1, at.heading+1
	}
	from.lastSlot, from.lastHeading = w.lastSlot, w.lastHeading
	p.within(from, divided+1)
}

// give lets a heading stand for a slot.
func (p *pairing) give(slot, heading int) { p.Slots[slot].Heading, p.taken[heading] = heading, true }

// place is a slot, by its place in the list of a pairing, and the heading that stands for it.
type place struct{ slot, heading int }

// only returns the slots of a window that are the only ones to ask for their words at their
// level, and for which one heading of the window can stand.
func (p *pairing) only(w window) []place {
	number := map[words]int{}
	for _, i := range p.slots[w.slot:w.lastSlot] {
		for _, asked := range p.Slots[i].texts {
			number[words{asked, p.Slots[i].Depth}]++
		}
	}
	var list []place
	for n := w.slot; n < w.lastSlot; n++ {
		p.step(1)
		s := &p.Slots[p.slots[n]]
		heading, count := None, 0
		for _, asked := range s.texts {
			if at := (words{asked, s.Depth}); number[at] == 1 {
				for _, found := range p.finder.met(at) {
					found = found[below(found, w.heading):below(found, w.lastHeading)]
					if count += len(found); len(found) > 0 {
						heading = found[0]
					}
				}
			}
		}
		if count == 1 {
			list = append(list, place{n, heading})
		}
	}
	return list
}

// next returns each slot of a window the next heading of its words and its level.
func (p *pairing) next(w window) {
	from := w.heading
	for n := w.slot; n < w.lastSlot; n++ {
		p.step(1)
		s := &p.Slots[p.slots[n]]
		heading := w.lastHeading
		for _, asked := range s.texts {
			for _, found := range p.finder.met(words{asked, s.Depth}) {
				if at := below(found, from); at < len(found) {
					heading = min(heading, found[at])
				}
			}
		}
		if heading < w.lastHeading {
			p.give(p.slots[n], heading)
			from = heading + 1
		}
	}
}

// below counts the numbers of an ordered list that are below one.
func below(list []int, number int) int {
	n, _ := slices.BinarySearch(list, number)
	return n
}

// inOrder returns as many of some places as can be whose headings are in order too. The slots
// are.
func inOrder(list []place) []place {
	before := make([]int, len(list)) // the one that comes before each
	var ends []int                   // the one with which a run of each length ends the soonest
	for i := range list {
		at, _ := slices.BinarySearchFunc(ends, list[i].heading, func(end, heading int) int { return list[end].heading - heading })
		before[i] = None
		if at > 0 {
			before[i] = ends[at-1]
		}
		if at == len(ends) {
			ends = append(ends, i)
		} else {
			ends[at] = i
		}
	}
	run := make([]place, len(ends))
	for i, n := len(ends)-1, None; i >= 0; i-- {
		if n == None {
			n = ends[i]
		}
		run[i] = list[n]
		n = before[n]
	}
	return run
}
