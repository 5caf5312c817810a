package alignment

import (
	"slices"

	"jourdain/grader/rules/spelling"
)

// What a pair is worth: a text that is right is worth more than a level that is.
const (
	rightText  = 6
	closeText  = 3
	rightLevel = 2
)

// worth returns what it is worth to let a heading stand for a slot; 0 for never.
func (s *Slot) worth(text spelling.Key, depth int) int {
	worth := 0
	for _, asked := range s.texts {
		if text.Same(asked) {
			worth = rightText
			break
		}
		if text.Close(asked) {
			worth = closeText
		}
	}
	if worth > 0 && s.Depth == depth {
		worth += rightLevel
	}
	return worth
}

// table holds what each pair of a slot and a heading of a window is worth, without the
// headings that make no pair at all.
type table struct {
	slots, headings []int
	worth           [][]int
	factor          []int // of each slot: one counts for more than all those deeper
}

func (p *pairing) table(w window) table {
	t := table{slots: p.slots[w.slot:w.lastSlot], factor: p.factor[w.slot:w.lastSlot]}
	for j := w.heading; j < w.lastHeading; j++ {
		p.step(1 + len(t.slots))
		column := make([]int, len(t.slots))
		for n, i := range t.slots {
			if s := &p.Slots[i]; !p.inParts[j] || s.Depth == p.headings[j].depth {
				column[n] = s.worth(p.headings[j].text, p.headings[j].depth)
			}
		}
		if slices.ContainsFunc(column, func(n int) bool { return n > 0 }) {
			t.headings = append(t.headings, j)
			t.worth = append(t.worth, column)
		}
	}
	return t
}

// maxFactor keeps the sums of what pairs are worth small enough.
const maxFactor = 1 << 40

// factors says how much more the slots of each depth count. The parts stay where they
// are, and what belongs below them moves: who moves a part takes along what is below.
func (r *Result) factors(slots []int) []int {
	number := map[int]int{}
	deepest := 0
	for _, i := range slots {
		number[r.Slots[i].Depth]++
		deepest = max(deepest, r.Slots[i].Depth)
	}
	of, sum := make([]int, deepest+1), 0
	for depth := deepest; depth >= 0; depth-- {
		of[depth] = min(1+sum*(rightText+rightLevel), maxFactor)
		sum = min(sum+number[depth]*of[depth], maxFactor)
	}
	list := make([]int, len(slots))
	for n, i := range slots {
		list[n] = of[r.Slots[i].Depth]
	}
	return list
}

// exact returns the headings of a window to its slots, both in order, so that the sum of what
// the pairs are worth is as great as can be. It looks at all pairs.
func (p *pairing) exact(w window) {
	t := p.table(w)
	best := t.best(p.step)
	j, n := 0, 0
	for j < len(t.headings) && n < len(t.slots) {
		worth := t.worth[j][n]
		switch {
		case worth > 0 && best[j][n] == best[j+1][n+1]+worth*t.factor[n]:
			p.give(t.slots[n], t.headings[j])
			p.Slots[t.slots[n]].Misspelt = worth < rightText
			j, n = j+1, n+1
		case best[j][n] == best[j][n+1]:
			n++
		default:
			j++
		}
	}
}

// best returns, for each heading and slot, the greatest sum that the pairs from there
// on can have.
func (t *table) best(step func(int)) [][]int {
	best := make([][]int, len(t.headings)+1)
	best[len(t.headings)] = make([]int, len(t.slots)+1)
	for j := len(t.headings) - 1; j >= 0; j-- {
		step(1 + len(t.slots))
		best[j] = make([]int, len(t.slots)+1)
		for n := len(t.slots) - 1; n >= 0; n-- {
			best[j][n] = max(best[j+1][n], best[j][n+1])
			if w := t.worth[j][n]; w > 0 {
				best[j][n] = max(best[j][n], best[j+1][n+1]+w*t.factor[n])
			}
		}
	}
	return best
}
