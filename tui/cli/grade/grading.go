package grade

import (
	"context"
	"errors"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/teacher"
)

// grading judges a document by what a piece of work asks for.
type grading func(context.Context, *document.Document) (*report.Report, error)

// asked is what the command line asks documents for.
type asked struct {
	grade grading
	model *teacher.Model // what they are compared with; nil for nothing, and for a lesson
}

// asked returns what the options ask for: a lesson's work, a teacher's rubric, what a model
// is, or every rule, none of them required.
func (o *gradeOptions) asked(ctx context.Context) (asked, error) {
	if o.rubric == "" && o.model == "" {
		grade, err := o.grading()
		return asked{grade: grade}, err
	}
	if err := o.together(); err != nil {
		return asked{}, err
	}
	return o.byTeacher(ctx)
}

// together says which options do not go together with --rubric or --model.
func (o *gradeOptions) together() error {
	switch {
	case o.lesson != "" && o.rubric != "":
		return o.Problem("cli.error.lesson-and-rubric")
	case o.lesson != "":
		return o.Problem("cli.error.lesson-and-model")
	default:
		return o.alone()
	}
}

// alone says which options go with --lesson only.
func (o *gradeOptions) alone() error {
	switch {
	case o.course.Made() && o.lesson == "":
		return o.Problem("cli.error.course-alone")
	case o.work != "" && o.lesson == "":
		return o.Problem("cli.error.work-alone")
	default:
		return nil
	}
}

// byTeacher returns what a teacher asks for: a rubric, a model or both.
func (o *gradeOptions) byTeacher(ctx context.Context) (asked, error) {
	var r *teacher.Rubric
	var m *teacher.Model
	var err error
	if o.rubric != "" {
		if r, err = o.teacher.Rubric(o.rubric, o.model != ""); err != nil {
			return asked{}, err
		}
	}
	switch {
	case o.model != "":
		m, err = o.teacher.Model(ctx, o.model)
	case r.Source.Model != "":
		m, err = o.teacher.ModelOf(ctx, r)
	default:
		return asked{grade: byRubric(r.Asked)}, nil
	}
	if err != nil {
		return asked{}, err
	}
	grade, err := o.byModel(ctx, m, r)
	if u := (*document.Unreadable)(nil); errors.As(err, &u) && ctx.Err() == nil {
		err = o.Problem("cli.error.model-unread", "Why", o.input.Unread(err, m.File).Message)
	}
	return asked{grade, m}, err
}

// grading returns what a lesson asks for, or every rule, none of them required.
func (o *gradeOptions) grading() (grading, error) {
	if err := o.alone(); err != nil {
		return nil, err
	}
	if o.lesson != "" {
		return o.byLesson()
	}
	return byRubric(grader.Everything()), nil
}

func (o *gradeOptions) byLesson() (grading, error) {
	lesson, err := o.course.Lesson(o.lesson)
	if err != nil {
		return nil, err
	}
	named := lesson.Work(o.work)
	switch {
	case named == nil:
		return nil, o.course.UnknownWork(lesson, o.work)
	case o.work == "":
		return func(ctx context.Context, doc *document.Document) (*report.Report, error) {
			return lesson.Grade(ctx, doc, o.Words.Lang())
		}, nil
	default:
		return func(ctx context.Context, doc *document.Document) (*report.Report, error) {
			return named.Grade(ctx, doc, o.Words.Lang())
		}, nil
	}
}

func byRubric(r *rubric.Rubric) grading {
	return func(ctx context.Context, doc *document.Document) (*report.Report, error) {
		return grader.Grade(ctx, doc, r)
	}
}

// byModel judges by comparison with a model: by the rules for what it holds, or by those
// of a teacher's rubric.
func (o *gradeOptions) byModel(ctx context.Context, m *teacher.Model, r *teacher.Rubric) (grading, error) {
	if r == nil {
		asked, err := grader.FromModel(ctx, m.Doc)
		return byRubric(asked), err
	}
	asked, err := grader.Compared(ctx, r.Asked, m.Doc)
	if err != nil {
		return nil, err
	}
	if err := o.warnOfModel(ctx, m, r, asked); err != nil {
		return nil, err
	}
	return byRubric(asked), nil
}

// warnOfModel says which required rules of a rubric its model does not meet: nobody who
// does the same as the model can pass then.
func (o *gradeOptions) warnOfModel(ctx context.Context, m *teacher.Model, r *teacher.Rubric, asked *rubric.Rubric) error {
	done, err := grader.Grade(ctx, m.Doc, asked)
	if err != nil {
		return err
	}
	for _, id := range teacher.Failing(done) {
		o.Complain(o.Say("cli.rubric.model-fails", "File", r.File, "Model", m.File, "Rule", string(id)))
	}
	return nil
}

// apart returns what is no work: where the results go, the model and the papers.
func (w *asked) apart(results string, papers []string) collect.Apart {
	not := collect.Apart{Results: results, Papers: papers}
	if w.model != nil {
		not.Model = w.model.File
	}
	return not
}
