package cli

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/work"
	"jourdain/tui/cli/budget"
)

// outline is the command "outline".
func (a *app) outline() *cobra.Command {
	var format, output string
	cmd := a.Command("outline", func(cmd *cobra.Command, args []string) error {
		if err := a.OneOf(format, TextFormat, JSONFormat); err != nil {
			return err
		}
		seen, err := a.seen(cmd.Context(), args[0])
		switch {
		case cmd.Context().Err() != nil:
			return a.Problem("cli.error.interrupted")
		case err != nil:
			a.reject(err, args[0])
			return nil
		}
		return a.Create(output, func(w io.Writer) error {
			if format == JSONFormat {
				return report.JSON(w, seen)
			}
			return Show(w, a.outlineText(seen))
		})
	})
	cmd.Args = a.OneWord("cli.error.no-file")
	cmd.ValidArgsFunction = CompleteDocuments
	cmd.Flags().StringVar(&format, "format", TextFormat, a.Words.Say("cli.option.format"))
	cmd.Flags().StringVarP(&output, "output", "o", "", a.Words.Say("cli.option.output"))
	return cmd
}

// seen gives the outline of a file.
func (a *app) seen(ctx context.Context, file string) (*grader.OutlineReport, error) {
	return budget.Do(ctx, budget.New(defaultTimeout), func(ctx context.Context) (seen *grader.OutlineReport, err error) {
		ctx, done := counted(ctx)
		defer done()
		doc, err := a.read(ctx, file)
		if err != nil {
			return nil, err
		}
		err = work.On(ctx, doc, func(doc *document.Document) { seen = grader.Outline(doc, file) })
		return seen, err
	})
}
