package cli

import (
	"context"
	"os"
	"path/filepath"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/likeness"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
	"jourdain/grader/source"
)

// model is a document that a teacher has put right: work is compared with it.
type model struct {
	file string // as it is opened
	doc  *document.Document
}

// apart gives what is no work: where the results go, and the model.
func (w *asked) apart(results string) apart {
	if w.model == nil {
		return apart{results: results}
	}
	return apart{results, w.model.file}
}

// openModel reads the document that --model names.
func (a *app) openModel(ctx context.Context, name string) (*model, error) {
	doc, err := a.read(ctx, name)
	switch {
	case ctx.Err() != nil:
		return nil, a.Problem("cli.error.interrupted")
	case err != nil:
		return nil, a.Problem("cli.error.model-unread", "Why", a.unread(err, name).Message)
	case grader.IsEmpty(doc):
		return nil, a.Problem("cli.error.model-blank", "File", name)
	}
	return &model{name, doc}, nil
}

// modelOf reads the document that a teacher's rubric names as its model, from the folder
// of the rubric. The error says on which line.
func (a *app) modelOf(ctx context.Context, r *teacherRubric) (*model, error) {
	named := filepath.FromSlash(r.source.Model)
	file := named
	if !filepath.IsAbs(file) {
		file = filepath.Join(filepath.Dir(r.file), file)
	}
	doc, err := grader.Open(ctx, file)
	fault := &source.Fault{Line: source.Line(r.bytes, "$.model"), Values: []any{"Model", named}}
	switch {
	case ctx.Err() != nil:
		return nil, a.Problem("cli.error.interrupted")
	case !IsThere(file):
		fault.Mistake = rubric.ErrModelMissing
	case err != nil:
		fault.Mistake, fault.Values = rubric.ErrModelUnread, []any{"Why", a.unread(err, named).Message}
	case grader.IsEmpty(doc):
		fault.Mistake = rubric.ErrModelBlank
	default:
		return &model{file, doc}, nil
	}
	return nil, Sentence(a.rubricLine(r.file, fault))
}

// given gives what everybody who does the same as the model has in common.
func (m *model) given() *likeness.Given {
	given := likeness.NewGiven(m.doc)
	if source, err := os.ReadFile(m.file); err == nil {
		given.AddFile(source)
	}
	return given
}

// byModel judges by comparison with a model: by the rules for what it holds, or by those
// of a teacher's rubric.
func (a *app) byModel(ctx context.Context, m *model, r *teacherRubric) (grading, error) {
	if r == nil {
		asked, err := grader.FromModel(ctx, m.doc)
		return byRubric(asked), err
	}
	asked, err := grader.Compared(ctx, r.asked, m.doc)
	if err != nil {
		return nil, err
	}
	if err := a.warnOfModel(ctx, m, r, asked); err != nil {
		return nil, err
	}
	return byRubric(asked), nil
}

// warnOfModel says which required rules of a rubric its model does not meet: nobody who
// does the same as the model can pass then.
func (a *app) warnOfModel(ctx context.Context, m *model, r *teacherRubric, asked *rubric.Rubric) error {
	done, err := grader.Grade(ctx, m.doc, asked)
	if err != nil {
		return err
	}
	for _, id := range failing(done) {
		a.Complain(a.Say("cli.rubric.model-fails", "File", r.file, "Model", m.file, "Rule", string(id)))
	}
	return nil
}

// failing gives the required rules that a document does not meet.
func failing(r *report.Report) []rule.ID {
	var list []rule.ID
	for i := range r.Checks {
		if c := &r.Checks[i]; c.Required && c.Status == report.Failed {
			list = append(list, c.Rule)
		}
	}
	return list
}
