package likeness

import (
	"cmp"
	"iter"
	"math"
	"slices"
)

const (
	// nearly is the least share of the shorter of two documents' own words that is the
	// same in both: see the measurements in real_test.go.
	nearly = 0.4
	// fewest is how many runs of each of two documents are compared at least.
	fewest = 12
	// several is how many documents have at least to hold what was surely given.
	several = 5
	// parts is in how many parts the runs of a class are compared, one after the other, so
	// that they are not all in the memory at once.
	parts = 16
)

// near compares the documents of a class that say something by their sketches. Those with
// the same own words are one for it.
type near struct {
	prints []Print
	// nodes are the first of the documents with the same own words, and members all of
	// them, by their numbers in the class.
	nodes   []int
	members [][]int
	// common holds the runs that most of the class has: a quotation, or a text that was
	// given on paper.
	common map[uint32]struct{}
	limits []uint32 // of the sketches, in order
	// joined leads from a node to another one of its group, or to itself; words is how many
	// words it has in common with one that it is near to.
	joined []int
	words  []int
}

// near returns the groups of documents that have much in common and are not the same.
func (c *Class) near() []found {
	n := c.newNear()
	n.findCommon()
	n.join()
	return n.groups(c.names)
}

func (c *Class) newNear() *near {
	n := &near{prints: c.prints, common: map[uint32]struct{}{}}
	n.members = slices.Collect(runsOf(c.sorted(saysMuch, ownOf), func(i, j int) bool { return c.prints[i].own == c.prints[j].own }))
	slices.SortFunc(n.members, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	for node, members := range n.members {
		n.nodes = append(n.nodes, members[0])
		n.joined = append(n.joined, node)
		n.limits = append(n.limits, n.sketch(node).limit())
	}
	slices.Sort(n.limits)
	n.words = make([]int, len(n.nodes))
	return n
}

func (n *near) sketch(node int) *sketch { return &n.prints[n.nodes[node]].sketch }

// each calls do for each run that several nodes have, with the nodes in order.
func (n *near) each(do func(run uint32, nodes []entry)) {
	var all []entry
	for part := range uint32(parts) {
		all = all[:0]
		for node := range n.nodes {
			for _, run := range n.sketch(node).low {
				if run%parts == part {
					all = append(all, entry(run)<<32|entry(node))
				}
			}
		}
		slices.Sort(all)
		for nodes := range runsOf(all, func(a, b entry) bool { return a.run() == b.run() }) {
			if len(nodes) > 1 {
				do(nodes[0].run(), nodes)
			}
		}
	}
}

// entry says that a node, the lower half, has a run, the upper one.
type entry uint64

func (e entry) run() uint32 { return uint32(e >> 32) }
func (e entry) node() int   { return int(uint32(e)) }

// runsOf cuts a sorted list where two neighbours are not the same.
func runsOf[T any](sorted []T, same func(a, b T) bool) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		for len(sorted) > 0 {
			n := 1
			for n < len(sorted) && same(sorted[0], sorted[n]) {
				n++
			}
			if !yield(sorted[:n:n]) {
				return
			}
			sorted = sorted[n:]
		}
	}
}

// findCommon finds the runs that most have of those whose sketches reach to it.
func (n *near) findCommon() {
	n.each(func(run uint32, nodes []entry) {
		if n.most(len(nodes), run) {
			n.common[run] = struct{}{}
		}
	})
}

// most reports whether so many nodes are most of those whose sketches reach to a hash.
func (n *near) most(count int, hash uint32) bool {
	below, _ := slices.BinarySearch(n.limits, hash)
	return count >= several && 2*count > len(n.limits)-below
}

