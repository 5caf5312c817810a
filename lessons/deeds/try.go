package deeds

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

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

// Grade judges a document that a deed has left: by a work, or by a rubric.
type Grade func(ctx context.Context, doc *document.Document) (*report.Report, error)

// Try does each deed to the solution of a work, in one language and one format, and judges
// what comes of it as a learner's file is judged. Deeds without an object in the solution
// have no outcome. The error is that of the work or of the context.
func Try(ctx context.Context, w *lessons.Work, lang string, format document.Format, list []Deed) ([]Outcome, error) {
	text := w.Texts[lang]
	if text == nil || len(text.Solution) == 0 {
		return nil, nil
	}
	return Do(ctx, Parse(text.Solution).For(format), list, gradeOf(w, lang))
}

func gradeOf(w *lessons.Work, lang string) Grade {
	return func(ctx context.Context, doc *document.Document) (*report.Report, error) {
		return w.Grade(ctx, doc, lang)
	}
}

// Do does each deed to a sketch of one format, and judges what comes of it, as many at once
// as there are processors. The outcomes stand in the order of the deeds; one without an
// object has none.
func Do(ctx context.Context, s *Sketch, list []Deed, grade Grade) ([]Outcome, error) {
	outcomes, errs := make([]*Outcome, len(list)), make([]error, len(list))
	var next atomic.Int64
	var failed atomic.Bool
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(list)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(list)) && !failed.Load(); i = next.Add(1) - 1 {
				if outcomes[i], errs[i] = try(ctx, s, &list[i], grade); errs[i] != nil {
					failed.Store(true)
				}
			}
		})
	}
	workers.Wait()
	if i := slices.IndexFunc(errs, func(err error) bool { return err != nil }); i >= 0 {
		return nil, errs[i]
	}
	var done []Outcome
	for _, o := range outcomes {
		if o != nil {
			done = append(done, *o)
		}
	}
	return done, nil
}

// try does one deed; there is no outcome when it has no object.
func try(ctx context.Context, s *Sketch, d *Deed, grade Grade) (*Outcome, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", d.ID, err)
	}
	done, ok := d.Do(s)
	if !ok {
		return nil, nil
	}
	file, err := done.File()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", d.ID, err)
	}
	o, err := judge(ctx, d.ID, file, grade)
	return &o, err
}

func judge(ctx context.Context, deed string, file []byte, grade Grade) (Outcome, error) {
	o := Outcome{Deed: deed}
	doc, err := grader.Read(ctx, "work.md", bytes.NewReader(file), int64(len(file)))
	if unreadable := (*document.Unreadable)(nil); errors.As(err, &unreadable) && ctx.Err() == nil {
		o.First = string(unreadable.Reason)
		return o, nil
	}
	if err != nil {
		return o, fmt.Errorf("%s: %w", deed, err)
	}
	if o.Report, err = grade(ctx, doc); err != nil {
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

// Passed returns the deeds that passed, by their IDs. Of a pair whose two deeds pass alone,
// nothing more is said.
func Passed(outcomes []Outcome) []string {
	passes := map[string]bool{}
	for i := range outcomes {
		passes[outcomes[i].Deed] = outcomes[i].Passed
	}
	var list []string
	for i := range outcomes {
		id := outcomes[i].Deed
		stops := func(id string) bool { return !passes[id] }
		if passes[id] && (!isPair(id) || slices.ContainsFunc(single(id), stops)) {
			list = append(list, id)
		}
	}
	return list
}
