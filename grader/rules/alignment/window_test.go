package alignment_test

import (
	"fmt"
	"strings"
	"testing"

	"jourdain/grader/memtest"
	"jourdain/grader/rules/alignment"
	"jourdain/grader/rules/rule"
)

// longOutline returns an outline of parts that have nine parts each, and its headings.
func longOutline(n int) ([]rule.Item, []alignment.Heading) {
	var items []rule.Item
	var headings []alignment.Heading
	for i := range n / 10 {
		item := rule.Item{Texts: []string{name("chapitre", i)}, Min: 1, Max: 1}
		headings = append(headings, alignment.Heading{Text: name("chapitre", i)})
		for j := range 9 {
			text := name(fmt.Sprint("partie ", j), i)
			item.Below = append(item.Below, rule.Item{Texts: []string{text}, Min: 1, Max: 1})
			headings = append(headings, alignment.Heading{Text: text, Depth: 1})
		}
		items = append(items, item)
	}
	return items, headings
}

// name returns a name without a figure: one that differs in its figures is another one.
func name(what string, i int) string {
	letters := strings.NewReplacer("0", "ba", "1", "do", "2", "fu", "3", "ki", "4", "lo", "5", "mu", "6", "ni", "7", "pa", "8", "ro", "9", "su")
	return letters.Replace(fmt.Sprintf("La %s de %04d", what, i))
}

// In an outline that is too long for all pairs to be looked at, as much is found as in a
// short one: what is right, misspelt, missing, at another level or elsewhere.
func TestLongOutline(t *testing.T) {
	items, headings := longOutline(3_000)
	headings[40].Text = strings.Replace(headings[40].Text, "La", "Le", 1) // misspelt
	headings[1_500].Text = "Tout autre chose"                             // missing
	headings[2_005].Depth = 2                                             // at another level
	headings[100], headings[2_900] = headings[2_900], headings[100]       // elsewhere
	result := alignment.Align(items, headings, uncounted)
	for i := range result.Slots {
		s := &result.Slots[i]
		want, misspelt, moved := i, i == 40, false
		switch i {
		case 1_500:
			want = alignment.None
		case 100:
			want, moved = 2_900, true
		case 2_900:
			want, moved = 100, true
		}
		if s.Heading != want || s.Misspelt != misspelt || s.Moved != moved {
			t.Errorf("%d: heading %d, misspelt %v, moved %v", i, s.Heading, s.Misspelt, s.Moved)
		}
	}
	if len(result.Unexpected) != 1 || result.Unexpected[0] != 1_500 {
		t.Errorf("unexpected: %v", result.Unexpected)
	}
}

// The memory for ten times as many headings is some ten times as much, whether they are all
// different, all the same, all others than those that are asked for, or in reverse.
func TestAlignmentGrowsInALine(t *testing.T) {
	for name, change := range map[string]func(items []rule.Item, headings []alignment.Heading){
		"as asked": func([]rule.Item, []alignment.Heading) {},
		"the same words": func(items []rule.Item, headings []alignment.Heading) {
			for i := range items {
				items[i].Texts = []string{"Semis"}
				for j := range items[i].Below {
					items[i].Below[j].Texts = []string{"Semis"}
				}
			}
			for j := range headings {
				headings[j].Text = "Semis"
			}
		},
		"others": func(_ []rule.Item, headings []alignment.Heading) {
			for j := range headings {
				headings[j].Text = fmt.Sprint("Tout autre chose ", j)
			}
		},
		"in reverse": func(_ []rule.Item, headings []alignment.Heading) {
			for j := range len(headings) / 2 {
				headings[j], headings[len(headings)-1-j] = headings[len(headings)-1-j], headings[j]
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			var taken [2]uint64
			for k, n := range [...]int{2_000, 20_000} {
				items, headings := longOutline(n)
				change(items, headings)
				taken[k] = memtest.Taken(t, func() {
					result := alignment.Align(items, headings, uncounted)
					for i := range result.Slots {
						result.Before(i)
					}
				})
			}
			if taken[1] > 15*taken[0] {
				t.Errorf("%d bytes, then %d", taken[0], taken[1])
			}
		})
	}
}
