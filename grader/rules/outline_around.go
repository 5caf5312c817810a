package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/alignment"
	"jourdain/grader/rules/rule"
)

// around names the headings between which an item belongs, and the one it belongs
// under; "" for none.
func (c *comparison) around(i int) []rule.Detail {
	parent := c.result.Slots[i].Parent
	return []rule.Detail{
		rule.With("Before", c.before(i)), rule.With("After", c.name(c.result.After(i))),
		rule.With("Parent", c.parent(parent)),
	}
}

// before names the heading after which an item belongs, of those that are really there:
// the one before it in the outline, or, where one is missing, what stands between that one and the
// next.
func (c *comparison) before(i int) string {
	if c.result.Slots[i].Heading != alignment.None {
		return c.name(c.result.Follows(i)) // all are moved in turn, so that this one will stand there
	}
	slot, level := c.result.Before(i), c.first+c.result.Slots[i].Depth
	from, to := alignment.None, len(c.headings)
	if parent := c.result.Slots[i].Parent; parent != alignment.None {
		from = c.result.Slots[parent].Heading
	}
	if slot != alignment.None {
		from = c.result.Slots[slot].Heading
	}
	if after := c.result.After(i); after != alignment.None {
		to = c.result.Slots[after].Heading
	}
	if j := c.lastOf(from+1, to, level); j != alignment.None {
		return rule.Quote(c.headings[j].Text())
	}
	return c.name(slot)
}

// standing is the last of some headings that has a level, with what was asked; many items
// that are missing may belong between the same two headings.
type standing struct{ from, to, level, heading int }

// lastOf returns the last heading of a level, from one on and before another, as far as none is
// above the level; [alignment.None] for none.
func (c *comparison) lastOf(from, to, level int) int {
	asked := standing{from, to, level, c.last.heading}
	if asked == c.last {
		return c.last.heading
	}
	asked.heading = alignment.None
	for j := from; j < to && c.headings[j].Level >= level; j++ {
		if c.headings[j].Level == level {
			asked.heading = j
		}
	}
	c.last = asked
	return asked.heading
}

// parent names the heading of the item that another is below, or else the part that all of
// them are below.
func (c *comparison) parent(slot int) string {
	if slot == alignment.None && c.part != nil {
		return rule.Quote(c.part.Text())
	}
	return c.name(slot)
}

func (c *comparison) name(slot int) string {
	switch {
	case slot == alignment.None:
		return ""
	case c.result.Slots[slot].Heading == alignment.None:
		return c.result.Slots[slot].Item.Texts[0]
	default:
		return rule.Quote(c.headings[c.result.Slots[slot].Heading].Text())
	}
}

// near returns the place where something is missing: before the heading that should
// follow it, or at the one that should come before it.
func (c *comparison) near(i int) document.Place {
	for _, slot := range []int{c.result.After(i), c.result.Before(i), c.result.Slots[i].Parent} {
		if slot != alignment.None && c.result.Slots[slot].Heading != alignment.None {
			return c.headings[c.result.Slots[slot].Heading].Place
		}
	}
	if c.part != nil {
		return c.part.Place
	}
	return start(c.doc)
}
