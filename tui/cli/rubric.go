package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/rubric"
	"jourdain/grader/source"
	"jourdain/lessons/compile"
	"jourdain/tui/cli/budget"
)

// rubricOptions is what the command line says to rubric.
type rubricOptions struct {
	output, try, format string
}

// rubric is the command "rubric": a first rubric, made from a model document, or the trial
// of one.
func (a *app) rubric() *cobra.Command {
	var o rubricOptions
	cmd := a.command("rubric", func(cmd *cobra.Command, args []string) error {
		switch {
		case o.try != "":
			return a.runTry(cmd.Context(), o, args[0])
		case cmd.Flags().Changed("format"):
			return a.problem("cli.error.only-try", "Option", "--format")
		default:
			return a.firstRubric(cmd.Context(), args[0], o.output)
		}
	})
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		key := "cli.error.no-file"
		if o.try != "" {
			key = "cli.error.no-rubric"
		}
		return a.oneWord(key)(cmd, args)
	}
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if o.try != "" {
			return []cobra.Completion{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
		}
		return completeDocuments(cmd, args, word)
	}
	cmd.Flags().StringVar(&o.try, "try", "", a.words.Say("cli.rubric.try"))
	cmd.Flags().StringVar(&o.format, "format", textFormat, a.words.Say("cli.rubric.format"))
	cmd.Flags().StringVarP(&o.output, "output", "o", "", a.words.Say("cli.option.output"))
	return cmd
}

// firstRubric writes the rubric that a model document gives.
func (a *app) firstRubric(ctx context.Context, file, output string) error {
	source, err := budget.Do(ctx, budget.New(defaultTimeout), func(ctx context.Context) (*rubric.Source, error) {
		ctx, done := counted(ctx)
		defer done()
		doc, err := a.read(ctx, file)
		if err != nil {
			return nil, err
		}
		return grader.Model(ctx, doc)
	})
	var unread *document.Unreadable
	switch {
	case ctx.Err() != nil:
		return a.problem("cli.error.interrupted")
	case errors.As(err, &unread):
		a.reject(err, file)
		return nil
	case err != nil:
		return err
	case len(source.Checks) == 0:
		return a.problem("cli.error.model-empty", "File", file)
	}
	err = a.create(output, func(w io.Writer) error { return rubric.Write(w, source, a.words) })
	if err == nil && output != "" && output != toStandardOutput {
		a.complain(a.say("cli.rubric.written", "File", output))
	}
	return err
}

// teacherRubric is a rubric of a teacher's own: as it is written, and as it is read in the
// language of the run.
type teacherRubric struct {
	file   string
	bytes  []byte
	source *rubric.Source
	asked  *rubric.Rubric
}

// readRubric reads a teacher's rubric, and finds its faults before any work is
// judged by it. compared says that the command line names a model, so that the rubric
// need not.
func (a *app) readRubric(name string, compared bool) (*teacherRubric, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, a.problem("cli.error.rubric-missing", "File", name)
	}
	defer func() { _ = file.Close() }() // it was only read
	body, err := io.ReadAll(io.LimitReader(file, source.MaxSize+1))
	if err != nil {
		return nil, a.problem("cli.error.rubric-missing", "File", name)
	}
	written, asked, checked := rubric.Read(body, rubric.Asked{Lang: a.words.Lang(), Compared: compared})
	if asked == nil {
		return nil, a.faultyRubric(name, checked)
	}
	for i := range asked.Checks {
		if c := &asked.Checks[i]; grader.NeverFails(c) {
			a.complain(a.say("cli.rubric.never-fails", "File", name, "Number", i+1, "Rule", string(c.Rule)))
		}
	}
	return &teacherRubric{file: name, bytes: body, source: written, asked: asked}, nil
}

// faultyRubric says what is wrong in a rubric, each fault with its line.
func (a *app) faultyRubric(name string, checked *source.File) error {
	if isReadable(name) {
		return a.problem("cli.error.rubric-document", "File", name, "Typed", typed(name))
	}
	var said []string
	for _, f := range checked.Faults {
		said = append(said, a.rubricLine(name, f))
	}
	if checked.More {
		said = append(said, a.say("cli.rubric.more"))
	}
	return &problem{strings.Join(said, "\n")}
}

// rubricLine says a fault of a rubric: the file, the line, and what is wrong.
func (a *app) rubricLine(name string, f *source.Fault) string {
	return a.faultLine("", &compile.Fault{File: name, Line: f.Line, Mistake: f.Mistake, Values: f.Values})
}
