package deeds

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/lessons"
)

// Outcome is how a work did after a deed.
type Outcome struct {
	Deed   string // its id
	Passed bool
	// First is what is said first: the rule and the case of the first finding, as
	// "real-list default"; why the file cannot be read; "" when nothing is wrong.
	First      string
	Points, Of float64
	Report     *report.Report // nil for a file that cannot be read
}

// Try does each deed to the solution of a work, in one language and one format, and judges
// what comes of it as a learner's file is judged. Deeds without an object in the solution
// have no outcome. The error is that of the work or of the context.
func Try(ctx context.Context, w *lessons.Work, lang string, format document.Format, list []Deed) ([]Outcome, error) {
	text := w.Text(lang)
	if text == nil || len(text.Solution) == 0 {
		return nil, nil
	}
	solution := Parse(text.Solution).For(format)
	var outcomes []Outcome
	for i := range list {
		done, ok := list[i].Do(solution)
		if !ok {
			continue
		}
		file, err := done.File()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", list[i].ID, err)
		}
		o, err := Judge(ctx, w, lang, list[i].ID, file)
		if err != nil {
			return nil, err
		}
		outcomes = append(outcomes, o)
	}
	return outcomes, nil
}

// Judge judges the file that a deed has left.
func Judge(ctx context.Context, w *lessons.Work, lang, deed string, file []byte) (Outcome, error) {
	o := Outcome{Deed: deed}
	doc, err := grader.Read(ctx, "work.md", bytes.NewReader(file), int64(len(file)))
	if unreadable := (*document.Unreadable)(nil); errors.As(err, &unreadable) {
		o.First = string(unreadable.Reason)
		return o, nil
	}
	if err != nil {
		return o, fmt.Errorf("%s: %w", deed, err)
	}
	if o.Report, err = w.Grade(ctx, doc, lang); err != nil {
		return o, fmt.Errorf("%s: %w", deed, err)
	}
	o.Passed, o.Points, o.Of = o.Report.Passed, o.Report.Points, o.Report.Of
	if first := o.Report.First(); first != nil {
		o.First = string(first.Rule)
		if len(first.Findings) > 0 {
			o.First += " " + first.Findings[0].Case
		}
	}
	return o, nil
}