// join brings together the nodes that are near to each other. Of those that have a run only
// neighbours are compared: two that have much in common are neighbours by one of them, and
// the work stays in a line however many have the same.
func (n *near) join() {
	n.each(func(run uint32, nodes []entry) {
		if _, common := n.common[run]; common {
			return
		}
		for i := range nodes[1:] {
			a, b := nodes[i].node(), nodes[i+1].node()
			if n.root(a) == n.root(b) {
				continue
			}
			if words := n.share(a, b); words > 0 {
				n.joined[max(n.root(a), n.root(b))] = min(n.root(a), n.root(b))
				n.words[a], n.words[b] = max(n.words[a], words), max(n.words[b], words)
			}
		}
	})
}

// root returns the first node of a group.
func (n *near) root(node int) int {
	for n.joined[node] != node {
		n.joined[node] = n.joined[n.joined[node]]
		node = n.joined[node]
	}
	return node
}

// share returns how many of their own words two nodes have in common, about; 0 when that
// is too little to be told, or cannot be told.
func (n *near) share(a, b int) int {
	limit := min(n.sketch(a).limit(), n.sketch(b).limit())
	left, right := n.own(a, limit), n.own(b, limit)
	both := 0
	for i, j := 0, 0; i < len(left) && j < len(right); {
		switch cmp.Compare(left[i], right[j]) {
		case -1:
			i++
		case 1:
			j++
		default:
			both, i, j = both+1, i+1, j+1
		}
	}
	least := min(len(left), len(right))
	if least < fewest || float64(both) < nearly*float64(least) {
		return 0
	}
	wordsA, wordsB := n.ownWords(a), n.ownWords(b)
	if min(wordsA, wordsB) < Enough {
		return 0
	}
	return int(math.Round(min(wordsA*float64(both)/float64(len(left)), wordsB*float64(both)/float64(len(right)))))
}

// own returns the runs of a node up to a hash, without the common ones.
func (n *near) own(node int, limit uint32) []uint32 {
	var room [sampled]uint32
	own := room[:0]
	for _, run := range n.sketch(node).low {
		if _, common := n.common[run]; run <= limit && !common {
			own = append(own, run)
		}
	}
	return own
}

// ownWords returns how many words a node has besides those that were given or are common,
// about.
func (n *near) ownWords(node int) float64 {
	own := n.own(node, math.MaxUint32)
	return float64(n.prints[n.nodes[node]].ownWords) * float64(len(own)) / float64(len(n.sketch(node).low))
}

// groups returns the groups in the order of their first documents.
func (n *near) groups(names []string) []found {
	sizes := make([]int, len(n.nodes))
	for node := range n.nodes {
		sizes[n.root(node)]++
	}
	at := map[int]int{}
	var groups []found
	var nodes [][]int
	for node := range n.nodes {
		root := n.root(node)
		if sizes[root] == 1 {
			continue
		}
		i, begun := at[root]
		if !begun {
			i = len(groups)
			at[root] = i
			groups = append(groups, found{Group{Kind: Near, Words: n.words[node]}, n.nodes[node]})
			nodes = append(nodes, nil)
		}
		groups[i].Words = min(groups[i].Words, n.words[node])
		nodes[i] = append(nodes[i], node)
	}
	common := n.countHeads(nodes)
	for i := range groups {
		groups[i].Files = n.files(nodes[i], names)
		groups[i].Words = about(groups[i].Words)
		groups[i].Quote = n.quote(nodes[i], common)
	}
	return groups
}

// about rounds an estimate to what can be said of it: to fives, and above a hundred to two
// figures.
func about(words int) int {
	step := 5
	if words > 100 {
		step = 10
	}
	for words >= 100*step {
		step *= 10
	}
	return (words + step/2) / step * step
}

// files returns the names of all documents of some nodes, in the order of the class.
func (n *near) files(nodes []int, names []string) []string {
	var all []int
	for _, node := range nodes {
		all = append(all, n.members[node]...)
	}
	slices.Sort(all)
	files := make([]string, len(all))
	for i, member := range all {
		files[i] = names[member]
	}
	return files
}
