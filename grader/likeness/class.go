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
	// Near: each has at least half of its own words, or of those of the other, in common
	// with another of the group, in the same order by passages.
	Near Kind = "near"
)

// Group is documents that are all alike in the same way, by their names and in the
// order they were added.
type Group struct {
	Kind  Kind
	Files []string
	// Words is how many words of their own they share; few only for the same file. Of a
	// near group it is an estimate, and each shares as many or more with another.
	Words int
	// Quote is the first words of a passage that several of a near group have, as the first
	// of them writes it; it may be "".
	Quote string
}

// found is a group with the number of its first document.
type found struct {
	Group
	first int
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

// Groups returns the documents that are alike, in the order of their first documents. Each is
// in one group at most of those that are the same, whose kind is what holds for all of it, and
// in one at most of those that are near to each other.
func (c *Class) Groups() []Group {
	own := c.same(saysMuch, ownOf)
	file := c.same(func(p *Print) bool { return p.ownWords < Enough && p.unique }, func(p *Print) digest { return p.file })
	var all []found
	for _, members := range slices.Concat(own, file) {
		all = append(all, found{c.group(members), members[0]})
	}
	all = append(all, c.near()...)
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(a.first, b.first) })
	groups := make([]Group, len(all))
	for i := range all {
		groups[i] = all[i].Group
	}
	return groups
}

// saysMuch reports whether a document has enough words of its own.
func saysMuch(p *Print) bool { return p.ownWords >= Enough }

func ownOf(p *Print) digest { return p.own }

// same returns the documents, of those that say something, that have the same key.
func (c *Class) same(says func(*Print) bool, key func(*Print) digest) [][]int {
	var all [][]int
	for members := range runsOf(c.sorted(says, key), func(i, j int) bool { return key(&c.prints[i]) == key(&c.prints[j]) }) {
		if len(members) > 1 {
			all = append(all, members)
		}
	}
	return all
}

// sorted returns the documents, of those that say something, in the order of a key: the
// same keys become neighbours, so that a large class needs no table.
func (c *Class) sorted(says func(*Print) bool, key func(*Print) digest) []int {
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
	return order
}

func (c *Class) group(members []int) Group {
	first := &c.prints[members[0]]
	g := Group{Kind: SameFile, Words: int(first.ownWords)}
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
