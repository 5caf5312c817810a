package practice

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Where a level is skipped, the machine's view shows the hole, and the line mode says it.
func TestASkippedLevelIsSeen(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	entries := []activity.Entry{{Level: 1, Text: "Bread"}, {Level: 3, Text: "Rye"}, {Level: 1, Text: "Cakes"}}
	hole := screen.Line{Lead: "?", Text: "(a level 2 is missing)", Mark: screen.Todo}
	want := []screen.Line{{Lead: "1", Text: "Bread"}, hole, {Lead: "1.1", Text: "Rye"}, {Lead: "2", Text: "Cakes"}}
	if diff := cmp.Diff(want, machine(screen.Env{Words: words}, entries).Lines); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	want[1].Lead = ""
	if diff := cmp.Diff(want, machine(screen.Env{Words: words, Plain: true}, entries).Lines); diff != "" {
		t.Errorf("the line mode (-want +got):\n%s", diff)
	}
}
