package likeness

import "strings"

// heads returns the beginnings of sentences that are kept of a node.
func (n *near) heads(node int) []string {
	return strings.FieldsFunc(n.sketch(node).heads, func(r rune) bool { return r == '\n' })
}

// key returns what is the same of a beginning however it is written.
func key(head string) string {
	var key strings.Builder
	wordsOf(head, func(w word) bool {
		key.WriteString(w.folded + " ")
		return true
	})
	return key.String()
}

// quote returns the beginning of a sentence that most nodes of a group have, as the first of
// them writes it; "" where none of those that are kept is in two of them and not in most of
// the class. common is how many nodes of the class have each.
func (n *near) quote(nodes []int, common map[string]int) string {
	count := map[string]int{}
	for _, node := range nodes {
		for _, head := range n.heads(node) {
			count[key(head)]++
		}
	}
	best, most := "", 1
	for _, node := range nodes {
		for _, head := range n.heads(node) {
			if key := key(head); count[key] > most && !n.most(common[key], 0) {
				best, most = head, count[key]
			}
		}
	}
	return best
}

// countHeads counts in how many nodes of the class the beginnings are that some groups may
// quote.
func (n *near) countHeads(groups [][]int) map[string]int {
	count := map[string]int{}
	for _, nodes := range groups {
		for _, node := range nodes {
			for _, head := range n.heads(node) {
				count[key(head)] = 0
			}
		}
	}
	if len(count) == 0 {
		return count
	}
	for node := range n.nodes {
		for _, head := range n.heads(node) {
			key := key(head)
			if _, asked := count[key]; asked {
				count[key]++
			}
		}
	}
	return count
}
