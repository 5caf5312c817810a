package alignment

import (
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// Heading is a heading of the document.
type Heading struct {
	Text  string
	Depth int // 0 for the parts of the document; negative above them
}

// Slot is one item of the outline, and the heading that stands for it.
type Slot struct {
	Item   *rule.Item
	Depth  int // 0 for the top of the outline
	Parent int // the slot it is below; none for the top
	// Heading is the index of the heading that stands for it, or none.
	Heading int
	// Misspelt is set when the heading is only meant to be the asked text.
	Misspelt bool
	// Moved is set when the heading stands elsewhere in the document.
	Moved bool
	// Covers counts the headings that a wildcard stands for. What is asked for below them
	// is in the parts of the result.
	Covers int

	texts []spelling.Key
}

// None is the index of no slot and of no heading.
const None = -1

// Result is how the headings of a document meet an outline.
type Result struct {
	Slots []Slot // in the order of the outline, an item before those below it
	// Unexpected are the headings that the outline does not ask for, at a level of
	// which it speaks, in reading order.
	Unexpected []int
	// Parts are the headings that wildcards with an outline below them stand for, in
	// reading order.
	Parts []Part

	depths []int // of the headings
	// near are the nearest slots above and below each one that have a heading in their place,
	// and those above that have one anywhere.
	near [3][]int
	step func(int)
}

// line is a heading, ready to be compared.
type line struct {
	text  spelling.Key
	depth int
}

// Align lays the headings beside the outline. It counts its work with step (see
// [document.Document.Step]).
func Align(outline []rule.Item, headings []Heading, step func(int)) *Result {
	lines := make([]line, len(headings))
	for j := range headings {
		lines[j] = line{spelling.KeyOf(headings[j].Text), headings[j].Depth}
	}
	return align(outline, lines, step)
}

// alignSteps is how many steps it takes to make ready for an alignment, for each slot and heading.
const alignSteps = 10

func align(outline []rule.Item, headings []line, step func(int)) *Result {
	r := &Result{Slots: slots(nil, outline, 0, None), step: step}
	for j := range headings {
		r.depths = append(r.depths, headings[j].depth)
	}
	step(alignSteps * (1 + len(r.Slots) + len(headings)))
	taken := make([]bool, len(headings))
	inParts := belongToParts(outline, headings, step)
	finder := &finder{headings: headings}
	r.pair(headings, taken, inParts, finder)
	r.release(taken, inParts)
	r.move(taken, inParts, finder)
	r.left(headings, taken)
	return r
}

func slots(list []Slot, items []rule.Item, depth, parent int) []Slot {
	for i := range items {
		s := Slot{Item: &items[i], Depth: depth, Parent: parent, Heading: None}
		for _, text := range items[i].Texts {
			s.texts = append(s.texts, spelling.KeyOf(text))
		}
		list = append(list, s)
		if !items[i].Wildcard() {
			list = slots(list, items[i].Below, depth+1, len(list)-1)
		}
	}
	return list
}

// MovesAlong reports whether the heading of a slot stands below that of its parent, so
// that it goes where that one goes.
func (r *Result) MovesAlong(slot int) bool {
	parent := r.Slots[slot].Parent
	if parent == None || r.Slots[parent].Heading == None || r.Slots[parent].Heading > r.Slots[slot].Heading {
		return false
	}
	for j := r.Slots[parent].Heading + 1; j <= r.Slots[slot].Heading; j++ {
		r.step(1)
		if r.depths[j] <= r.Slots[parent].Depth {
			return false
		}
	}
	return r.Slots[parent].Moved
}

// Before returns the nearest slot above one, with the same parent, that has a heading
// in its place; None when there is none such.
func (r *Result) Before(slot int) int { return r.neighbours()[0][slot] }

// After returns the nearest slot below one, with the same parent, that has a heading
// in its place; None when there is none such.
func (r *Result) After(slot int) int { return r.neighbours()[1][slot] }

// Follows returns the nearest slot above one, with the same parent, that has a heading, which
// may have to be moved itself; None when there is none such.
func (r *Result) Follows(slot int) int { return r.neighbours()[2][slot] }

// neighbours finds out once what [Result.Before], [Result.After] and [Result.Follows] say.
func (r *Result) neighbours() [3][]int {
	if r.near[0] != nil {
		return r.near
	}
	n := len(r.Slots)
	r.near = [3][]int{make([]int, n), make([]int, n), make([]int, n)}
	above, below, all := map[int]int{}, map[int]int{}, map[int]int{} // by their parent, counted from 1
	for i := range n {
		r.near[0][i] = above[r.Slots[i].Parent] - 1
		r.near[2][i] = all[r.Slots[i].Parent] - 1
		r.note(above, i)
		if r.Slots[i].Heading != None {
			all[r.Slots[i].Parent] = i + 1
		}
	}
	for i := n - 1; i >= 0; i-- {
		r.near[1][i] = below[r.Slots[i].Parent] - 1
		r.note(below, i)
	}
	return r.near
}

// note notes a slot that has a heading in its place.
func (r *Result) note(last map[int]int, i int) {
	if s := &r.Slots[i]; s.Heading != None && !s.Moved {
		last[s.Parent] = i + 1
	}
}
