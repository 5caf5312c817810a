package alignment

import "math"

// never is more than any division costs.
const never = math.MaxInt / 4

// division is the ways to share the headings of a gap between the wildcards that stand
// there, both in order.
type division struct {
	// parts are, for each wildcard with an outline below it, the parts that the headings
	// would be; nil for the other wildcards.
	parts [][]Part
	costs [][]int // what is wrong in those parts
	lacks []int   // what it costs that a wildcard has no heading
	best  [][2][]int
}

// share shares the headings of a gap between its wildcards, in order, so that as little as
// can be is wrong: each wildcard that needs a heading has one, and those that have an outline
// below them have the headings that come nearest to it. Of ways that are equally good, the
// first wildcard has the most.
func (r *Result) share(g *gap, headings []line, taken []bool) {
	wildcards := r.wildcards(g)
	if len(wildcards) == 0 {
		r.Unexpected = append(r.Unexpected, g.headings...)
		return
	}
	d := r.divide(wildcards, g, headings, taken)
	for k, i, filled := 0, 0, 0; i < len(g.headings); {
		if d.costWith(k, i) > d.leave(k, i, filled) {
			k, filled = k+1, 0
			continue
		}
		r.Slots[wildcards[k]].Covers++
		if d.parts[k] != nil {
			r.Parts = append(r.Parts, d.parts[k][i])
		}
		i, filled = i+1, 1
	}
}

// divide finds out what each division costs.
func (r *Result) divide(wildcards []int, g *gap, headings []line, taken []bool) *division {
	unit := len(headings) + 1 // a fault costs more than all the questions
	d := &division{}
	for _, w := range wildcards {
		item := r.Slots[w].Item
		var parts []Part
		r.step(len(g.headings))
		costs := make([]int, len(g.headings))
		for i, j := range g.headings {
			if item.Below == nil {
				break
			}
			made := part(item.Below, j, headings, taken, r.step)
			made.Slot = w
			parts, costs[i] = append(parts, made), made.Result.cost(unit)
		}
		d.parts, d.costs = append(d.parts, parts), append(d.costs, costs)
		d.lacks = append(d.lacks, unit*item.Min*(1+Asked(item.Below)))
	}
	n := len(g.headings)
	d.best = make([][2][]int, len(wildcards))
	for k := len(wildcards) - 1; k >= 0; k-- {
		d.best[k] = [2][]int{make([]int, n+1), make([]int, n+1)}
		r.step(n)
		for i := n; i >= 0; i-- {
			for filled := range 2 {
				d.best[k][filled][i] = min(d.leave(k, i, filled), d.costWith(k, i))
			}
		}
	}
	return d
}

// costWith returns what it costs at least that wildcard k has heading i, and all that follows.
func (d *division) costWith(k, i int) int {
	if k == len(d.best) || i == len(d.costs[k]) {
		return never
	}
	return d.costs[k][i] + d.best[k][1][i+1]
}

// leave returns what it costs at least that heading i goes to a wildcard after k, which is
// filled when it has a heading.
func (d *division) leave(k, i, filled int) int {
	cost := 0
	if filled == 0 {
		cost = d.lacks[k]
	}
	switch {
	case k+1 < len(d.best):
		return cost + d.best[k+1][0][i]
	case i < len(d.costs[k]):
		return never
	default:
		return cost
	}
}
