package teacher

import (
	"io"
	"os"
	"slices"
	"strings"

	"jourdain/grader"
	"jourdain/grader/rubric"
	"jourdain/grader/source"
	"jourdain/lessons/compile"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/faults"
	"jourdain/tui/cli/input"
)

// Teacher reads what a teacher brings to judge work by: a rubric, and a document that is right.
type Teacher struct {
	con    *console.Console
	input  *input.Input
	faults *faults.Sayer
}

// New returns what reads rubrics and models.
func New(con *console.Console, input *input.Input, faults *faults.Sayer) *Teacher {
	return &Teacher{con: con, input: input, faults: faults}
}

// Rubric is a rubric of a teacher's own: as it is written, and as it is read in the
// language of the run.
type Rubric struct {
	File   string
	bytes  []byte
	Source *rubric.Source
	Asked  *rubric.Rubric
}

// Rubric reads a teacher's rubric, and finds its faults before any work is
// judged by it. compared says that the command line names a model, so that the rubric
// need not.
func (t *Teacher) Rubric(name string, compared bool) (*Rubric, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, t.con.Problem("cli.error.rubric-missing", "File", name)
	}
	defer func() { _ = file.Close() }() // it was only read
	body, err := io.ReadAll(io.LimitReader(file, source.MaxSize+1))
	if err != nil {
		return nil, t.con.Problem("cli.error.rubric-missing", "File", name)
	}
	written, asked, checked := rubric.Read(body, rubric.Asked{Lang: t.con.Words.Lang(), Compared: compared})
	if asked == nil {
		return nil, t.faulty(name, checked)
	}
	for i := range asked.Checks {
		if c := &asked.Checks[i]; grader.NeverFails(c) {
			t.con.Complain(t.con.Say("cli.rubric.never-fails", "File", name, "Number", i+1, "Rule", string(c.Rule)))
		}
	}
	return &Rubric{File: name, bytes: body, Source: written, Asked: asked}, nil
}

// faulty says what is wrong in a rubric, each fault with its line.
func (t *Teacher) faulty(name string, checked *source.File) error {
	switch binary := func(f *source.Fault) bool { return f.Mistake == source.ErrBinary }; {
	case grader.Reads(name):
		return t.con.Problem("cli.error.rubric-document", "File", name, "Typed", console.Typed(name))
	case slices.ContainsFunc(checked.Faults, binary):
		return t.con.Problem("cli.error.rubric-binary", "File", name)
	}
	var said []string
	for _, f := range checked.Faults {
		said = append(said, t.line(name, f))
	}
	if checked.More {
		said = append(said, t.con.Say("cli.rubric.more"))
	}
	return console.Sentence(strings.Join(said, "\n"))
}

// line says a fault of a rubric: the file, the line, and what is wrong.
func (t *Teacher) line(name string, f *source.Fault) string {
	return t.faults.Line("", &compile.Fault{File: name, Line: f.Line, Mistake: f.Mistake, Values: f.Values})
}
