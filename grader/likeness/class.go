package likeness

import (
	"bytes"
	"cmp"
	"slices"
)

// Kind says in what documents are alike.
type Kind string

// The kinds, the nearest likeness first.
const (
	SameFile Kind = "file" // the same bytes
	SameText Kind = "text" // the same words from the first to the last
	SameOwn  Kind = "own"  // the same words besides those that were given
)

// Group is documents that are all alike in the same way, by their names and in the
// order they were added.
type Group struct {
	Kind  Kind
	Files []string
	// Words is how many words of their own they share; few only for the same file.
	Words int
}

// Class gathers the prints of a class. The zero value is ready.
type Class struct {
	names  []string
	prints []Print
}

// Grow makes room for so many documents more.
func (c *Class) Grow(n int) {
	c.names, c.prints = slices.Grow(c.names, n), slices.Grow(c.prints, n)
}

// Add adds a document under its name.
func (c *Class) Add(name string, p Print) {
	c.names = append(c.names, name)
	c.prints = append(c.prints, p)
}

// Groups returns the documents that are alike, each in one group at most, in the order
// of their first documents. The kind of a group is what holds for all of it.
func (c *Class) Groups() []Group {
	own := c.same(func(p *Print) bool { return p.ownWords >= Enough }, func(p *Print) digest { return p.own })
	file := c.same(func(p *Print) bool { return p.ownWords < Enough && p.unique }, func(p *Print) digest { return p.file })
	all := slices.Concat(own, file)
	slices.SortFunc(all, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	groups := make([]Group, len(all))
	for i, members := range all {
		groups[i] = c.group(members)
	}
	return groups
}

// same returns the documents, of those that say something, that have the same key: the
// runs of equal keys once all are sorted, so that a large class needs no table.
func (c *Class) same(says func(*Print) bool, key func(*Print) digest) [][]int {
	var order []int
	for i := range c.prints {
		if says(&c.prints[i]) {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		x, y := key(&c.prints[a]), key(&c.prints[b])
		return cmp.Or(bytes.Compare(x[:], y[:]), cmp.Compare(a, b))
	})
	var all [][]int
	for len(order) > 0 {
		n := 1
		for n < len(order) && key(&c.prints[order[n]]) == key(&c.prints[order[0]]) {
			n++
		}
		if n > 1 {
			all = append(all, order[:n])
		}
		order = order[n:]
	}
	return all
}

func (c *Class) group(members []int) Group {
	first := &c.prints[members[0]]
	g := Group{Kind: SameFile, Words: first.ownWords}
	for _, i := range members {
		p := &c.prints[i]
		g.Files = append(g.Files, c.names[i])
		switch {
		case p.text != first.text:
			g.Kind = SameOwn
		case p.file != first.file && g.Kind == SameFile:
			g.Kind = SameText
		}
	}
	return g
}
