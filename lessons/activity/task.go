package activity

import "slices"

// Task is what every kind of activity has in a lesson.
type Task struct {
	Question string      `yaml:"ask"`
	Help     string      `yaml:"hint"`
	Before   *Comparison `yaml:"shows"`
	After    *Comparison `yaml:"then"`
}

// Comparison sets two views side by side, or shows the left one alone.
type Comparison struct {
	Left  View  `yaml:"left"`
	Right *View `yaml:"right"`
}

// View is one side of a comparison: a title and lines, each as it is to be shown.
// A line between two pairs of asterisks is shown loud, as a learner would make it
// look like a heading.
type View struct {
	Title string   `yaml:"title"`
	Lines []string `yaml:"lines"`
	// Header is set where the first line is a row of a table that is marked as its header.
	Header bool `yaml:"header"`
}

// Ask returns the question or the task.
func (t *Task) Ask() string { return t.Question }

// Hint returns the help.
func (t *Task) Hint() string { return t.Help }

// Shows returns what stands with the question; nil for nothing.
func (t *Task) Shows() *Comparison { return t.Before }

// Then returns what is shown once the answer is right; nil for nothing.
func (t *Task) Then() *Comparison { return t.After }

func (t *Task) checkTask() *Fault {
	var ask, hint *Fault
	if t.Question == "" {
		ask = at("$.ask", ErrNoAsk)
	}
	if t.Help == "" {
		hint = at("$.hint", ErrNoHint)
	}
	return join(ask, hint, t.Before.check("$.shows"), t.After.check("$.then"))
}

func (c *Comparison) check(path string) *Fault {
	switch {
	case c == nil:
		return nil
	case len(c.Left.Lines) == 0:
		return at(path+".left", ErrNoView)
	case c.Right != nil && len(c.Right.Lines) == 0:
		return at(path+".right", ErrNoView)
	default:
		return nil
	}
}

// wrongFirst puts the reasons that say most first: what was done wrong, then what is
// still to do, then what is right, then what was rightly left alone. Each of them keeps
// the order of the rows.
func wrongFirst(reasons []Reason) {
	rank := func(r Reason) int {
		switch {
		case r.Right && r.Open:
			return 3
		case r.Right:
			return 2
		case r.Open:
			return 1
		default:
			return 0
		}
	}
	slices.SortStableFunc(reasons, func(x, y Reason) int { return rank(x) - rank(y) })
}

// isPermutation reports whether an answer holds each number from 0 to n-1 once.
func isPermutation(a Answer, n int) bool {
	if len(a) != n {
		return false
	}
	seen := make([]bool, n)
	for _, i := range a {
		if i < 0 || i >= n || seen[i] {
			return false
		}
		seen[i] = true
	}
	return true
}

// within reports whether an answer has n numbers, each from 0 to most.
func within(a Answer, n, most int) bool {
	return len(a) == n && !slices.ContainsFunc(a, func(i int) bool { return i < 0 || i > most })
}
