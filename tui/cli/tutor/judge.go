package tutor

import (
	"context"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/tui/cli/budget"
)

// judge reads a document and judges it by a work of a lesson, or, without one, by all
// the rules.
func judge(ctx context.Context, path string, work *lessons.Work, lang string) (*document.Document, *report.Report, error) {
	open := func(ctx context.Context) (*document.Document, error) { return grader.Open(ctx, path) }
	return judgeOpened(ctx, open, path, work, lang)
}

// judgeOpened judges a document as it is opened.
func judgeOpened(ctx context.Context, open func(context.Context) (*document.Document, error), path string, work *lessons.Work,
	lang string,
) (*document.Document, *report.Report, error) {
	type read struct {
		doc *document.Document
		r   *report.Report
	}
	got, err := budget.Do(ctx, budget.New(budget.Usual), func(ctx context.Context) (read, error) {
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
