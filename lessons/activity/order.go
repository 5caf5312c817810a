package activity

import (
	"cmp"
	"context"
	"hash/fnv"
	"slices"

	"jourdain/grader/rules/page"
)

// OrderKind is the kind of [Order].
const OrderKind Kind = "order"

// Order asks to put lines in order. Its answer has the lines in the order in which
// they stand, each by its place in the right order, from 0.
type Order struct {
	Task  `yaml:",inline"`
	Lines []OrderLine `yaml:"lines"` // in the right order
	// Begin says in which order the lines are first shown, by their numbers in the
	// right order, from 1. Without it they are shuffled, always in the same way.
	Begin []int `yaml:"start"`
}

// OrderLine is a line to put in its place.
type OrderLine struct {
	Text string `yaml:"text"`
	Why  string `yaml:"why"` // why it stands where it does
}

// Kind returns [OrderKind].
func (o *Order) Kind() Kind { return OrderKind }

// Play moves the lines up and down.
func (o *Order) Play() Play { return Play{Way: Move, Moves: []string{UpID, DownID}} }

// Start returns the order in which the lines are first shown; it is never the right one.
func (o *Order) Start() Answer {
	a := make(Answer, len(o.Lines))
	for i := range a {
		a[i] = i
		if len(o.Begin) > 0 {
			a[i] = o.Begin[i] - 1
		}
	}
	if len(o.Begin) > 0 {
		return a
	}
	// The order of the lines' hashes is the same each time, and has nothing to do with
	// what the lines say.
	slices.SortStableFunc(a, func(i, j int) int { return cmp.Compare(hash(o.Lines[i].Text), hash(o.Lines[j].Text)) })
	if slices.IsSorted(a) {
		slices.Reverse(a)
	}
	return a
}

func hash(text string) uint64 {
	h := fnv.New64a()
	// A hash never fails to take what it is given.
	_, _ = h.Write([]byte(text))
	return h.Sum64()
}

// Fits reports whether an answer has each line once.
func (o *Order) Fits(a Answer) bool { return isPermutation(a, len(o.Lines)) }

// Rows returns the lines in the order in which they stand.
func (o *Order) Rows(a Answer) []Row {
	rows := make([]Row, len(a))
	for i, line := range a {
		rows[i] = Row{Line: line, Text: o.Lines[line].Text}
	}
	return rows
}

// Options offers to move a line up or down, where it can go there.
func (o *Order) Options(a Answer, row int) []Option {
	var options []Option
	if row > 0 {
		options = append(options, Option{ID: UpID})
	}
	if row < len(a)-1 {
		options = append(options, Option{ID: DownID})
	}
	return options
}

// Apply moves a line by one place.
func (o *Order) Apply(a Answer, row, option int) Answer {
	to := row + 1
	if o.Options(a, row)[option].ID == UpID {
		to = row - 1
	}
	b := slices.Clone(a)
	b[row], b[to] = b[to], b[row]
	return b
}

// Ready is always true: there is an order from the start.
func (o *Order) Ready(Answer) bool { return true }

// Judge says which lines are out of place: those outside of the longest run of lines
// that stand in the right order already, however far apart.
func (o *Order) Judge(_ context.Context, a Answer, _ *page.Book) (Verdict, error) {
	v := Verdict{Right: slices.IsSorted(a)}
	inPlace := longestRun(a)
	for row, line := range a {
		v.Reasons = append(v.Reasons, Reason{Row: row, Right: inPlace[row], Why: o.Lines[line].Why})
	}
	wrongFirst(v.Reasons)
	return v, nil
}

// longestRun says of each number whether it is part of the longest run of numbers
// that grow from left to right. Of runs as long as each other it takes the one that
// begins with the least number.
func longestRun(a Answer) []bool {
	length := make([]int, len(a)) // of the longest run that begins at each place
	for i := len(a) - 1; i >= 0; i-- {
		length[i] = 1
		for j := i + 1; j < len(a); j++ {
			if a[j] > a[i] {
				length[i] = max(length[i], length[j]+1)
			}
		}
	}
	in := make([]bool, len(a))
	last := -1 // the number before
	from := 0
	for left := slices.Max(length); left > 0; left-- {
		next := -1
		for i := from; i < len(a); i++ {
			if length[i] == left && a[i] > last && (next < 0 || a[i] < a[next]) {
				next = i
			}
		}
		in[next], last, from = true, a[next], next+1
	}
	return in
}

func (o *Order) check() *Fault {
	lines := listOf("lines", "line", o.Lines, func(l *OrderLine) words { return words{l.Text, l.Why} })
	if fault := lines.check(); fault != nil {
		return fault
	}
	if fault := lines.unique(sameWords); fault != nil {
		return fault
	}
	if len(o.Begin) == 0 {
		return nil
	}
	from0 := make(Answer, len(o.Begin))
	for i, number := range o.Begin {
		from0[i] = number - 1
	}
	switch {
	case !isPermutation(from0, len(o.Lines)):
		return at("$.start", ErrStart)
	case slices.IsSorted(from0):
		return at("$.start", ErrAlready)
	default:
		return nil
	}
}
