package teacher

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
	"jourdain/tui/cli/console"
)

// Model is a document that a teacher has put right: work is compared with it.
type Model struct {
	File string // as it is opened
	Doc  *document.Document
}

// Model reads the document that --model names.
func (t *Teacher) Model(ctx context.Context, name string) (*Model, error) {
	doc, err := t.input.Read(ctx, name)
	switch {
	case ctx.Err() != nil:
		return nil, t.con.Problem("cli.error.interrupted")
	case err != nil:
		return nil, t.con.Problem("cli.error.model-unread", "Why", t.input.Unread(err, name).Message)
	case grader.IsEmpty(doc):
		return nil, t.con.Problem("cli.error.model-blank", "File", name)
	}
	return &Model{name, doc}, nil
}

// ModelOf reads the document that a teacher's rubric names as its model, and the one that the
// work begins with, from the folder of the rubric. The error says on which line.
func (t *Teacher) ModelOf(ctx context.Context, r *Rubric) (*Model, error) {
	if r.Source.Start != "" {
		begun, err := t.named(ctx, r, "start", r.Source.Start)
		if err != nil {
			return nil, err
		}
		r.Asked.Begun = begun.Doc
	}
	return t.named(ctx, r, "model", r.Source.Model)
}

// named reads a document that a rubric names under a key.
func (t *Teacher) named(ctx context.Context, r *Rubric, key, name string) (*Model, error) {
	named := filepath.FromSlash(name)
	file := named
	if !filepath.IsAbs(file) {
		file = filepath.Join(filepath.Dir(r.File), file)
	}
	doc, err := grader.Open(ctx, file)
	fault := &source.Fault{Line: source.Line(r.bytes, "$."+key), Values: []any{"Key", key, "Model", named}}
	switch {
	case ctx.Err() != nil:
		return nil, t.con.Problem("cli.error.interrupted")
	case !console.IsThere(file):
		fault.Mistake = rubric.ErrModelMissing
	case err != nil:
		fault.Mistake, fault.Values = rubric.ErrModelUnread, []any{"Key", key, "Why", t.input.Unread(err, named).Message}
	case grader.IsEmpty(doc):
		fault.Mistake = rubric.ErrModelBlank
	default:
		return &Model{file, doc}, nil
	}
	return nil, console.Sentence(t.line(r.File, fault))
}

// Given returns what everybody who does the same as the model has in common.
func (m *Model) Given() *likeness.Given {
	given := likeness.NewGiven(m.Doc)
	if source, err := os.ReadFile(m.File); err == nil {
		given.AddFile(source)
	}
	return given
}

// Failing returns the required rules that a document does not meet.
func Failing(r *report.Report) []rule.ID {
	var list []rule.ID
	for i := range r.Checks {
		if c := &r.Checks[i]; c.Required && c.Status == report.Failed {
			list = append(list, c.Rule)
		}
	}
	return list
}
