package lessons

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// ErrNothingToSubmit is the error of grading for a lesson without a file to hand
// in.
var ErrNothingToSubmit = errors.New("this lesson asks for no file")

// Grade judges a document by what the lesson asks for. The lesson may ask for other
// headings in each language, and a learner may work on the file of another language
// than the tutor's. What a file says of its own language is often wrong, so the
// language whose headings stand in the text counts; the given one when it is not
// clear.
func (l *Lesson) Grade(ctx context.Context, doc *document.Document, lang string) (*report.Report, error) {
	if l.Submit == nil {
		return nil, ErrNothingToSubmit
	}
	asked, err := l.asked(doc, lang)
	if err != nil {
		return nil, fmt.Errorf("lesson %s: %w", l.ID, err)
	}
	r, err := grader.Grade(ctx, doc, asked)
	if err != nil {
		return nil, fmt.Errorf("lesson %s: %w", l.ID, err)
	}
	r.Lesson = l.ID
	return r, nil
}

// asked gives the rubric in the language that the document is written in.
func (l *Lesson) asked(doc *document.Document, lang string) (*rubric.Rubric, error) {
	best, err := l.Submit.In(lang)
	if err != nil {
		return nil, err
	}
	texts := lines(doc)
	most := present(best, texts)
	for _, other := range l.Languages() {
		r, err := l.Submit.In(other)
		if err != nil {
			return nil, err
		}
		if n := present(r, texts); n > most {
			best, most = r, n
		}
	}
	return best, nil
}

// lines gives the headings and paragraphs of a document, as texts are compared.
func lines(doc *document.Document) map[string]bool {
	texts := map[string]bool{}
	for block := range doc.All() {
		switch b := block.(type) {
		case *document.Heading:
			texts[spelling.Fold(b.Text())] = true
		case *document.Paragraph:
			texts[spelling.Fold(b.Text())] = true
		}
	}
	return texts
}

// present counts the headings that a rubric asks for and that stand in a text,
// whatever they are there.
func present(r *rubric.Rubric, texts map[string]bool) int {
	n := 0
	for i := range r.Checks {
		n += presentItems(r.Checks[i].Outline, texts)
	}
	return n
}

func presentItems(items []rule.Item, texts map[string]bool) int {
	n := 0
	for i := range items {
		if slices.ContainsFunc(items[i].Texts, func(t string) bool { return texts[spelling.Fold(t)] }) {
			n++
		}
		n += presentItems(items[i].Below, texts)
	}
	return n
}

// Languages gives the languages in which the lesson is written, sorted.
func (l *Lesson) Languages() []string { return slices.Sorted(maps.Keys(l.texts)) }
