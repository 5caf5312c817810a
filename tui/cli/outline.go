package cli

import (
	"io"

	"github.com/spf13/cobra"

	"jourdain/grader"
	"jourdain/grader/report"
)

// outline is the command "outline".
func (a *app) outline() *cobra.Command {
	var format, output string
	cmd := a.command("outline", func(cmd *cobra.Command, args []string) error {
		if err := a.oneOf(format, textFormat, jsonFormat); err != nil {
			return err
		}
		doc, err := a.read(cmd.Context(), args[0])
		if err != nil {
			a.reject(err, args[0])
			return nil
		}
		seen := grader.Outline(doc, args[0])
		return a.create(output, func(w io.Writer) error {
			if format == jsonFormat {
				return report.JSON(w, seen)
			}
			return show(w, a.outlineText(seen))
		})
	})
	cmd.Args = a.oneWord("cli.error.no-file")
	cmd.ValidArgsFunction = completeDocuments
	cmd.Flags().StringVar(&format, "format", textFormat, a.words.Say("cli.option.format"))
	cmd.Flags().StringVarP(&output, "output", "o", "", a.words.Say("cli.option.output"))
	return cmd
}
