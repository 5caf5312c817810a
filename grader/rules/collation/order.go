package collation

import (
	"maps"
	"slices"

	"jourdain/grader/rules/rule"
)

// order is what each text of the model stands among.
type order struct {
	*correspondence
	// lastHome and heading give, for each text of the model, the nearest one before it that
	// the document has, and the nearest such heading; none for none.
	lastHome, heading []int32
	// movers are the texts of the model that must be moved, and position gives the place of
	// each that is there among them, in the order of the document.
	movers map[int]bool
	// parted are the texts of the model that stayed behind when their heading was moved.
	parted   map[int]bool
	position map[int]int
}

// findMovers finds the texts that stand in another order than in the model: the fewest
// words that must be moved to put it right.
func (c *order) findMovers() {
	order := slices.DeleteFunc(c.inRow(), func(i int) bool { return c.parted[i] })
	c.position = map[int]int{}
	c.movers = map[int]bool{}
	for at, stays := range c.stay(order) {
		i := order[at]
		c.position[i] = at
		if !stays && c.fates[i].twice == none && !c.doc.texts[c.fates[i].home].Boxed {
			c.movers[i] = true
		}
	}
}

// inRow returns the texts of the model that are there and of which the place can be compared, in
// the order of the document. A note stands at its mark: where one is a text of its own, or a text
// is one, it stands elsewhere for that alone.
func (c *order) inRow() []int {
	return slices.DeleteFunc(c.there(), func(i int) bool {
		return (c.model.texts[i].Kind == Note) != (c.doc.texts[c.fates[i].home].Kind == Note)
	})
}

// stay says which of some texts of the model, in the order of the document, need no move.
func (c *order) stay(order []int) []bool {
	weights := make([]int, len(order))
	for at, i := range order {
		weights[at] = c.model.texts[i].size()
	}
	return heaviestRising(order, weights)
}

// moved reports what must be moved, and what must follow its heading. Texts that follow each other in
// both documents are told once.
func (c *Comparison) moved() {
	behind := c.leftBehind()
	for _, i := range slices.Sorted(maps.Keys(behind)) {
		d := c.about(i, Parted)
		d.Above, d.Texts = c.sectionOf(i), behind[i]
		c.report(d)
	}
	for i := range c.model.texts {
		if !c.movers[i] || c.movers[i-1] && c.position[i-1]+1 == c.position[i] {
			continue
		}
		n := 1
		for c.movers[i+n] && c.position[i+n] == c.position[i]+n {
			n++
		}
		d := c.about(i, Moved)
		d.Before, d.After, d.Texts = c.neighbour(i, -1), c.neighbour(i+n-1, 1), n
		c.report(d)
	}
}

// findParted finds the texts of which the heading was moved without them: it needs no move, and
// they stand under another one, from the first text of their section on. Headings of free words
// are known by what stands under them.
func (c *order) findParted() {
	c.parted = map[int]bool{}
	if c.isFree(rule.FreeHeadings) {
		return
	}
	astray := c.astray()
	for i := range c.model.texts {
		if own := c.section(i); astray[i] && (own == i-1 || c.parted[i-1]) {
			c.parted[i] = true
		}
	}
}

// astray returns the texts of the model that stand under another heading than theirs, which
// needs no move.
func (c *order) astray() map[int]bool {
	order := c.inRow()
	headings := slices.DeleteFunc(slices.Clone(order), func(i int) bool { return c.section(i) != i })
	inOrder := map[int]bool{}
	for at, stays := range c.stay(headings) {
		inOrder[headings[at]] = stays
	}
	astray := map[int]bool{}
	under := none // the heading of the model that one is under in the document
	for _, i := range order {
		own := c.section(i)
		switch {
		case own == i:
			under = i
		case own == none || under == own:
		case inOrder[own] && c.fates[i].twice == none && !c.doc.texts[c.fates[i].home].Boxed:
			astray[i] = true
		}
	}
	return astray
}

// leftBehind returns the texts that must follow their heading: where each run of them begins in the
// model, and how many it has.
func (c *order) leftBehind() map[int]int {
	runs, begin := map[int]int{}, none
	for i := range c.model.texts {
		if !c.parted[i] {
			continue
		}
		if !c.parted[i-1] || c.section(i-1) != c.section(i) {
			begin = i
		}
		runs[begin]++
	}
	return runs
}

