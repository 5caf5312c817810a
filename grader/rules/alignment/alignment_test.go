package alignment_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

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

// describe returns one word a slot: the index of its heading, "-" for none, "moved",
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
			got := describe(alignment.Align(tt.outline, headings(tt.headings), uncounted))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// each is a wildcard with an outline below it.
func each(least int, below ...rule.Item) rule.Item {
	return rule.Item{Min: least, Max: -1, Below: below}
}

// describeParts describes a result, and each of its parts in brackets behind its heading.
func describeParts(r *alignment.Result) string {
	said := describe(r)
	for i := range r.Parts {
		said += fmt.Sprintf(" %d(%s)", r.Parts[i].Heading, describeParts(r.Parts[i].Result))
	}
	return said
}

func TestAlignParts(t *testing.T) {
	withOne := each(1, atLeastOne)
	tests := []struct {
		name     string
		outline  []rule.Item
		headings string
		want     string
	}{
		{"each with one below", []rule.Item{withOne}, "Xray, .Yankee, Zulu, .Whisky, ..Victor", "x2 0(x1) 2(x1)"},
		{"one without", []rule.Item{withOne}, "Xray, .Yankee, Zulu", "x2 0(x1) 2(x0)"},
		{"no part", []rule.Item{withOne}, ".Xray", "x0"},
		{"three, and the last with one below", []rule.Item{atLeastOne, atLeastOne, withOne}, "Xray, Zulu, Whisky, Victor, .Yankee", "x2 x1 x1 3(x1)"},
		{"the one that fits is taken", []rule.Item{anyNumber, withOne, anyNumber}, "Xray, Zulu, .Yankee, Whisky", "x1 x1 x1 1(x1)"},
		{"rather a part that lacks something than none", []rule.Item{atLeastOne, withOne}, "Xray, Zulu", "x1 x1 1(x0)"},
		{"rather none that lacks two", []rule.Item{atLeastOne, each(1, atLeastOne, atLeastOne)}, "Xray", "x1 x0"},
		{"words below", []rule.Item{item("Alpha"), each(0, item("Alpha"), anyNumber)}, "Alpha, Xray, .Alpha, .Yankee, Zulu, .Yankee", "0 x2 1(0 x1) 4(- x1)"},
		{"words of a part are not taken from it", []rule.Item{item("Alpha", item("Bravo")), each(1, item("Bravo"))}, "Alpha, Xray, .Bravo", "0 - x1 1(0)"},
		{"nor by a part that is missing", []rule.Item{item("Alpha", item("Bravo")), each(1, item("Bravo"))}, "Xray, .Bravo", "- - x1 0(0)"},
		{"nor by an item of another level", []rule.Item{item("Bravo"), each(1, item("Bravo"))}, "Xray, .Bravo", "- x1 0(0)"},
		{"a wrong level before any part", []rule.Item{item("Bravo"), each(1, item("Bravo"))}, ".Bravo, Xray, .Bravo", "0 x1 1(0)"},
		{"parts below parts", []rule.Item{each(1, withOne)}, "Xray, .Yankee, ..Zulu, .Whisky", "x1 0(x2 0(x1) 2(x0))"},
		{"a part of an item", []rule.Item{item("Alpha", withOne), item("Bravo")}, "Alpha, .Xray, ..Zulu, .Yankee, Bravo", "0 x2 4 1(x1) 3(x0)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := describeParts(alignment.Align(tt.outline, headings(tt.headings), uncounted))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A long outline of parts meets a long document in good time.
func TestManyParts(t *testing.T) {
	var outline []rule.Item
	var list []alignment.Heading
	for range 100 {
		outline = append(outline, each(1, atLeastOne, anyNumber, each(0, atLeastOne)))
	}
	for i := range 3_000 {
		list = append(list, alignment.Heading{Text: fmt.Sprint("Xray ", i), Depth: i % 3})
	}
	begun := time.Now()
	if r := alignment.Align(outline, list, uncounted); len(r.Parts) == 0 || len(r.Unexpected) > 0 {
		t.Errorf("%d parts, %d headings that are not asked for", len(r.Parts), len(r.Unexpected))
	}
	if took := time.Since(begun); took > 20*time.Second {
		t.Errorf("it took %v", took)
	}
}

func TestNeighbours(t *testing.T) {
	outline := []rule.Item{item("Alpha", item("Bravo")), item("Charlie"), item("Delta"), item("Echo")}
	r := alignment.Align(outline, headings("Delta, Alpha, .Bravo, Echo"), uncounted)
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

// uncounted is the step of who counts nothing.
func uncounted(int) {}
