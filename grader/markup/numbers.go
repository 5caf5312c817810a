package markup

// Numbers is the number to come in the last numbered list of each thing that holds some.
type Numbers map[any]int

// GoesOn reports whether a numbered list begins where the one before it in the same block
// ended, and counts its items.
func (n Numbers) GoesOn(parent any, start, items int) bool {
	next, found := n[parent]
	n[parent] = start + items
	return found && start > 1 && start == next
}
