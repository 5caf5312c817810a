package collation

import "sort"

// moved finds the texts that stand in another order than in the model: the fewest that
// must be moved to put it right. Those that follow each other in both are told once.
func (c *Comparison) moved() {
	order := c.order()
	stays := longestRising(order)
	movers := map[int]bool{}
	for at, i := range order {
		if !stays[at] && c.fates[i].twice == none && !c.doc.texts[c.fates[i].home].Boxed && c.model.texts[i].Kind != Note {
			movers[i] = true
		}
	}
	position := map[int]int{}
	for at, i := range order {
		position[i] = at
	}
	for i := range c.model.texts {
		if !movers[i] || movers[i-1] && position[i-1]+1 == position[i] {
			continue
		}
		n := 1
		for movers[i+n] && position[i+n] == position[i]+n {
			n++
		}
		d := c.about(i, Moved)
		d.Before, d.After, d.Texts = c.neighbour(i, -1), c.neighbour(i+n-1, 1), n
		c.report(d)
	}
}

// longestRising says which of some numbers belong to the longest row of them that rises.
func longestRising(numbers []int) []bool {
	ends := []int{} // for each length, the place of the smallest number that ends such a row
	before := make([]int, len(numbers))
	for at, n := range numbers {
		length := sort.Search(len(ends), func(k int) bool { return numbers[ends[k]] >= n })
		before[at] = none
		if length > 0 {
			before[at] = ends[length-1]
		}
		if length == len(ends) {
			ends = append(ends, at)
		} else {
			ends[length] = at
		}
	}
	member := make([]bool, len(numbers))
	if len(ends) > 0 {
		for at := ends[len(ends)-1]; at != none; at = before[at] {
			member[at] = true
		}
	}
	return member
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
		here := int32(none)
		if got[i].text != none {
			here = c.arrivals[got[i].text].model
		}
		if a, b := c.section(want[i].text), c.section(int(here)); a != b && (here != none || got[i].text == none) {
			c.report(Difference{Case: ImageMoved, Place: got[i].place, Want: c.sectionOf(want[i].text), Above: aboveOf(got[i].place)})
		}
	}
}

// section gives the heading of the model that one of its texts stands under, or is;
// none before the first.
func (c *Comparison) section(i int) int {
	for ; i >= 0; i-- {
		if c.model.texts[i].Kind == Heading {
			return i
		}
	}
	return none
}

func (c *Comparison) sectionOf(i int) string {
	if s := c.section(i); s != none {
		return c.model.texts[s].Words()
	}
	return ""
}
