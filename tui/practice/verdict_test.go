package practice

import (
	"testing"

	"jourdain/lessons/activity"
)

// The number of a level is that of its answer, wherever the author has put it among the roles.
func TestLevelsComeFirst(t *testing.T) {
	var ids []string
	for _, o := range inOrder([]activity.Option{{ID: "title"}, {ID: "level-2"}, {ID: "text"}, {ID: "level-1"}}) {
		ids = append(ids, o.ID)
	}
	want := []string{"level-1", "level-2", "title", "text"}
	for i := range want {
		if ids[i] != want[i] {
			t.Fatalf("the answers are %v, and not %v", ids, want)
		}
	}
}

// A branch moves with what is below it, and no more.
func TestWhatIsInsideIsCounted(t *testing.T) {
	rows := []activity.Row{{}, {Depth: 1}, {Depth: 2}, {Depth: 1}, {}, {Depth: 1}}
	for row, want := range []int{3, 1, 0, 0, 1, 0} {
		if got := inside(rows, row); got != want {
			t.Errorf("inside row %d are %d, and not %d", row, got, want)
		}
	}
}
