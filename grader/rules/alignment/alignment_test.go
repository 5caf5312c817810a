package alignment_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/rules/alignment"
	"jourdain/grader/rules/rule"
)

func item(text string, below ...rule.Item) rule.Item {
	return rule.Item{Texts: []string{text}, Min: 1, Max: 1, Below: below}
}

var (
	anyNumber  = rule.Item{Min: 0, Max: -1}
	atLeastOne = rule.Item{Min: 1, Max: -1}
)

// headings reads "A, .B, ..C": one dot a depth.
func headings(list string) []alignment.Heading {
	var all []alignment.Heading
	for _, text := range strings.Split(list, ", ") {
		bare := strings.TrimLeft(text, ".")
		all = append(all, alignment.Heading{Text: bare, Depth: len(text) - len(bare)})
	}
	return all
}

// describe gives one word a slot: the index of its heading, "-" for none, "moved",
// or what a wildcard covers; then the unexpected headings.
func describe(r *alignment.Result) string {
	var words []string
	for i := range r.Slots {
		switch s := &r.Slots[i]; {
		case s.Item.Wildcard():
			words = append(words, fmt.Sprintf("x%d", s.Covers))
		case s.Heading == alignment.None:
			words = append(words, "-")
		case s.Moved:
			words = append(words, fmt.Sprintf("moved:%d", s.Heading))
		case s.Misspelt:
			words = append(words, fmt.Sprintf("~%d", s.Heading))
		default:
			words = append(words, fmt.Sprint(s.Heading))
		}
	}
	if len(r.Unexpected) > 0 {
		words = append(words, fmt.Sprint(r.Unexpected))
	}
	return strings.Join(words, " ")
}

func TestAlign(t *testing.T) {
	abc := []rule.Item{item("Alpha"), item("Bravo"), item("Charlie")}
	tests := []struct {
		name     string
		outline  []rule.Item
		headings string
		want     string
	}{
		{"the same", abc, "Alpha, Bravo, Charlie", "0 1 2"},
		{"one missing", abc, "Alpha, Charlie", "0 - 1"},
		{"one too many", abc, "Alpha, Bravo, Xray, Charlie", "0 1 3 [2]"},
		{"free below", abc, "Alpha, .Xray, ..Yankee, Bravo, Charlie", "0 3 4"},
		{"below one too many all is free", abc, "Alpha, Xray, .Yankee, Bravo, Charlie", "0 3 4 [1]"},
		{"the right level wins", abc, "Alpha, .Bravo, Bravo, Charlie", "0 2 3"},
		{"the wrong level for want of better", abc, "Alpha, .Bravo, Charlie", "0 1 2"},
		{"the right spelling wins", abc, "Bravp, Alpha, Bravo, Charlie", "1 2 3 [0]"},
		{"a slip", abc, "Alpha, Bravp, Charlie", "0 ~1 2"},
		{"the last comes first", abc, "Charlie, Alpha, Bravo", "1 2 moved:0"},
		{"deeper ones are not moved", abc, "Charlie, .Bravo, Alpha", "moved:2 - 0"},
		{"upside down", abc, "Charlie, Bravo, Alpha", "moved:2 moved:1 0"},
		{"nothing in common", abc, "Xray, Yankee", "- - - [0 1]"},
		{"deep before anything", abc, ".Xray, Alpha, Bravo, Charlie", "1 2 3"},
		{
			"any number",
			[]rule.Item{item("Alpha"), anyNumber, item("Charlie")},
			"Alpha, Xray, .Yankee, Zulu, Charlie", "0 x2 4",
		},
		{
			"at least one, and none",
			[]rule.Item{item("Alpha"), atLeastOne, item("Charlie")},
			"Alpha, .Xray, Charlie", "0 x0 2",
		},
		{
			"three that need one each",
			[]rule.Item{atLeastOne, atLeastOne, atLeastOne, item("Charlie")},
			"Xray, .Yankee, Zulu, Whisky, Victor, Charlie", "x2 x1 x1 5",
		},
		{
			"three that need one each, and two headings",
			[]rule.Item{anyNumber, atLeastOne, atLeastOne, atLeastOne},
			"Xray, Zulu", "x0 x1 x1 x0",
		},
		{
			"a wildcard ends where the next is in place",
			[]rule.Item{anyNumber, item("Alpha"), item("Bravo")},
			"Xray, Alpha, Yankee, Bravo", "x1 1 3 [2]",
		},
		{
			"a wildcard of one level",
			[]rule.Item{item("Alpha", anyNumber), item("Bravo")},
			"Alpha, .Xray, Yankee, Bravo", "0 x1 3 [2]",
		},
		{
			"the outline speaks of what is below",
			[]rule.Item{item("Alpha", item("Bravo"), item("Charlie"))},
			"Alpha, .Bravo, ..Xray, .Yankee, ..Zulu, .Charlie", "0 1 5 [3]",
		},
		{
			"the same words under two parts",
			[]rule.Item{item("Alpha", item("Goods")), item("Bravo", item("Goods"))},
			"Alpha, .Goods, Bravo, .Goods", "0 1 2 3",
		},
		{
			"what is below one too many is free, however shallow",
			[]rule.Item{item("Alpha", item("Bravo"))},
			"Alpha, .Bravo, Xray, .Yankee", "0 1 [2]",
		},
		{"no outline", nil, "Alpha, .Bravo", "[0]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := describe(alignment.Align(tt.outline, headings(tt.headings)))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestNeighbours(t *testing.T) {
	outline := []rule.Item{item("Alpha", item("Bravo")), item("Charlie"), item("Delta"), item("Echo")}
	r := alignment.Align(outline, headings("Delta, Alpha, .Bravo, Echo"))
	// Slots: 0 Alpha, 1 Bravo below it, 2 Charlie (missing), 3 Delta (moved), 4 Echo.
	if got := r.Before(2); got != 0 {
		t.Errorf("before Charlie: slot %d, want Alpha's", got)
	}
	if got := r.After(2); got != 4 {
		t.Errorf("after Charlie: slot %d, want Echo's, because Delta is out of place", got)
	}
	if r.Before(1) != alignment.None || r.After(1) != alignment.None {
		t.Error("Bravo has no neighbour below Alpha")
	}
}
