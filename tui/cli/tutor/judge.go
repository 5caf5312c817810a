package tutor

import (
	"context"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/tui/cli/budget"
)

// judge judges documents within what each may cost, whoever else has theirs judged.
type judge struct{ watch *budget.Watch }

// path reads a document and judges it by a work of a lesson, or, without one, by all
// the rules.
func (j judge) path(ctx context.Context, path string, work *lessons.Work, lang string) (*document.Document, *report.Report, error) {
	open := func(ctx context.Context) (*document.Document, error) { return grader.Open(ctx, path) }
	return j.opened(ctx, open, path, work, lang)
}

// opened judges a document as it is opened.
func (j judge) opened(ctx context.Context, open func(context.Context) (*document.Document, error), path string, work *lessons.Work,
	lang string,
) (*document.Document, *report.Report, error) {
	type read struct {
		doc *document.Document
		r   *report.Report
	}
	got, err := budget.Do(ctx, j.watch, func(ctx context.Context) (read, error) {
		ctx, done := budget.Counted(ctx)
		defer done()
		doc, err := open(ctx)
		if err != nil {
			return read{}, err
		}
		var r *report.Report
		if work != nil {
			r, err = work.GradeAlternative(ctx, doc, lang)
		} else {
			r, err = grader.Grade(ctx, doc, grader.Everything())
		}
		return read{doc, r}, err
	})
	if err != nil {
		return nil, nil, err
	}
	got.r.File = path
	return got.doc, got.r, nil
}
