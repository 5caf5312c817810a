package rubric

import (
	"errors"
	"fmt"

	"jourdain/grader/rules/rule"
)

// Source is a rubric as its author writes it, for every language.
type Source struct {
	Title  rule.Title    `yaml:"title"`
	Checks []CheckSource `yaml:"checks"`
}

// CheckSource is a rule that the work must meet, as its author writes it.
type CheckSource struct {
	Rule     rule.ID            `yaml:"rule"`
	Points   int                `yaml:"points"`
	Required *bool              `yaml:"required"` // true unless it says false
	Outline  map[string][]Entry `yaml:"outline"`  // by language
	Limits   map[string]float64 `yaml:"limits"`
}

// Rubric is what a piece of work must meet, in one language.
type Rubric struct {
	Title  rule.Title
	Checks []Check
}

// Check is a rule of a rubric.
type Check struct {
	Rule     rule.ID
	Points   int
	Required bool
	Outline  []rule.Item
	Limits   map[string]float64
}

// The faults of a rubric.
var (
	ErrTitle    = errors.New("title must be title-style, level-1 or either")
	ErrNoRule   = errors.New("a check names no rule")
	ErrTwice    = errors.New("a rule is asked for twice")
	ErrPoints   = errors.New("points must not be negative")
	ErrLimit    = errors.New("the rule has no such limit")
	ErrLanguage = errors.New("the outline is not given in this language")
)

// In gives the rubric in a language; its error is a [*Fault]. An outline that is written in one language
// only, or under "any", serves all.
func (s *Source) In(lang string) (*Rubric, error) {
	r := &Rubric{Title: s.Title}
	switch r.Title {
	case rule.TitleStyle, rule.LevelOne, rule.EitherTitle:
	case "":
		r.Title = rule.EitherTitle
	default:
		return nil, &Fault{Key: "title", Err: fmt.Errorf("%q: %w", s.Title, ErrTitle)}
	}
	seen := map[rule.ID]bool{}
	for i := range s.Checks {
		check, fault := s.Checks[i].in(lang)
		if fault == nil && seen[check.Rule] {
			fault = &Fault{Key: "rule", Err: ErrTwice}
		}
		if fault != nil {
			fault.Check = i + 1
			return nil, fault
		}
		seen[check.Rule] = true
		r.Checks = append(r.Checks, check)
	}
	return r, nil
}

func (c *CheckSource) in(lang string) (Check, *Fault) {
	switch {
	case c.Rule == "":
		return Check{}, &Fault{Err: ErrNoRule}
	case c.Points < 0:
		return Check{}, &Fault{Key: "points", Err: ErrPoints}
	}
	check := Check{Rule: c.Rule, Points: c.Points, Required: c.Required == nil || *c.Required, Limits: c.Limits}
	if len(c.Outline) > 0 {
		entries, ok := c.Outline[lang]
		if !ok {
			entries, ok = c.Outline["any"]
		}
		if !ok {
			return Check{}, &Fault{Key: "outline", Err: fmt.Errorf("%q: %w", lang, ErrLanguage)}
		}
		check.Outline = items(entries)
	}
	return check, nil
}

// Of gives the sum of the points.
func (r *Rubric) Of() int {
	sum := 0
	for i := range r.Checks {
		sum += r.Checks[i].Points
	}
	return sum
}
