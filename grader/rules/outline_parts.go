package rules

import (
	"math"

	"jourdain/grader/rules/alignment"
	"jourdain/grader/rules/rule"
)

// within compares what is below a heading of any words with the outline that is asked for
// below each such heading.
func (c *comparison) within(part *alignment.Part) {
	heading := c.headings[part.Heading]
	below := &comparison{
		doc: c.doc, first: c.first + c.result.Slots[part.Slot].Depth + 1, result: part.Result,
		texts: c.texts.between(heading.Place.Paragraph, c.end(part.Heading)), told: map[int]bool{}, part: heading,
	}
	for _, j := range part.Below {
		below.headings = append(below.headings, c.headings[j])
	}
	below.compare()
	c.right, c.notes = append(c.right, below.right...), append(c.notes, below.notes...)
}

// end returns the paragraph with which the part of a heading has ended.
func (c *comparison) end(heading int) int {
	for _, h := range c.headings[heading+1:] {
		if h.Level <= c.headings[heading].Level {
			return h.Place.Paragraph
		}
	}
	return math.MaxInt
}

// fewSubParts says of a part in which only the number of headings is asked for that it has
// too few of them, in one sentence. It says false when there is nothing to say, or when
// headings with words of their own are asked for too.
func (c *comparison) fewSubParts() bool {
	if c.part == nil {
		return false
	}
	got, want, lacks := 0, 0, 0
	for i := range c.result.Slots {
		s := &c.result.Slots[i]
		if !s.Item.Wildcard() {
			return false
		}
		got, want = got+s.Covers, want+s.Item.Min
		if s.Covers == 0 {
			lacks += s.Item.Min * (1 + alignment.Asked(s.Item.Below))
		}
	}
	if lacks == 0 {
		return false
	}
	name := c.part.Text()
	c.note("few-sub-parts", name, c.part.Place, rule.Excerpt(name), rule.Want(want), rule.Got(got),
		rule.With("Level", c.first), rule.Things(lacks))
	return true
}
