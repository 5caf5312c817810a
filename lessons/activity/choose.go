package activity

import (
	"context"
	"slices"

	"jourdain/grader/rules/page"
)

// ChooseKind is the kind of [Choose].
const ChooseKind Kind = "choose"

// Choose asks which of some options are right. Its answer has 1 for each option that
// is chosen and 0 for each that is not.
type Choose struct {
	Task    `yaml:",inline"`
	Choices []ChooseOption `yaml:"options"`
}

// ChooseOption is something that can be chosen.
type ChooseOption struct {
	Text  string `yaml:"text"`
	Right bool   `yaml:"right"`
	Why   string `yaml:"why"` // why it is right, or wrong
}

// Kind returns [ChooseKind].
func (c *Choose) Kind() Kind { return ChooseKind }

// Play picks the one right option, or ticks several.
func (c *Choose) Play() Play {
	if c.Several() {
		return Play{Way: Tick}
	}
	return Play{Way: Pick}
}

// Several reports whether more than one option is right.
func (c *Choose) Several() bool {
	right := 0
	for i := range c.Choices {
		if c.Choices[i].Right {
			right++
		}
	}
	return right > 1
}

// AllRight reports whether no option is wrong: there is nothing to think about then.
func (c *Choose) AllRight() bool {
	return !slices.ContainsFunc(c.Choices, func(o ChooseOption) bool { return !o.Right })
}

// Start chooses nothing.
func (c *Choose) Start() Answer { return make(Answer, len(c.Choices)) }

// Fits reports whether an answer chooses each option or does not, and not several where
// one is right.
func (c *Choose) Fits(a Answer) bool {
	chosen := 0
	for _, n := range a {
		chosen += n
	}
	return within(a, len(c.Choices), 1) && (c.Several() || chosen <= 1)
}

// Rows returns the options.
func (c *Choose) Rows(a Answer) []Row {
	rows := make([]Row, len(c.Choices))
	for i := range c.Choices {
		rows[i] = Row{Line: i, Text: c.Choices[i].Text, On: a[i] == 1}
	}
	return rows
}

// Options offers to choose a row, or to choose it no longer.
func (c *Choose) Options(Answer, int) []Option { return []Option{{ID: ToggleID}} }

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

// Ready reports whether something is chosen.
func (c *Choose) Ready(a Answer) bool { return slices.Contains(a, 1) }

// Judge compares what is chosen with what is right.
func (c *Choose) Judge(_ context.Context, a Answer, _ *page.Book) (Verdict, error) {
	v := Verdict{Right: true}
	for i := range c.Choices {
		option := &c.Choices[i]
		chosen := a[i] == 1
		v.Reasons = append(v.Reasons, Reason{Row: i, Right: chosen == option.Right, Open: !chosen, Why: option.Why})
		v.Right = v.Right && chosen == option.Right
	}
	// A wrong choice says more than one that is still to make.
	wrongFirst(v.Reasons)
	return v, nil
}

func (c *Choose) check() *Fault {
	options := listOf("options", "option", c.Choices, func(o *ChooseOption) words { return words{o.Text, o.Why} })
	right := slices.ContainsFunc(c.Choices, func(o ChooseOption) bool { return o.Right })
	if fault := options.check(); fault != nil {
		return fault
	}
	if !right {
		return at("$.options", ErrNoRight)
	}
	return options.unique(sameWords)
}
