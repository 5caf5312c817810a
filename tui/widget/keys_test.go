package widget

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Where there is no room for all keys, those that matter least go first, and the others
// keep their order.
func TestTheKeysThatMatterStay(t *testing.T) {
	hints := []hint{
		{Shown: "Enter", Label: "open", rank: 0},
		{Shown: "a", Label: "all", rank: 5},
		{Shown: "b", Label: "best", rank: 6},
		{Shown: "Esc", Label: "back", rank: 3},
	}
	for _, test := range []struct {
		lines, width int
		want         []string
	}{
		{1, 10 + 3 + 5 + 3 + 6 + 3 + 8, []string{"Enter", "a", "b", "Esc"}},
		{1, 10 + 3 + 5 + 3 + 6 + 3 + 7, []string{"Enter", "a", "Esc"}},
		{1, 10 + 3 + 8, []string{"Enter", "Esc"}},
		{2, 10 + 3 + 8, []string{"Enter", "a", "b", "Esc"}},
		{1, 10, []string{"Enter"}},
		{1, 1, []string{"Enter"}},
	} {
		var got []string
		for _, h := range fit(hints, test.lines, test.width) {
			got = append(got, h.Shown)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%d lines of %d columns (-want +got):\n%s", test.lines, test.width, diff)
		}
	}
}
