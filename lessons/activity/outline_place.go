package activity

import "slices"

// sorted returns the tree with the headings that stand below the same one in the order of another
// tree; what that does not name comes last. What stands below what stays as it is.
func (t tree) sorted(right tree) tree {
	var branches []tree
	for row := 0; row < len(t); row = t.end(row) {
		branches = append(branches, append(tree{t[row]}, t[row+1:t.end(row)].sorted(right)...))
	}
	slices.SortStableFunc(branches, func(a, b tree) int { return right.place(a[0].line) - right.place(b[0].line) })
	return slices.Concat(branches...)
}

// place returns the row of a line; the number of rows where it is none.
func (t tree) place(line int) int {
	if i := slices.IndexFunc(t, func(h heading) bool { return h.line == line }); i >= 0 {
		return i
	}
	return len(t)
}

// misplaced returns the rows of an answer whose headings are out of place, in their right order: those
// outside of the most headings that stand in the right order and at the right level already. A
// heading that others stand below is rather in its place than they are. What comes to its place
// with the heading that it stands below is none of them.
func (o *Outline) misplaced(a Answer, judged tree) []int {
	inPlace := judged.common(o.right)
	for row, h := range judged {
		if !slices.Contains(inPlace, h) && slices.Equal(judged.branch(row), o.right.branch(o.right.place(h.line))) {
			inPlace = append(inPlace, judged[row+1:judged.end(row)]...)
		}
	}
	var rows []int
	for row, h := range treeOf(a) {
		if !slices.Contains(inPlace, h) {
			rows = append(rows, row)
		}
	}
	slices.SortFunc(rows, func(x, y int) int { return o.right.place(treeOf(a)[x].line) - o.right.place(treeOf(a)[y].line) })
	return rows
}

// branch returns a heading with all that is below it, at levels from 0; nothing where there is no such row.
func (t tree) branch(row int) tree {
	if row >= len(t) {
		return nil
	}
	branch := slices.Clone(t[row:t.end(row)])
	for i := range branch {
		branch[i].level -= t[row].level
	}
	return branch
}

// common returns the headings that stand in both trees in the same order, at the same level: as
// many as can be, and among as many those of the higher levels.
func (t tree) common(right tree) tree {
	const one = 100 // more than the levels of all headings of an exercise together
	worth := make([][]int, len(t)+1)
	for i := range worth {
		worth[i] = make([]int, len(right)+1)
	}
	for i := len(t) - 1; i >= 0; i-- {
		for j := len(right) - 1; j >= 0; j-- {
			worth[i][j] = max(worth[i+1][j], worth[i][j+1])
			if t[i] == right[j] {
				worth[i][j] = max(worth[i][j], worth[i+1][j+1]+one-t[i].level)
			}
		}
	}
	var both tree
	for i, j := 0, 0; i < len(t) && j < len(right); {
		switch {
		case t[i] == right[j] && worth[i][j] == worth[i+1][j+1]+one-t[i].level:
			both = append(both, t[i])
			i++
			j++
		case worth[i][j] == worth[i][j+1]:
			j++
		default:
			i++
		}
	}
	return both
}
