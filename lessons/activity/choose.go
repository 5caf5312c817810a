package activity

import (
	"context"
	"fmt"
	"slices"

	"jourdain/grader/rules/page"
)

// Choose asks which of some options are right. Its answer has 1 for each option that
// is chosen and 0 for each that is not.
type Choose struct {
	Question string         `yaml:"ask"`
	Help     string         `yaml:"hint"`
	Choices  []ChooseOption `yaml:"options"`
}

// ChooseOption is something that can be chosen.
type ChooseOption struct {
	Text  string `yaml:"text"`
	Right bool   `yaml:"right"`
	Why   string `yaml:"why"` // why it is right, or wrong
}

// Kind gives [ChooseKind].
func (c *Choose) Kind() Kind { return ChooseKind }

// Ask gives the question.
func (c *Choose) Ask() string { return c.Question }

// Hint gives the help.
func (c *Choose) Hint() string { return c.Help }

// Several says whether more than one option is right.
func (c *Choose) Several() bool {
	right := 0
	for i := range c.Choices {
		if c.Choices[i].Right {
			right++
		}
	}
	return right > 1
}

// Start chooses nothing.
func (c *Choose) Start() Answer { return make(Answer, len(c.Choices)) }

// Rows gives the options.
func (c *Choose) Rows(a Answer) []Row {
	rows := make([]Row, len(c.Choices))
	for i := range c.Choices {
		rows[i] = Row{Text: c.Choices[i].Text, On: a[i] == 1}
	}
	return rows
}

// Options offers to choose a row, or to choose it no longer.
func (c *Choose) Options(Answer, int) []Option { return []Option{{ID: "toggle"}} }

// Apply chooses a row. Where one option is right, the others are chosen no longer.
func (c *Choose) Apply(a Answer, row, _ int) Answer {
	if !c.Several() {
		one := c.Start()
		one[row] = 1
		return one
	}
	b := slices.Clone(a)
	b[row] = 1 - b[row]
	return b
}

// Ready says whether something is chosen.
func (c *Choose) Ready(a Answer) bool { return slices.Contains(a, 1) }

// Judge compares what is chosen with what is right.
func (c *Choose) Judge(_ context.Context, a Answer, _ *page.Book) (Verdict, error) {
	v := Verdict{Right: true}
	for i := range c.Choices {
		option := &c.Choices[i]
		chosen := a[i] == 1
		if chosen || option.Right {
			v.Reasons = append(v.Reasons, Reason{Row: i, Right: chosen == option.Right, Why: option.Why})
		}
		v.Right = v.Right && chosen == option.Right
	}
	// A wrong choice says more than one that is still to make.
	slices.SortStableFunc(v.Reasons, func(x, y Reason) int { return rank(x, a) - rank(y, a) })
	return v, nil
}

func rank(r Reason, a Answer) int {
	switch {
	case !r.Right && a[r.Row] == 1:
		return 0
	case !r.Right:
		return 1
	default:
		return 2
	}
}

func (c *Choose) check() error {
	right := 0
	for i := range c.Choices {
		option := &c.Choices[i]
		switch {
		case option.Text == "":
			return fmt.Errorf("option %d: %w", i+1, ErrNoText)
		case option.Why == "":
			return fmt.Errorf("option %d: %w", i+1, ErrNoWhy)
		case option.Right:
			right++
		}
	}
	switch {
	case len(c.Choices) < 2:
		return ErrFew
	case right == 0:
		return ErrNoRight
	default:
		return nil
	}
}
