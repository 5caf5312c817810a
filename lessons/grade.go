package lessons

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"jourdain/grader"
	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/collation"
	"jourdain/grader/rules/rule"
)

// Grade judges a document by the work of the lesson whose headings and paragraphs
// stand in it most, and by the first when that is not clear. [Work.Grade] says how.
func (l *Lesson) Grade(ctx context.Context, doc *document.Document, lang string) (*report.Report, error) {
	w, err := l.closest(doc, l.Works()[0])
	if err != nil {
		return nil, fmt.Errorf("lesson %s: %w", l.ID, err)
	}
	return w.Grade(ctx, doc, lang)
}

// GradeAlternative judges a document by the work, or, when the work is one of several
// alternatives, by the one whose texts stand in the document most: a learner who took
// the file of another one is not told that everything is wrong. The report says which
// it was.
func (w *Work) GradeAlternative(ctx context.Context, doc *document.Document, lang string) (*report.Report, error) {
	if w.lesson.ChooseOne() {
		var err error
		if w, err = w.lesson.closest(doc, w); err != nil {
			return nil, fmt.Errorf("lesson %s: %w", w.lesson.ID, err)
		}
	}
	return w.Grade(ctx, doc, lang)
}

// closest returns the work whose solution stands in a document most, in any language; first
// when no other has more.
func (l *Lesson) closest(doc *document.Document, first *Work) (*Work, error) {
	if len(l.Works()) == 1 {
		return first, nil
	}
	var all []candidate
	for _, w := range append([]*Work{first}, l.Works()...) {
		all = append(all, w.candidates(l.Languages()...)...)
	}
	best, err := closest(doc, all, 0)
	if best == nil || err != nil {
		return first, err
	}
	return best.work, nil
}

// candidate is a work in a language, that a document may be.
type candidate struct {
	work *Work
	lang string
}

// candidates returns the work in some languages, where it has a solution.
func (w *Work) candidates(langs ...string) []candidate {
	var all []candidate
	for _, lang := range langs {
		if t := w.Texts[lang]; t != nil && len(t.Solution) > 0 {
			all = append(all, candidate{w, lang})
		}
	}
	return all
}

// closest returns the candidate whose solution stands in a document most, the first of
// several; nil when no more than a share of any does.
func closest(doc *document.Document, all []candidate, least float64) (*candidate, error) {
	models := make([]*collation.Trace, len(all))
	for i, c := range all {
		var err error
		if models[i], err = c.work.Texts[c.lang].traceIn(doc.Format); err != nil {
			return nil, err
		}
	}
	best, most := (*candidate)(nil), least
	for i, share := range collation.Shares(doc, models) {
		if share > most {
			best, most = &all[i], share
		}
	}
	return best, nil
}

// whose returns the titles of the lesson whose work a document is, by language; nil when it
// is none of the course, or this one.
func (w *Work) whose(doc *document.Document) map[string]string {
	var all []candidate
	for _, l := range w.lesson.course.Lessons {
		for _, other := range l.Works() {
			all = append(all, other.candidates(l.Languages()...)...)
		}
	}
	best, err := closest(doc, all, half)
	if best == nil || err != nil || best.work == w {
		return nil // and to say that it is another one is enough
	}
	titles := map[string]string{}
	for _, lang := range best.work.lesson.Languages() {
		titles[lang] = best.work.lesson.Title(address.Polite.In(lang))
	}
	return titles
}

// half is the share of a solution that must stand in a document which is said to be it.
const half = 0.5

// Grade judges a document by what the work asks for. The work may ask for other
// headings in each language, and a learner may work on the file of another language
// than the tutor's. What a file says of its own language is often wrong, so the
// language whose headings and paragraphs stand in the text counts; the given one when
// it is not clear. A work without a rubric takes any document, and returns no points.
func (w *Work) Grade(ctx context.Context, doc *document.Document, lang string) (*report.Report, error) {
	asked, err := w.asked(doc, lang)
	if err != nil {
		return nil, fmt.Errorf("lesson %s: %w", w.lesson.ID, err)
	}
	r, err := grader.Grade(ctx, doc, asked)
	if err != nil {
		return nil, fmt.Errorf("lesson %s: %w", w.lesson.ID, err)
	}
	r.Lesson, r.Work = w.lesson.ID, w.ID
	return r, nil
}

// Rubric returns what the work asks for in a language. The paragraphs to keep are those
// of the solution, where the author names none.
func (w *Work) Rubric(lang string) (*rubric.Rubric, error) {
	if w.Submit == nil {
		return &rubric.Rubric{Title: rule.EitherTitle}, nil
	}
	r, err := w.Submit.In(lang)
	if err != nil {
		return nil, err
	}
	for i := range r.Checks {
		if r.Checks[i].Rule == rules.OwnDocument.ID {
			if r.Checks[i].Kept, err = w.lesson.exercises(); err != nil {
				return nil, err
			}
		}
		if c := &r.Checks[i]; c.Rule == rules.KeptText.ID && c.Kept == nil && w.Texts[lang] != nil {
			if c.Kept, err = w.Texts[lang].written.kept(); err != nil {
				return nil, err
			}
		}
	}
	return r, nil
}

// exercises returns the paragraphs of the solutions of all works, in every language: a
// document of one's own has others.
func (l *Lesson) exercises() ([]rule.Kept, error) {
	var all []rule.Kept
	for _, w := range l.Works() {
		for _, lang := range slices.Sorted(maps.Keys(w.Texts)) {
			kept, err := w.Texts[lang].written.kept()
			if err != nil {
				return nil, err
			}
			all = append(all, kept...)
		}
	}
	return all, nil
}

// asked returns the rubric in the language that the document is written in.
func (w *Work) asked(doc *document.Document, lang string) (*rubric.Rubric, error) {
	langs := append([]string{lang}, w.lesson.Languages()...)
	best, err := closest(doc, w.candidates(langs...), 0)
	if err != nil {
		return nil, err
	}
	if best != nil {
		lang = best.lang
	}
	r, err := w.rubricFor(lang, doc.Format)
	if err != nil {
		return nil, err
	}
	w.measure(r, lang, doc.Format)
	return r, nil
}

// rubricFor returns what the work asks for in a language and a format: a document is
// compared with the solution in its own format, which may have no page numbers.
func (w *Work) rubricFor(lang string, format document.Format) (*rubric.Rubric, error) {
	r, err := w.Rubric(lang)
	if err != nil || w.Texts[lang] == nil || len(w.Texts[lang].Solution) == 0 {
		return r, err
	}
	for i := range r.Checks {
		c := &r.Checks[i]
		if c.Rule != rules.MatchesModel.ID {
			continue
		}
		solution, err := w.Texts[lang].solutionIn(format)
		if err != nil {
			return nil, err
		}
		begun, err := w.Texts[lang].starterIn(format)
		if err != nil {
			return nil, err
		}
		c.Model = &rule.Model{Doc: solution, Begun: begun, Free: c.Free, Looks: c.Looks, Whose: w.whose}
	}
	return r, nil
}
