package rubric

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
	"jourdain/lessons/deeds"
	"jourdain/tui/cli/input"
	"jourdain/tui/cli/teacher"
)

// trial is a rubric that is tried out: what people do wrong is done to a document that is
// right, and what comes of it is judged by the rubric.
type trial struct {
	rubric *teacher.Rubric
	model  *teacher.Model
	sketch *deeds.Sketch
	doc    *document.Document // what a machine reads in the sketch's file
	asked  *rubric.Rubric     // by which the sketch's file passes
	// left are the rules that are left out, because the sketch cannot say what they look
	// for.
	left []rule.ID
}

// tried is what a trial has found.
type tried struct {
	wrong, right int      // how many of each were done
	passed       []string // the wrong deeds that pass
	failed       []deeds.Outcome
	advice       []advice
}

// newTrial prepares a trial. The error is a sentence: the model cannot be read, or does not
// pass even as it is.
func (o *rubricOptions) newTrial(ctx context.Context, name string) (*trial, error) {
	r, err := o.teacher.Rubric(name, true)
	if err != nil {
		return nil, err
	}
	m, err := o.teacher.Model(ctx, o.try)
	if err != nil {
		return nil, err
	}
	t := &trial{rubric: r, model: m}
	if err := o.passesAsItIs(ctx, t); err != nil {
		return nil, err
	}
	if err := t.write(ctx); err != nil {
		return nil, o.Problem("cli.error.try-write", "Model", m.File, "Detail", err.Error())
	}
	if err := t.leaveOut(ctx); err != nil {
		return nil, err
	}
	if len(t.asked.Checks) == 0 {
		return nil, o.Problem("cli.error.try-nothing", "Model", m.File, "File", name)
	}
	return t, nil
}

// passesAsItIs says what the model itself does not meet, by the model that the rubric
// names.
func (o *rubricOptions) passesAsItIs(ctx context.Context, t *trial) error {
	m, asked := t.model, t.rubric.Asked
	var err error
	if t.rubric.Source.Model != "" {
		if m, err = o.teacher.ModelOf(ctx, t.rubric); err != nil {
			return err
		}
	}
	if t.compares() {
		if asked, err = grader.Compared(ctx, asked, m.Doc); err != nil {
			return err
		}
	}
	done, err := grader.Grade(ctx, t.model.Doc, asked)
	if err != nil || done.Passed {
		return err
	}
	names := make([]string, 0, len(done.Checks))
	for _, id := range teacher.Failing(done) {
		names = append(names, string(id))
	}
	return o.Problem("cli.error.try-fails", "Model", t.model.File, "File", t.rubric.File, "Rules", strings.Join(names, ", "), "Count", len(names),
		"Compared", t.compares() && t.rubric.Source.Model == "")
}

// compares reports whether the rubric compares with a model.
func (t *trial) compares() bool {
	return t.rubric.Source.Model != "" || slices.ContainsFunc(t.rubric.Asked.Checks, isComparison)
}

func isComparison(c rubric.Check) bool { return c.Rule == rules.MatchesModel.ID }

// write makes the sketch of the model, and reads what stands in its file.
func (t *trial) write(ctx context.Context) error {
	format := t.model.Doc.Format
	if format == document.DOCX { // the rules read the same in both
		format = document.ODT
	}
	t.sketch = deeds.FromDocument(t.model.Doc).For(format)
	file, err := t.sketch.File()
	if err != nil {
		return err
	}
	// The name makes Markdown of what is no ODT file.
	t.doc, err = grader.Read(ctx, input.InputName, bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return fmt.Errorf("the sketch: %w", err)
	}
	return nil
}

// leaveOut leaves out the rules that the sketch's file does not meet: the model meets them,
// and the sketch cannot say what they look for.
func (t *trial) leaveOut(ctx context.Context) error {
	rest := &rubric.Rubric{Title: t.rubric.Asked.Title, Checks: slices.Clone(t.rubric.Asked.Checks)}
	for {
		var err error
		if t.asked, err = t.compared(ctx, rest); err != nil {
			return err
		}
		done, err := grader.Grade(ctx, t.doc, t.asked)
		if err != nil || done.Passed {
			return err
		}
		unmet := unmetRules(done)
		before := len(rest.Checks)
		rest.Checks = slices.DeleteFunc(rest.Checks, func(c rubric.Check) bool {
			if slices.Contains(unmet, c.Rule) {
				t.left = append(t.left, c.Rule)
			}
			return slices.Contains(unmet, c.Rule)
		})
		if len(rest.Checks) == before {
			return nil
		}
	}
}

// compared returns a rubric that compares with what the sketch says, where the teacher's does.
func (t *trial) compared(ctx context.Context, r *rubric.Rubric) (*rubric.Rubric, error) {
	if !t.compares() {
		return r, nil
	}
	return grader.Compared(ctx, r, t.doc)
}

// unmetRules returns the required rules that are not met, and those that wait for one.
func unmetRules(r *report.Report) []rule.ID {
	list := teacher.Failing(r)
	for i := range r.Checks {
		if c := &r.Checks[i]; c.Required && c.Needs != "" {
			list = append(list, c.Rule)
		}
	}
	return list
}

// run does the wrong deeds, then the right ones.
func (t *trial) run(ctx context.Context) (*tried, error) {
	every := slices.Concat(deeds.All(), deeds.Pairs())
	wrong, err := t.do(ctx, deeds.NotFree(t.rubric.Source, deeds.Asked(t.rubric.Source, every)), t.asked)
	if err != nil {
		return nil, err
	}
	right, err := t.do(ctx, deeds.Right(), t.asked)
	if err != nil {
		return nil, err
	}
	found := &tried{wrong: len(wrong), right: len(right), passed: deeds.Passed(wrong)}
	for i := range right {
		if !right[i].Passed {
			found.failed = append(found.failed, right[i])
		}
	}
	if len(found.passed) > 0 {
		found.advice, err = t.advise(ctx, named(every, found.passed))
	}
	return found, err
}

func (t *trial) do(ctx context.Context, list []deeds.Deed, asked *rubric.Rubric) ([]deeds.Outcome, error) {
	return deeds.Do(ctx, t.sketch, list, func(ctx context.Context, doc *document.Document) (*report.Report, error) {
		return grader.Grade(ctx, doc, asked)
	})
}

// named returns the deeds of a list that have certain IDs.
func named(list []deeds.Deed, ids []string) []deeds.Deed {
	return slices.DeleteFunc(slices.Clone(list), func(d deeds.Deed) bool { return !slices.Contains(ids, d.ID) })
}
