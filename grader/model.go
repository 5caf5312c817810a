package grader

import (
	"context"
	"slices"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
	"jourdain/grader/work"
)

// Model makes a first rubric from a model document. A rule that the model itself does
// not meet is not required: a teacher decides. The error is that of [Grade].
func Model(ctx context.Context, doc *document.Document) (*rubric.Source, error) {
	var source *rubric.Source
	if err := work.On(ctx, doc, func(doc *document.Document) { source = rubric.FromModel(doc) }); err != nil {
		return nil, err
	}
	asked, err := source.In("")
	if err != nil {
		return nil, err
	}
	r, err := Grade(ctx, doc, asked)
	if err != nil {
		return nil, err
	}
	for i := range source.Checks {
		check := &source.Checks[i]
		for j := range r.Checks {
			if c := &r.Checks[j]; c.Rule == check.Rule && (c.Status == report.Failed || c.Needs != "") {
				check.Required = new(bool)
			}
		}
	}
	return source, nil
}

// onlyPoints is what a rubric is worth that can ask for nothing but the words of its model.
const onlyPoints = 10

// FromModel returns the rubric of work that must become a model, in whatever format it is
// handed in: the rules for what the model holds, which explain best what is wrong, and the
// comparison with it, which counts as much as all of them together. What the model itself
// does not meet is asked of nobody.
func FromModel(ctx context.Context, doc *document.Document) (*rubric.Rubric, error) {
	source, err := Model(ctx, doc)
	if err != nil {
		return nil, err
	}
	source.Title = rule.EitherTitle
	source.Checks = slices.DeleteFunc(source.Checks, func(c rubric.CheckSource) bool { return c.Required != nil && !*c.Required })
	r, err := source.In("")
	if err != nil {
		return nil, err
	}
	if len(r.Checks) == 0 {
		r.Checks = []rubric.Check{{Rule: rules.MatchesModel.ID, Points: onlyPoints, Required: true}}
	}
	return Compared(ctx, r, doc)
}

// Compared returns a rubric whose work is compared with a model, by its check matches-model;
// where it has none, by one more, which counts as much as all others together. The points
// of every check are then measured by the model: what it has and the work has not is lost. Where
// it is known what the work begins with, that has no points yet.
func Compared(ctx context.Context, r *rubric.Rubric, doc *document.Document) (*rubric.Rubric, error) {
	c := &rubric.Rubric{Title: r.Title, Checks: slices.Clone(r.Checks), Later: r.Later, Begun: r.Begun}
	isComparison := func(check rubric.Check) bool { return check.Rule == rules.MatchesModel.ID }
	at := slices.IndexFunc(c.Checks, isComparison)
	if at < 0 {
		at = len(c.Checks)
		c.Checks = append(c.Checks, rubric.Check{Rule: rules.MatchesModel.ID, Points: r.Of(), Required: true})
		c.Later = slices.DeleteFunc(slices.Clone(r.Later), func(id rule.ID) bool { return id == rules.MatchesModel.ID })
	}
	check := &c.Checks[at]
	check.Model = &rule.Model{Doc: doc, Begun: r.Begun, Free: check.Free, Looks: check.Looks}
	measured, err := Measure(ctx, c, doc, r.Begun)
	if err != nil {
		return nil, err
	}
	measured.Set(c)
	return c, nil
}
