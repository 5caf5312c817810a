package sheets

import (
	"cmp"
	"slices"
)

// Criteria returns what was asked for, in the order of the rubric.
func (c *Class) Criteria() []Criterion { return c.criteria }

// Rows returns what is kept of everybody, in the order in which they came.
func (c *Class) Rows() []*Row { return c.those(func(*Row) bool { return true }) }

// judged returns those whose work was judged, and marked those who have a mark.
func (c *Class) judged() []*Row {
	return c.those(func(r *Row) bool { return r.State == Graded })
}

func (c *Class) marked() []*Row { return c.those(func(r *Row) bool { return r.Mark != nil }) }

// those returns the rows of a kind.
func (c *Class) those(is func(*Row) bool) []*Row {
	var list []*Row
	for i := range c.rows {
		if is(&c.rows[i]) {
			list = append(list, &c.rows[i])
		}
	}
	return list
}

// Figures are a mean and a median, and of how many.
type Figures struct {
	Mean, Median float64
	Count        int
}

// figuresOf returns the figures of some numbers; they are zero for none.
func figuresOf(numbers []float64) Figures {
	n := len(numbers)
	if n == 0 {
		return Figures{}
	}
	sorted := slices.Sorted(slices.Values(numbers))
	sum := 0.0
	for _, number := range sorted {
		sum += number
	}
	return Figures{Mean: sum / float64(n), Median: (sorted[(n-1)/2] + sorted[n/2]) / 2, Count: n}
}

// Marks returns the figures of the marks that count.
func (c *Class) Marks() Figures {
	var all []float64
	for _, r := range c.marked() {
		all = append(all, *r.Mark)
	}
	return figuresOf(all)
}

// points returns the figures of the points of those whose work was judged.
func (c *Class) points() Figures {
	var all []float64
	for _, r := range c.judged() {
		if r.Of > 0 {
			all = append(all, r.Points)
		}
	}
	return figuresOf(all)
}

// pointsOf returns the figures of the points of a criterion, of everybody for whom it counted.
func (c *Class) pointsOf(criterion int) Figures {
	var all []float64
	for i := range c.rows {
		if cell := c.rows[i].cell(criterion); cell.Of > 0 {
			all = append(all, cell.Points)
		}
	}
	return figuresOf(all)
}

// cell returns how a criterion was met.
func (r *Row) cell(criterion int) Cell {
	if criterion >= len(r.Cells) {
		return Cell{}
	}
	return r.Cells[criterion]
}

// share returns what part of all was reached, by the mark that counts or else by the points.
func (r *Row) share(scale int) float64 {
	switch {
	case r.Mark != nil && scale > 0:
		return *r.Mark / float64(scale)
	case r.Of > 0:
		return r.Points / r.Of
	default:
		return 1
	}
}

// helpFirst returns those whose work was judged and has something to mend, who needs most help
// first.
func (c *Class) helpFirst() []*Row {
	list := c.those(func(r *Row) bool { return r.State == Graded && r.Missed > 0 })
	slices.SortStableFunc(list, func(a, b *Row) int {
		return cmp.Or(cmp.Compare(a.share(c.Scale), b.share(c.Scale)), cmp.Compare(b.Missed, a.Missed))
	})
	return list
}

// unjudged returns those whose work was not judged.
func (c *Class) unjudged() []*Row {
	return c.those(func(r *Row) bool { return r.State != Graded })
}