// heaviestRising says which of some numbers belong to the row of them that rises and
// weighs most. No number is there twice, and none is below zero.
func heaviestRising(numbers, weights []int) []bool {
	most := 0
	for _, n := range numbers {
		most = max(most, n)
	}
	best := newPeaks(most + 1)
	sum, before := make([]int, len(numbers)), make([]int, len(numbers))
	last := none
	for at, n := range numbers {
		before[at] = best.below(n)
		sum[at] = weights[at]
		if before[at] != none {
			sum[at] += sum[before[at]]
		}
		best.add(n, at, sum)
		if last == none || sum[at] > sum[last] {
			last = at
		}
	}
	member := make([]bool, len(numbers))
	for at := last; at != none; at = before[at] {
		member[at] = true
	}
	return member
}

// peaks gives, for each number, the place of the greatest sum at a smaller number: a
// Fenwick tree of maxima.
type peaks struct {
	at   []int
	sums []int
}

func newPeaks(size int) *peaks {
	p := &peaks{at: make([]int, size+1), sums: make([]int, size+1)}
	for i := range p.at {
		p.at[i] = none
	}
	return p
}

func (p *peaks) below(n int) int {
	best, sum := none, 0
	for i := n; i > 0; i -= i & -i {
		if p.at[i] != none && p.sums[i] > sum {
			best, sum = p.at[i], p.sums[i]
		}
	}
	return best
}

func (p *peaks) add(n, at int, sums []int) {
	for i := n + 1; i < len(p.at); i += i & -i {
		if sums[at] > p.sums[i] {
			p.at[i], p.sums[i] = at, sums[at]
		}
	}
}

// images compares how many images there are, and under which headings they stand.
func (c *Comparison) images() {
	want, got := c.model.images, c.doc.images
	for i := len(got); i < len(want); i++ {
		d := Difference{Case: ImageGone, Above: c.sectionOf(want[i].text)}
		if n := want[i].text; n != none && c.fates[n].home != none {
			d.Place = c.doc.texts[c.fates[n].home].Place
		}
		c.report(d)
	}
	for i := len(want); i < len(got); i++ {
		c.report(Difference{Case: ImageMore, Place: got[i].place, Above: aboveOf(got[i].place)})
	}
	if len(want) != len(got) {
		return
	}
	for i := range want {
		c.doc.doc.Step(1 + len(want)/atOnce)
		here := int32(none)
		if got[i].text != none {
			if here = c.arrivals[got[i].text].model; here == none {
				continue
			}
		}
		moved := want[i].text - int(here)
		isOther := func(other image) bool {
			return other.words == got[i].words && other.words != want[i].words && other.words != ""
		}
		if slices.ContainsFunc(want, isOther) {
			moved = len(c.model.texts)
		}
		if c.section(want[i].text) != c.section(int(here)) || moved > nearEnough || moved < -nearEnough {
			c.report(Difference{Case: ImageMoved, Place: got[i].place, Want: c.sectionOf(want[i].text), Above: aboveOf(got[i].place)})
		}
	}
}

// nearEnough is how many texts further on an image may stand: one stands before or after the
// text that it is anchored to.
const nearEnough = 1

// indexes compares how many tables of contents there are, and under which heading.
func (c *Comparison) indexes() {
	want, got := c.model.contents, c.doc.contents
	switch {
	case len(got) < len(want):
		c.report(Difference{Case: ContentsGone})
	case len(got) > len(want):
		c.report(Difference{Case: ContentsMore, Place: got[len(want)].place})
	case len(want) > 0:
		here := int32(none)
		if got[0].text != none {
			here = c.arrivals[got[0].text].model
		}
		if c.section(want[0].text) != c.section(int(here)) {
			c.report(Difference{Case: ContentsMoved, Place: got[0].place, Want: c.sectionOf(want[0].text)})
		}
	}
}

// section returns the heading of the model that one of its texts stands under, or is;
// none before the first.
func (c *order) section(i int) int {
	for ; i >= 0; i-- {
		if c.model.texts[i].Kind == Heading {
			return i
		}
	}
	return none
}

func (c *order) sectionOf(i int) string {
	if s := c.section(i); s != none {
		return c.model.texts[s].Words()
	}
	return ""
}
