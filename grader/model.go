package grader

import (
	"context"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
)

// Model makes a first rubric from a model document. A rule that the model itself does
// not meet is not required: a teacher decides. The error is that of [Grade].
func Model(ctx context.Context, doc *document.Document) (*rubric.Source, error) {
	source := rubric.FromModel(doc)
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
