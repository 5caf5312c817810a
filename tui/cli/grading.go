package cli

import (
	"context"
	"errors"
	"strings"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/lessons"
)

// grading judges a document by what a piece of work asks for.
type grading func(context.Context, *document.Document) (*report.Report, error)

// asked is what the command line asks documents for.
type asked struct {
	grade grading
	model *model // what they are compared with; nil for nothing, and for a lesson
}

// asked gives what the options ask for: a lesson's work, a teacher's rubric, what a model
// is, or every rule, none of them required.
func (a *app) asked(ctx context.Context, o gradeOptions) (asked, error) {
	if o.rubric == "" && o.model == "" {
		grade, err := a.grading(o)
		return asked{grade: grade}, err
	}
	if err := a.together(o); err != nil {
		return asked{}, err
	}
	return a.byTeacher(ctx, o)
}

// together says which options do not go together with --rubric or --model.
func (a *app) together(o gradeOptions) error {
	switch {
	case o.lesson != "" && o.rubric != "":
		return a.Problem("cli.error.lesson-and-rubric")
	case o.lesson != "":
		return a.Problem("cli.error.lesson-and-model")
	default:
		return a.alone(o)
	}
}

// alone says which options go with --lesson only.
func (a *app) alone(o gradeOptions) error {
	switch {
	case a.chosen != (chosenCourse{}) && o.lesson == "":
		return a.Problem("cli.error.course-alone")
	case o.work != "" && o.lesson == "":
		return a.Problem("cli.error.work-alone")
	default:
		return nil
	}
}

// byTeacher gives what a teacher asks for: a rubric, a model or both.
func (a *app) byTeacher(ctx context.Context, o gradeOptions) (asked, error) {
	var r *teacherRubric
	var m *model
	var err error
	if o.rubric != "" {
		if r, err = a.readRubric(o.rubric, o.model != ""); err != nil {
			return asked{}, err
		}
	}
	switch {
	case o.model != "":
		m, err = a.openModel(ctx, o.model)
	case r.source.Model != "":
		m, err = a.modelOf(ctx, r)
	default:
		return asked{grade: byRubric(r.asked)}, nil
	}
	if err != nil {
		return asked{}, err
	}
	grade, err := a.byModel(ctx, m, r)
	if u := (*document.Unreadable)(nil); errors.As(err, &u) && ctx.Err() == nil {
		err = a.Problem("cli.error.model-unread", "Why", a.unread(err, m.file).Message)
	}
	return asked{grade, m}, err
}

// grading gives what a lesson asks for, or every rule, none of them required.
func (a *app) grading(o gradeOptions) (grading, error) {
	if err := a.alone(o); err != nil {
		return nil, err
	}
	if o.lesson != "" {
		return a.byLesson(o.lesson, o.work)
	}
	return byRubric(grader.Everything()), nil
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
			return lesson.Grade(ctx, doc, a.Words.Lang())
		}, nil
	default:
		return func(ctx context.Context, doc *document.Document) (*report.Report, error) {
			return named.Grade(ctx, doc, a.Words.Lang())
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
	if near := Closest(id, ids(course)); near != "" {
		return nil, a.Problem("cli.error.unknown-lesson-near", "Lesson", id, "Near", near)
	}
	return nil, a.Problem("cli.error.unknown-lesson", "Lesson", id)
}

// work gives a work of a lesson, the first when none is named, in the language of the
// run.
func (a *app) work(lesson *lessons.Lesson, id string) (*lessons.WorkText, error) {
	work := lesson.Work(id)
	if work == nil {
		return nil, a.unknownWork(lesson, id)
	}
	return work.Text(a.Words.Lang()), nil
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
		return a.Problem("cli.error.single-work", "Lesson", lesson.ID)
	}
	return a.Problem("cli.error.unknown-work", "Lesson", lesson.ID, "Work", id, "Known", strings.Join(known, ", "))
}

func ids(course *lessons.Course) []string { return lessonIDs(course.Lessons) }

func lessonIDs(list []*lessons.Lesson) []string {
	all := make([]string, len(list))
	for i, l := range list {
		all[i] = l.ID
	}
	return all
}
