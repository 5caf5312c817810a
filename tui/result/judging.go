package result

import (
	"context"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/lessons"
)

// Judge reads a document and judges it by a work of a lesson, or, when the work is
// nil, by all the rules.
type Judge func(ctx context.Context, path string, work *lessons.Work, lang string) (*document.Document, *report.Report, error)

// Marks says who is told of the points of what is handed in.
type Marks struct {
	// Points asks to show them to the learner, whatever a work says of them.
	Points bool
	// Handed is told what a work came to that was handed in; nil for nobody.
	Handed func(ctx context.Context, path string, work *lessons.Work, r *report.Report)
}

// tell tells what a work came to.
func (m *Marks) tell(ctx context.Context, path string, work *lessons.Work, r *report.Report) {
	if m.Handed != nil {
		m.Handed(ctx, path, work, r)
	}
}

// tries counts how often a document was refused in a row.
type tries struct{ refused int }

// count takes that the document was judged. A starting file in which nothing is changed is no try.
func (t *tries) count(passed, untouched bool) {
	switch {
	case passed:
		t.refused = 0
	case !untouched:
		t.refused++
	}
}

// Wrong returns how often the document was refused in a row.
func (t *tries) Wrong() int { return t.refused }
