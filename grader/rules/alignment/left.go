package alignment

import (
	"math"
	"slices"
)

// left goes through the headings that stand for no slot. A heading is free when it
// is deeper than what the outline speaks of at that place, or below one that is
// itself free to be there; else a wildcard covers it, or it is unexpected.
func (r *Result) left(headings []line, taken []bool) {
	owner := r.owners(len(headings))
	last := None        // the last slot that has its heading in place
	spoken := 0         // the deepest level of which the outline speaks here
	open := math.MaxInt // what is deeper than this lies below a heading that was left
	var gaps gaps
	for j := range headings {
		depth := headings[j].depth
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
			gaps.add(last, depth, j)
			open = depth
		}
	}
	for i := range gaps.list {
		r.share(&gaps.list[i], headings, taken)
	}
	slices.Sort(r.Unexpected)
	slices.SortFunc(r.Parts, func(a, b Part) int { return a.Heading - b.Heading })
}

// gap is what is left at one level between two slots that have their headings in place.
type gap struct {
	after    int // the slot before it; none for the beginning
	depth    int
	headings []int
}

// gaps are all of them, in reading order.
type gaps struct {
	list []gap
	at   map[[2]int]int
}

func (g *gaps) add(after, depth, heading int) {
	if g.at == nil {
		g.at = map[[2]int]int{}
	}
	key := [2]int{after, depth}
	i, ok := g.at[key]
	if !ok {
		i = len(g.list)
		g.at[key] = i
		g.list = append(g.list, gap{after: after, depth: depth})
	}
	g.list[i].headings = append(g.list[i].headings, heading)
}

// owners returns, for each heading, the slot whose place it has.
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

// wildcards returns the wildcards of the level of a gap that stand in it: between its slot and
// the next one that has its heading in place.
func (r *Result) wildcards(g *gap) []int {
	var list []int
	for i := g.after + 1; i < len(r.Slots); i++ {
		r.step(1)
		s := &r.Slots[i]
		if s.Heading != None && !s.Moved {
			break
		}
		if s.Item.Wildcard() && s.Depth == g.depth {
			list = append(list, i)
		}
	}
	return list
}
