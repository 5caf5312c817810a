package alignment

import "math"

// left goes through the headings that stand for no slot. A heading is free when it
// is deeper than what the outline speaks of at that place, or below one that is
// itself free to be there; else a wildcard covers it, or it is unexpected.
func (r *Result) left(headings []Heading, taken []bool) {
	owner := r.owners(len(headings))
	last := None        // the last slot that has its heading in place
	spoken := 0         // the deepest level of which the outline speaks here
	open := math.MaxInt // what is deeper than this lies below a heading that was left
	for j := range headings {
		depth := headings[j].Depth
		switch slot := owner[j]; {
		case slot != None:
			last, open, spoken = slot, math.MaxInt, depth
			if r.Slots[slot].Item.Below != nil {
				spoken++
			}
		case taken[j]:
			open = depth
		case depth > spoken || depth > open:
		default:
			if w := r.wildcard(last, depth); w != None {
				r.Slots[w].Covers++
			} else {
				r.Unexpected = append(r.Unexpected, j)
			}
			open = depth
		}
	}
}

// owners gives, for each heading, the slot whose place it has.
func (r *Result) owners(headings int) []int {
	owner := make([]int, headings)
	for j := range owner {
		owner[j] = None
	}
	for i := range r.Slots {
		if s := &r.Slots[i]; s.Heading != None && !s.Moved {
			owner[s.Heading] = i
		}
	}
	return owner
}

// wildcard gives the wildcard of a level that stands between a slot and the next one that
// has its heading in place: the first that still needs a heading, or else the first. So
// three that each need one stand for three headings or more.
func (r *Result) wildcard(after, depth int) int {
	first := None
	for i := after + 1; i < len(r.Slots); i++ {
		s := &r.Slots[i]
		switch {
		case s.Heading != None && !s.Moved:
			return first
		case !s.Item.Wildcard() || s.Depth != depth:
		case s.Covers < s.Item.Min:
			return i
		case first == None:
			first = i
		}
	}
	return first
}
