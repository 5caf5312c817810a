package rubric

import (
	"context"
	"errors"
	"io"

	"github.com/spf13/cobra"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/rubric"
	"jourdain/tui/cli/budget"
	"jourdain/tui/cli/chosen"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/faults"
	"jourdain/tui/cli/input"
	"jourdain/tui/cli/teacher"
)

// rubricOptions is all that the verb rubric may touch, and what the command line says to it.
type rubricOptions struct {
	*console.Console
	input   *input.Input
	faults  *faults.Sayer
	teacher *teacher.Teacher
	course  *chosen.Choice

	output, try, format string
	lesson, work        string
}

// New makes the command "rubric": a first rubric, made from a model document or from a lesson, or
// the trial of one.
func New(con *console.Console, input *input.Input, faults *faults.Sayer, teacher *teacher.Teacher, course *chosen.Choice) *cobra.Command {
	o := &rubricOptions{Console: con, input: input, faults: faults, teacher: teacher, course: course}
	cmd := o.Command("rubric", func(cmd *cobra.Command, args []string) error {
		switch {
		case o.try != "":
			return o.runTry(cmd.Context(), args[0])
		case cmd.Flags().Changed("format"):
			return o.Problem("cli.error.only-try", "Option", "--format")
		case o.lesson != "":
			return o.fromLesson()
		default:
			return o.first(cmd.Context(), args[0])
		}
	})
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if err := o.checkLesson(cmd, args); err != nil || o.lesson != "" {
			return err
		}
		key := "cli.error.no-file"
		if o.try != "" {
			key = "cli.error.no-rubric"
		}
		return o.OneWord(key)(cmd, args)
	}
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if o.lesson != "" {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		if o.try != "" {
			return []cobra.Completion{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
		}
		return console.CompleteDocuments(cmd, args, word)
	}
	cmd.Flags().StringVar(&o.try, "try", "", o.Words.Say("cli.rubric.try"))
	cmd.Flags().StringVar(&o.lesson, "from-lesson", "", o.Words.Say("cli.rubric.from-lesson"))
	cmd.Flags().StringVar(&o.work, "work", "", o.Words.Say("cli.option.work"))
	course.Flags(cmd)
	cmd.Flags().StringVar(&o.format, "format", console.TextFormat, o.Words.Say("cli.rubric.format"))
	cmd.Flags().StringVarP(&o.output, "output", "o", "", o.Words.Say("cli.option.output"))
	console.Complete(cmd, map[string]cobra.CompletionFunc{
		"try": console.CompleteDocuments, "from-lesson": course.CompleteLesson, "format": console.FixedWords(console.TextFormat, console.JSONFormat),
	})
	return cmd
}

// first writes the rubric that a model document gives.
func (o *rubricOptions) first(ctx context.Context, file string) error {
	source, err := budget.Do(ctx, budget.New(budget.Usual), func(ctx context.Context) (*rubric.Source, error) {
		ctx, done := budget.Counted(ctx)
		defer done()
		doc, err := o.input.Read(ctx, file)
		if err != nil {
			return nil, err
		}
		return grader.Model(ctx, doc)
	})
	var unread *document.Unreadable
	switch {
	case ctx.Err() != nil:
		return o.Problem("cli.error.interrupted")
	case errors.As(err, &unread):
		o.input.Reject(err, file)
		return nil
	case err != nil:
		return err
	case len(source.Checks) == 0:
		return o.Problem("cli.error.model-empty", "File", file)
	}
	err = o.Create(o.output, func(w io.Writer) error { return rubric.Write(w, source, o.Say("rubric.head"), o.Words) })
	if err == nil && o.output != "" && o.output != console.Standard {
		o.Complain(o.Say("cli.rubric.written", "File", o.output))
	}
	return err
}
