package activity

import "slices"

// The moves of a line, as options name them.
const (
	UpID      = "up"
	DownID    = "down"
	PromoteID = "promote"
	DemoteID  = "demote"
)

// Moves returns the moves, in the order in which they are offered.
func Moves() []string { return []string{UpID, DownID, PromoteID, DemoteID} }

// heading is a heading of a tree: the line it has its words from, and its level.
type heading struct{ line, level int }

// tree is an outline: headings in the order in which they stand. What is below a
// heading follows it at deeper levels.
type tree []heading

func treeOf(a Answer) tree {
	t := make(tree, len(a)/2)
	for i := range t {
		t[i] = heading{line: a[2*i], level: a[2*i+1]}
	}
	return t
}

func (t tree) answer() Answer {
	a := make(Answer, 0, 2*len(t))
	for _, h := range t {
		a = append(a, h.line, h.level)
	}
	return a
}

// end returns the row after the last one below a row.
func (t tree) end(row int) int {
	for i := row + 1; i < len(t); i++ {
		if t[i].level <= t[row].level {
			return i
		}
	}
	return len(t)
}

// move returns the tree after a branch was moved. It says no where the branch cannot go.
func (t tree) move(row int, id string) (moved tree, ok bool) {
	switch id {
	case UpID:
		return t.shift(row, -1)
	case DownID:
		return t.shift(row, 1)
	case PromoteID:
		return t.level(row, -1), t[row].level > 1
	default:
		fits := row > 0 && t[row].level <= t[row-1].level
		deep := slices.ContainsFunc(t[row:t.end(row)], func(h heading) bool { return h.level == deepest })
		return t.level(row, 1), fits && !deep
	}
}

// level changes the level of a branch.
func (t tree) level(row, by int) tree {
	changed := slices.Clone(t)
	for i := row; i < t.end(row); i++ {
		changed[i].level += by
	}
	return changed
}

// shift moves a branch to the nearest place above it or below it where its level
// fits: it may go past its parent, and is then below the one before or after.
func (t tree) shift(row, by int) (moved tree, ok bool) {
	branch := t[row:t.end(row)]
	rest := slices.Concat(t[:row], t[t.end(row):])
	for to := row + by; to >= 0 && to <= len(rest); to += by {
		if rest.takes(to, branch[0].level) {
			return slices.Insert(rest, to, branch...), true
		}
	}
	return nil, false
}

// takes reports whether a branch of a level fits before a row: it skips no level after
// what stands above it, and takes nothing from another branch.
func (t tree) takes(row, level int) bool {
	above := 0
	if row > 0 {
		above = t[row-1].level
	}
	return level <= above+1 && (row == len(t) || t[row].level <= level)
}
