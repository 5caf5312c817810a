package cli

import (
	"context"
	"errors"
	"io"
	"os"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/lessons"
)

// grading judges a document by what a piece of work asks for.
type grading func(context.Context, *document.Document) (*report.Report, error)

// grading gives what the options ask for: a lesson's work, a teacher's rubric, or
// every rule, none of them required.
func (a *app) grading(o gradeOptions) (grading, error) {
	switch {
	case o.lesson != "" && o.rubric != "":
		return nil, a.problem("cli.error.lesson-and-rubric")
	case o.lesson != "":
		return a.byLesson(o.lesson)
	case o.rubric != "":
		r, err := a.readRubric(o.rubric)
		return byRubric(r), err
	default:
		return byRubric(grader.Everything()), nil
	}
}

func (a *app) byLesson(id string) (grading, error) {
	lesson, err := a.lesson(id)
	if err != nil {
		return nil, err
	}
	if lesson.Submit == nil {
		return nil, a.problem("cli.error.no-work", "Lesson", id)
	}
	return func(ctx context.Context, doc *document.Document) (*report.Report, error) {
		return lesson.Grade(ctx, doc, a.words.Lang())
	}, nil
}

func byRubric(r *rubric.Rubric) grading {
	return func(ctx context.Context, doc *document.Document) (*report.Report, error) {
		return grader.Grade(ctx, doc, r)
	}
}

// lesson gives a lesson of the course.
func (a *app) lesson(id string) (*lessons.Lesson, error) {
	course, err := lessons.Own()
	if err != nil {
		return nil, err
	}
	if lesson := course.Lesson(id); lesson != nil {
		return lesson, nil
	}
	if near := closest(id, ids(course)); near != "" {
		return nil, a.problem("cli.error.unknown-lesson-near", "Lesson", id, "Near", near)
	}
	return nil, a.problem("cli.error.unknown-lesson", "Lesson", id)
}

func ids(course *lessons.Course) []string {
	var all []string
	for _, l := range course.Lessons {
		all = append(all, l.ID)
	}
	return all
}

// maxRubric is the size of the largest rubric that is read, in bytes.
const maxRubric = 1 << 20

// readRubric reads a teacher's rubric, and finds its faults before any work is
// judged by it.
func (a *app) readRubric(name string) (*rubric.Rubric, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, a.problem("cli.error.rubric-missing", "File", name)
	}
	defer func() { _ = file.Close() }() // it was only read
	source, err := io.ReadAll(io.LimitReader(file, maxRubric))
	if err != nil {
		return nil, a.problem("cli.error.rubric-missing", "File", name)
	}
	written, err := rubric.Parse(source)
	if err != nil {
		return nil, &problem{a.say("cli.error.rubric-yaml", "File", name) + "\n" + err.Error()}
	}
	if len(written.Checks) == 0 {
		return nil, a.problem("cli.error.rubric-empty", "File", name)
	}
	return a.checkRubric(name, written)
}

// checkRubric goes through the checks one by one, so that the first wrong one is
// known by its number.
func (a *app) checkRubric(name string, written *rubric.Source) (*rubric.Rubric, error) {
	for n := range len(written.Checks) + 1 {
		part := rubric.Source{Title: written.Title, Checks: written.Checks[:n]}
		r, err := part.In(a.words.Lang())
		if err == nil && n > 0 {
			err = known(r.Checks[n-1])
		}
		if err == nil {
			continue
		}
		var id string
		if n > 0 {
			id = string(written.Checks[n-1].Rule)
		}
		return nil, a.rubricFault(name, n, id, err)
	}
	return written.In(a.words.Lang())
}

func known(check rubric.Check) error {
	if _, ok := rules.Find(check.Rule); !ok {
		return grader.ErrUnknownRule
	}
	return nil
}

// rubricFault names the check that is wrong, and why.
func (a *app) rubricFault(name string, number int, id string, err error) error {
	values := []any{"File", name, "Number", number, "Rule", id, "Lang", a.words.Lang()}
	for _, fault := range []struct {
		err error
		key string
	}{
		{rubric.ErrTitle, "cli.error.rubric-title"},
		{rubric.ErrNoRule, "cli.error.rubric-no-rule"},
		{rubric.ErrTwice, "cli.error.rubric-twice"},
		{rubric.ErrPoints, "cli.error.rubric-points"},
		{rubric.ErrLanguage, "cli.error.rubric-language"},
	} {
		if errors.Is(err, fault.err) {
			return a.problem(fault.key, values...)
		}
	}
	var all []string
	for _, r := range rules.All() {
		all = append(all, string(r.ID))
	}
	if near := closest(id, all); near != "" {
		return a.problem("cli.error.rubric-rule-near", append(values, "Near", near)...)
	}
	return a.problem("cli.error.rubric-rule", values...)
}
