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
}

// line is a heading, ready to be compared.
type line struct {
	text  spelling.Key
	depth int
}

// Align lays the headings beside the outline.
func Align(outline []rule.Item, headings []Heading) *Result {
	lines := make([]line, len(headings))
	for j := range headings {
		lines[j] = line{spelling.KeyOf(headings[j].Text), headings[j].Depth}
	}
	return align(outline, lines)
}

func align(outline []rule.Item, headings []line) *Result {
	r := &Result{Slots: slots(nil, outline, 0, None)}
	for j := range headings {
		r.depths = append(r.depths, headings[j].depth)
	}
	taken := make([]bool, len(headings))
	inParts := belongToParts(outline, headings)
	r.pair(headings, taken, inParts)
	r.release(taken, inParts)
	r.move(headings, taken, inParts)
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

// MovesAlong says whether the heading of a slot stands below that of its parent, so
// that it goes where that one goes.
func (r *Result) MovesAlong(slot int) bool {
	parent := r.Slots[slot].Parent
	if parent == None || r.Slots[parent].Heading == None || r.Slots[parent].Heading > r.Slots[slot].Heading {
		return false
	}
	for j := r.Slots[parent].Heading + 1; j <= r.Slots[slot].Heading; j++ {
		if r.depths[j] <= r.Slots[parent].Depth {
			return false
		}
	}
	return r.Slots[parent].Moved
}

// Before gives the nearest slot above one, with the same parent, that has a heading
// in its place; None when there is none such.
func (r *Result) Before(slot int) int { return r.neighbour(slot, -1) }

// After gives the nearest slot below one, with the same parent, that has a heading
// in its place; None when there is none such.
func (r *Result) After(slot int) int { return r.neighbour(slot, 1) }

func (r *Result) neighbour(slot, step int) int {
	for i := slot + step; i >= 0 && i < len(r.Slots); i += step {
		if s := &r.Slots[i]; s.Parent == r.Slots[slot].Parent && s.Heading != None && !s.Moved {
			return i
		}
	}
	return None
}
