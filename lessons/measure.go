package lessons

import (
	"context"
	"fmt"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
)

// measures say of each rule of a work what its points are measured by.
type measures map[rule.ID]measure

// measure is what there is to do for a rule.
type measure struct {
	things int     // that the rule judges in the solution
	start  float64 // the share of them that is right in the starting file
}

// measure sets what the points of a rubric are measured by, in a language and a format:
// how many things the solution has, and what is right before anything is done. A work
// without the two files is measured by the document alone, and so is one whose files
// cannot be written; the check of the course says why they cannot.
func (w *Work) measure(r *rubric.Rubric, lang string, format document.Format) {
	text := w.texts[lang]
	if text == nil || len(text.Starter) == 0 || len(text.Solution) == 0 {
		return
	}
	all, err := once(&text.written.mu, &text.written.measured, format, func() (measures, error) {
		return w.measures(lang, format)
	})()
	if err != nil {
		return
	}
	for i := range r.Checks {
		m := all[r.Checks[i].Rule]
		r.Checks[i].Things, r.Checks[i].Start = m.things, m.start
	}
}

// measures runs the rules of the work over its solution, then over its starting file. A
// guard is right from the start, and to keep it so is all its work; but nothing is the
// solution from the start.
func (w *Work) measures(lang string, format document.Format) (measures, error) {
	text := w.texts[lang]
	solution, err := text.solutionIn(format)
	if err != nil {
		return nil, err
	}
	begun, err := text.starterIn(format)
	if err != nil {
		return nil, err
	}
	r, err := w.rubricFor(lang, format)
	if err != nil {
		return nil, err
	}
	all := measures{}
	done, err := grader.Grade(context.Background(), solution, r)
	if err != nil {
		return nil, fmt.Errorf("solution: %w", err)
	}
	for i := range done.Checks {
		all[done.Checks[i].Rule] = measure{things: done.Checks[i].Things}
	}
	for i := range r.Checks {
		r.Checks[i].Things = all[r.Checks[i].Rule].things
	}
	first, err := grader.Grade(context.Background(), begun, r)
	if err != nil {
		return nil, fmt.Errorf("starter: %w", err)
	}
	for i := range first.Checks {
		if c := &first.Checks[i]; !c.Guard || c.Rule == rules.MatchesModel.ID {
			all[c.Rule] = measure{things: all[c.Rule].things, start: c.Share}
		}
	}
	return all, nil
}
