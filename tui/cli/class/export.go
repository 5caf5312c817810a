package class

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"jourdain/lessons/classroom"
	"jourdain/tui/cli/chosen"
	"jourdain/tui/cli/console"
)

// The forms of what was done in a class. csv is for programs, and is the same in every language;
// table and ods are for a spreadsheet, in the words and with the numbers of the language.
const (
	csvFormat   = "csv"
	tableFormat = "table"
	odsFormat   = "ods"
)

// exportOptions is all that the verb export may touch, and what the command line says to it.
type exportOptions struct {
	*room
	course         *chosen.Choice
	format, output string
}

// export makes the command "class export".
func export(r *room, course *chosen.Choice) *cobra.Command {
	o := &exportOptions{room: r, course: course}
	forms := []string{tableFormat, odsFormat, csvFormat, console.JSONFormat}
	cmd := r.command("export", func(ctx context.Context, classes classroom.Store, args []string) error {
		if err := o.OneOf(o.format, forms...); err != nil {
			return err
		}
		return o.run(ctx, classes, args[0])
	})
	cmd.Args = r.OneWord("cli.class.error.no-code")
	cmd.ValidArgsFunction = r.completeCodes
	cmd.Flags().StringVar(&o.format, "format", tableFormat, r.Words.Say("cli.class.export-format"))
	cmd.Flags().StringVarP(&o.output, "output", "o", "", r.Words.Say("cli.option.output"))
	course.Flags(cmd)
	console.Complete(cmd, map[string]cobra.CompletionFunc{"format": console.FixedWords(forms...)})
	return cmd
}

func (o *exportOptions) run(ctx context.Context, classes classroom.Store, typed string) error {
	c, err := o.class(ctx, classes, typed)
	if err != nil {
		return err
	}
	if o.format == odsFormat && (o.output == "" || o.output == console.Standard) && console.IsTerminal(o.Out) {
		return o.Problem("cli.error.spreadsheet-terminal")
	}
	course, err := o.course.Course()
	if err != nil {
		return err
	}
	words, err := o.course.Told(course)
	if err != nil {
		return err
	}
	done, err := gather(ctx, classes, c, course)
	if err != nil {
		return err
	}
	t := &told{done: done, course: course, words: words}
	return o.Create(o.output, func(w io.Writer) error {
		switch o.format {
		case csvFormat:
			return t.csv(w)
		case console.JSONFormat:
			return t.json(w)
		case odsFormat:
			return t.ods(w)
		default:
			return t.table(w)
		}
	})
}
