package lessons

import (
	"context"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/rubric"
)

// measure sets what the points of a rubric are measured by, in a language and a format:
// how many things the solution has, and what is right before anything is done. A work
// without the two files is measured by the document alone, and so is one whose files
// cannot be written; the check of the course says why they cannot.
func (w *Work) measure(r *rubric.Rubric, lang string, format document.Format) {
	if !w.measured(lang) {
		return
	}
	text := w.Texts[lang]
	all, err := once(&text.written.mu, &text.written.measured, format, func() (grader.Measures, error) {
		return w.measures(lang, format)
	})()
	if err == nil {
		all.Set(r)
	}
}

// measures runs the rules of the work over its solution, then over its starting file.
func (w *Work) measures(lang string, format document.Format) (grader.Measures, error) {
	text := w.Texts[lang]
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
	return grader.Measure(context.Background(), r, solution, begun)
}
