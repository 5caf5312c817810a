package cli

import (
	"context"
	"strings"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
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
	case a.chosen != (chosenCourse{}) && o.lesson == "":
		return nil, a.problem("cli.error.course-alone")
	case o.work != "" && o.lesson == "":
		return nil, a.problem("cli.error.work-alone")
	case o.lesson != "":
		return a.byLesson(o.lesson, o.work)
	case o.rubric != "":
		r, err := a.readRubric(o.rubric)
		return byRubric(r), err
	default:
		return byRubric(grader.Everything()), nil
	}
}

func (a *app) byLesson(id, work string) (grading, error) {
	lesson, err := a.lesson(id)
	if err != nil {
		return nil, err
	}
	named := lesson.Work(work)
	switch {
	case named == nil:
		return nil, a.unknownWork(lesson, work)
	case work == "":
		return func(ctx context.Context, doc *document.Document) (*report.Report, error) {
			return lesson.Grade(ctx, doc, a.words.Lang())
		}, nil
	default:
		return func(ctx context.Context, doc *document.Document) (*report.Report, error) {
			return named.Grade(ctx, doc, a.words.Lang())
		}, nil
	}
}

func byRubric(r *rubric.Rubric) grading {
	return func(ctx context.Context, doc *document.Document) (*report.Report, error) {
		return grader.Grade(ctx, doc, r)
	}
}

// lesson gives a lesson of the course.
func (a *app) lesson(id string) (*lessons.Lesson, error) {
	course, err := a.course()
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

// work gives a work of a lesson, the first when none is named, in the language of the
// run.
func (a *app) work(lesson *lessons.Lesson, id string) (*lessons.WorkText, error) {
	work := lesson.Work(id)
	if work == nil {
		return nil, a.unknownWork(lesson, id)
	}
	return work.Text(a.words.Lang()), nil
}

// unknownWork names the works that a lesson has.
func (a *app) unknownWork(lesson *lessons.Lesson, id string) error {
	var known []string
	for _, work := range lesson.Works() {
		if work.ID != "" {
			known = append(known, work.ID)
		}
	}
	if known == nil {
		return a.problem("cli.error.single-work", "Lesson", lesson.ID)
	}
	return a.problem("cli.error.unknown-work", "Lesson", lesson.ID, "Work", id, "Known", strings.Join(known, ", "))
}

func ids(course *lessons.Course) []string { return lessonIDs(course.Lessons) }

func lessonIDs(list []*lessons.Lesson) []string {
	all := make([]string, len(list))
	for i, l := range list {
		all[i] = l.ID
	}
	return all
}
