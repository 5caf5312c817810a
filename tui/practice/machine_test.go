package practice

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Where a level is skipped, the machine's view marks the heading and says what is missing.
// What stands under a heading is indented more.
func TestASkippedLevelIsSeen(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	entries := []activity.Entry{{Level: 1, Text: "Bread"}, {Level: 3, Text: "Rye"}, {Role: "item", Text: "Flour"}, {Level: 1, Text: "Cakes"}}
	want := []screen.Line{
		{Text: "Bread", Aside: "level 1"},
		{Lead: "?", Text: "Rye", Aside: "level 3 (2 skipped)", Said: "level 3, and level 2 is skipped", Depth: 2, Mark: screen.Todo},
		{Text: "- Flour", Depth: 3},
		{Text: "Cakes", Aside: "level 1"},
	}
	if diff := cmp.Diff(want, machineReads(screen.Env{Words: words}, entries).Lines); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
