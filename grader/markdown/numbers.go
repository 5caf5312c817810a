package markdown

import "github.com/yuin/goldmark/ast"

// numbers is the number to come in the last numbered list of each block that holds some.
type numbers map[ast.Node]int

// goesOn reports whether a numbered list begins where the one before it in the same block
// ended, and counts its items.
func (n numbers) goesOn(parent ast.Node, start, items int) bool {
	next, found := n[parent]
	n[parent] = start + items
	return found && start > 1 && start == next
}
