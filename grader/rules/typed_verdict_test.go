package rules

import (
	"strconv"
	"testing"
)

func TestReaches(t *testing.T) {
	for _, tt := range []struct {
		part, percent, whole int
		want                 bool
	}{{3, 60, 5, true}, {59, 60, 99, false}, {60, 60, 100, true}, {4, 80, 5, true}, {3, 80, 4, false}, {0, 80, 0, true}} {
		if got := reaches(tt.part, tt.percent, tt.whole); got != tt.want {
			t.Errorf("%d of %d are %d in a hundred: %v, want %v", tt.part, tt.whole, tt.percent, got, tt.want)
		}
	}
}

// words are different words before bare numbers.
func words(n int) map[string]bool {
	set := map[string]bool{}
	for i := range n {
		set[strconv.Itoa(i)] = true
	}
	return set
}

// Lines are a typed table of contents for certain, or may be one, or are none. Each of what they
// are weighed by is tried at its limit and one below it.
func TestVerdicts(t *testing.T) {
	const none, likely, certain = "none", "likely", "certain"
	at := weighed{lines: 10, paged: 6, found: 6, pairs: 5, ordered: 4, steps: 5, grown: 4, first: 3, last: 4}
	for _, tt := range []struct {
		name   string
		run    typedRun
		change func(*weighed)
		want   string
	}{
		{"pages that grow", typedRun{}, func(*weighed) {}, certain},
		{"fewer pages", typedRun{}, func(w *weighed) { w.paged = 5 }, none},
		{"fewer found", typedRun{}, func(w *weighed) { w.found = 5 }, none},
		{"fewer in order", typedRun{}, func(w *weighed) { w.ordered = 3 }, none},
		{"fewer grow", typedRun{}, func(w *weighed) { w.grown = 3 }, none},
		{"all on one page", typedRun{}, func(w *weighed) { w.last = 3 }, none},
		{"hours", typedRun{}, func(w *weighed) { w.hours = true }, likely},
		{"a table", typedRun{table: true}, func(*weighed) {}, likely},
		{"below a title of an index", typedRun{above: aboveIndex}, func(*weighed) {}, likely},
		{"below a plan's title", typedRun{above: aboveLikely}, func(*weighed) {}, certain},
		{"half the numbers are bare", typedRun{}, func(w *weighed) { w.bare = 5; w.before = words(5) }, certain},
		{"most are", typedRun{}, func(w *weighed) { w.bare = 6; w.before = words(6) }, none},
		{"most are, and nearly all are found", typedRun{}, func(w *weighed) { w.bare, w.found = 6, 8; w.before = words(6) }, likely},
		{"most are, behind four words", typedRun{}, func(w *weighed) { w.bare, w.found = 6, 8; w.before = words(4) }, likely},
		{"most are, behind three words", typedRun{}, func(w *weighed) { w.bare, w.found = 6, 8; w.before = words(3) }, none},
		{"no pages, below a plan's title", typedRun{above: aboveIndex}, func(w *weighed) { w.paged, w.found = 0, 8 }, likely},
		{"no pages and fewer found", typedRun{above: aboveIndex}, func(w *weighed) { w.paged, w.found = 0, 7 }, none},
		{"no pages and in no order", typedRun{above: aboveIndex}, func(w *weighed) { w.paged, w.found, w.ordered = 0, 8, 3 }, none},
		{"one page", typedRun{above: aboveIndex}, func(w *weighed) { w.paged, w.found = 1, 8 }, none},
		{"no pages and no title", typedRun{}, func(w *weighed) { w.paged, w.found = 0, 8 }, none},

		{"below a title", typedRun{above: aboveContents}, func(w *weighed) { w.ordered = 3 }, certain},
		{"below a title, fewer found", typedRun{above: aboveContents}, func(w *weighed) { w.found = 1 }, likely},
		{"below a title without pages", typedRun{above: aboveContents}, func(w *weighed) { w.paged, w.found = 0, 8 }, certain},
		{"below a title without pages, fewer found", typedRun{above: aboveContents}, func(w *weighed) { w.paged, w.found = 0, 7 }, likely},
		{"below a title without pages, in no order", typedRun{above: aboveContents}, func(w *weighed) { w.paged, w.found, w.ordered = 0, 8, 3 }, likely},
		{"items below a title", typedRun{above: aboveContents, list: true}, func(w *weighed) { w.paged, w.found = 0, 9 }, certain},
		{"items below a title, fewer found", typedRun{above: aboveContents, list: true}, func(w *weighed) { w.paged, w.found = 0, 8 }, likely},
		{"numbers that do not grow below a title", typedRun{above: aboveContents}, func(w *weighed) { w.found, w.grown = 8, 3 }, likely},
		{"numbers that do not grow, fewer found", typedRun{above: aboveContents}, func(w *weighed) { w.found, w.grown = 5, 3 }, likely},
		{"numbers that do not grow, in no order", typedRun{above: aboveContents}, func(w *weighed) { w.found, w.grown, w.ordered = 5, 3, 3 }, none},
		{"a text that is not all written", typedRun{above: aboveContents}, func(w *weighed) { w.lines, w.paged, w.found = 12, 0, 3 }, likely},
		{"less of it is", typedRun{above: aboveContents}, func(w *weighed) { w.lines, w.paged, w.found = 13, 0, 3 }, none},
		{"two found", typedRun{above: aboveContents}, func(w *weighed) { w.lines, w.paged, w.found = 8, 0, 2 }, none},
		{"as many lines left out", typedRun{above: aboveContents}, func(w *weighed) { w.dropped = 10 }, certain},
		{"more left out", typedRun{above: aboveContents}, func(w *weighed) { w.dropped = 11 }, likely},
	} {
		w := at
		w.before = words(10)
		tt.change(&w)
		got := none
		switch sure, maybe := tt.run.verdict(&w); {
		case sure && maybe:
			got = certain
		case maybe:
			got = likely
		}
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// Numbers of pages grow, and begin again once, where those of the preface are Roman.
func TestPagesGrow(t *testing.T) {
	for _, tt := range []struct {
		pages       []string
		grow, hours bool
	}{
		{[]string{"2", "5", "9"}, true, false},
		{[]string{"9", "5", "2"}, false, false},
		{[]string{"2", "2", "2"}, false, false},
		{[]string{"iv", "1", "9"}, true, false},
		{[]string{"iv", "1"}, true, false},
		{[]string{"1", "2", "3", "4", "3", "5"}, true, false},
		{[]string{"1", "2", "3", "2", "5"}, false, false},
		{[]string{"6", "12", "24"}, true, true},
		{[]string{"5", "12", "24"}, true, false},
		{[]string{"6", "12", "25"}, true, false},
	} {
		w := weighed{hours: true}
		var before *typedLine
		for _, page := range tt.pages {
			l := &typedLine{page: page}
			w.step(before, l)
			before = l
		}
		if w.grow() != tt.grow || w.hours != tt.hours {
			t.Errorf("%v grow: %v, want %v; are hours: %v, want %v", tt.pages, w.grow(), tt.grow, w.hours, tt.hours)
		}
	}
}
