package alignment

import (
	"math"

	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// Part is a heading that a wildcard with an outline below it stands for.
type Part struct {
	Slot    int   // the wildcard
	Heading int   // the heading
	Below   []int // the headings below it, which its result counts from 0
	// Result is how they meet the outline that is asked for below each such heading.
	Result *Result
}

// part makes a part of a heading: it aligns the headings below it, as far as they stand for
// nothing else, with an outline.
func part(outline []rule.Item, heading int, headings []line, taken []bool, step func(int)) Part {
	made := Part{Heading: heading}
	depth := headings[heading].depth
	var list []line
	for j := heading + 1; j < len(headings) && headings[j].depth > depth; j++ {
		step(1)
		if taken[j] {
			continue
		}
		made.Below = append(made.Below, j)
		list = append(list, line{headings[j].text, headings[j].depth - depth - 1})
	}
	made.Result = align(outline, list, step)
	return made
}

// Asked counts the headings that an outline asks for at least.
func Asked(outline []rule.Item) int {
	n := 0
	for i := range outline {
		n += outline[i].Min * (1 + Asked(outline[i].Below))
	}
	return n
}

// cost counts what is wrong in a result: unit for what is missing or in the wrong place,
// and 1 for what is not asked for.
func (r *Result) cost(unit int) int {
	cost := len(r.Unexpected)
	r.step(len(r.Slots))
	for i := range r.Slots {
		switch s := &r.Slots[i]; {
		case s.Item.Wildcard() && s.Covers == 0:
			cost += unit * s.Item.Min * (1 + Asked(s.Item.Below))
		case s.Item.Wildcard():
		case s.Heading == None:
			cost += unit * s.Item.Min
		case s.Moved || r.depths[s.Heading] != s.Depth:
			cost += unit
		}
	}
	for i := range r.Parts {
		cost += r.Parts[i].Result.cost(unit)
	}
	return cost
}

// belongToParts says of each heading whether it has the words and the level of an item that
// is asked for below a wildcard, and stands below another heading: it is part of what that
// one is about, and no other item has it from another level.
func belongToParts(outline []rule.Item, headings []line, step func(int)) []bool {
	asked := map[int]*spelling.Set{} // by depth
	gather(outline, 0, false, asked)
	belong := make([]bool, len(headings))
	if len(asked) == 0 {
		return belong
	}
	shallowest := math.MaxInt // of those before
	for j := range headings {
		depth := headings[j].depth
		step(1)
		belong[j] = shallowest < depth && asked[depth] != nil && asked[depth].Asks(headings[j].text)
		shallowest = min(shallowest, depth)
	}
	return belong
}

// gather gathers the texts that are asked for below wildcards.
func gather(outline []rule.Item, depth int, inPart bool, asked map[int]*spelling.Set) {
	for i := range outline {
		if inPart {
			for _, text := range outline[i].Texts {
				if asked[depth] == nil {
					asked[depth] = &spelling.Set{}
				}
				asked[depth].Add(spelling.KeyOf(text), 0)
			}
		}
		gather(outline[i].Below, depth+1, inPart || outline[i].Wildcard(), asked)
	}
}

// release takes the headings that belong to parts away from the slots that have them from
// another part: without its own part, or with another one between.
func (r *Result) release(taken, inParts []bool) {
	for i := range r.Slots {
		s := &r.Slots[i]
		if s.Heading == None || s.Parent == None || !inParts[s.Heading] {
			continue
		}
		parent := &r.Slots[s.Parent]
		another := parent.Heading == None
		for j := parent.Heading + 1; !another && j < s.Heading; j++ {
			r.step(1)
			another = !taken[j] && r.depths[j] <= parent.Depth
		}
		if another {
			taken[s.Heading] = false
			s.Heading, s.Misspelt = None, false
		}
	}
}
