package screen

import (
	"strconv"
	"strings"
)

// Numbering gives headings the numbers that show their place: 1, 1.1, 1.2, 2. The
// zero value is ready.
type Numbering struct {
	counts []int
	levels []int
}

// Next returns the number of the next heading. Its depth is relative to the headings
// before it, as in a navigator: levels 1, 4, 2 give 1, 1.1, 1.2.
func (n *Numbering) Next(level int) string {
	depth := len(n.levels)
	for depth > 0 && n.levels[depth-1] >= level {
		depth--
	}
	n.levels = append(n.levels[:depth], level)
	if depth == len(n.counts) {
		n.counts = append(n.counts, 0)
	}
	n.counts = n.counts[:depth+1]
	n.counts[depth]++
	parts := make([]string, depth+1)
	for i, count := range n.counts {
		parts[i] = strconv.Itoa(count)
	}
	return strings.Join(parts, ".")
}
