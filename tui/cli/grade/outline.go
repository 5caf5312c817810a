package grade

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/work"
	"jourdain/tui/cli/budget"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/input"
)

// outlineOptions is all that the verb outline may touch, and what the command line says to it.
type outlineOptions struct {
	*console.Console
	input          *input.Input
	format, output string
	libreOffice    bool
}

// NewOutline makes the command "outline".
func NewOutline(con *console.Console, input *input.Input) *cobra.Command {
	o := &outlineOptions{Console: con, input: input}
	cmd := o.Command("outline", func(cmd *cobra.Command, args []string) error { return o.run(cmd.Context(), args[0]) })
	cmd.Args = o.OneWord("cli.error.no-file")
	cmd.ValidArgsFunction = console.CompleteDocuments
	cmd.Flags().StringVar(&o.format, "format", console.TextFormat, o.Words.Say("cli.option.format"))
	cmd.Flags().BoolVar(&o.libreOffice, "libreoffice", false, o.Words.Say("cli.option.libreoffice"))
	cmd.Flags().StringVarP(&o.output, "output", "o", "", o.Words.Say("cli.option.output"))
	console.Complete(cmd, map[string]cobra.CompletionFunc{"format": console.FixedWords(console.TextFormat, console.JSONFormat)})
	return cmd
}

func (o *outlineOptions) run(ctx context.Context, file string) error {
	budget.PutOffClearing()
	if err := o.OneOf(o.format, console.TextFormat, console.JSONFormat); err != nil {
		return err
	}
	seen, err := o.seen(ctx, file)
	switch {
	case ctx.Err() != nil:
		return o.Problem("cli.error.interrupted")
	case err != nil:
		o.input.Reject(err, file)
		return nil
	}
	if o.libreOffice {
		seen.WithoutImplied()
	}
	return o.Create(o.output, func(w io.Writer) error {
		if o.format == console.JSONFormat {
			return report.JSON(w, seen)
		}
		return console.Show(w, outlineText(o.Console, seen))
	})
}

// seen returns the outline of a file.
func (o *outlineOptions) seen(ctx context.Context, file string) (*grader.OutlineReport, error) {
	return budget.Do(ctx, budget.New(budget.Usual), func(ctx context.Context) (seen *grader.OutlineReport, err error) {
		ctx, done := budget.Counted(ctx)
		defer done()
		doc, err := o.input.Read(ctx, file)
		if err != nil {
			return nil, err
		}
		err = work.On(ctx, doc, func(doc *document.Document) { seen = grader.Outline(doc, file) })
		return seen, err
	})
}
