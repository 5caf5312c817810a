package grader

import (
	"context"
	"fmt"
	"slices"

	"jourdain/grader/document"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
)

// Measures say of each rule of a rubric what its points are measured by.
type Measures map[rule.ID]measure

// measure is what there is to do for a rule.
type measure struct {
	things int     // that the rule judges in the work done
	start  float64 // the share of them that is right before anything is done
}

// Measure runs a rubric over the work done, and over what it begins with; begun is nil for
// work that begins with nothing of ours. A guard is right from the start, and to keep it so
// is all its work; but nothing is its own model from the start. The error is that of
// [Grade].
func Measure(ctx context.Context, r *rubric.Rubric, done, begun *document.Document) (Measures, error) {
	all := Measures{}
	end, err := Grade(ctx, done, r)
	if err != nil {
		return nil, fmt.Errorf("the work done: %w", err)
	}
	for i := range end.Checks {
		all[end.Checks[i].Rule] = measure{things: end.Checks[i].Things}
	}
	if begun == nil {
		return all, nil
	}
	measured := &rubric.Rubric{Title: r.Title, Checks: slices.Clone(r.Checks), Later: r.Later}
	all.Set(measured)
	start, err := Grade(ctx, begun, measured)
	if err != nil {
		return nil, fmt.Errorf("the beginning: %w", err)
	}
	for i := range start.Checks {
		if c := &start.Checks[i]; !c.Guard || c.Rule == rules.MatchesModel.ID {
			all[c.Rule] = measure{things: all[c.Rule].things, start: c.Share}
		}
	}
	return all, nil
}

// Set sets in a rubric what its points are measured by.
func (m Measures) Set(r *rubric.Rubric) {
	for i := range r.Checks {
		measured := m[r.Checks[i].Rule]
		r.Checks[i].Things, r.Checks[i].Start = measured.things, measured.start
	}
}
