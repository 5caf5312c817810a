package author

import (
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/lessons/starter"
	"jourdain/tui/cli/chosen"
	"jourdain/tui/cli/console"
)

// starterFormats are the formats of a starting file, as they are typed and as the names of
// files end.
func starterFormats() []string { return []string{odtFormat, "docx", "md"} }

// odtFormat is the format that a starting file has when nobody says one.
const odtFormat = "odt"

// formatOf returns the format that a word of starterFormats stands for.
func formatOf(typed string) document.Format {
	return map[string]document.Format{odtFormat: document.ODT, "docx": document.DOCX, "md": document.Markdown}[typed]
}

// starterOptions is all that the verb starter may touch, and what the command line says to it.
type starterOptions struct {
	*console.Console
	course *chosen.Choice

	format, output string
	work           string
	solution       bool
}

// NewStarter makes the command "starter".
func NewStarter(con *console.Console, course *chosen.Choice) *cobra.Command {
	o := &starterOptions{Console: con, course: course}
	cmd := o.Command("starter", func(_ *cobra.Command, args []string) error {
		return o.run(args[0])
	})
	cmd.Args = o.OneWord("cli.error.no-lesson")
	cmd.ValidArgsFunction = course.CompleteArgument
	course.Flags(cmd)
	cmd.Flags().StringVar(&o.format, "format", odtFormat, o.Words.Say("cli.starter.format"))
	cmd.Flags().StringVarP(&o.output, "output", "o", "", o.Words.Say("cli.starter.output"))
	cmd.Flags().StringVar(&o.work, "work", "", o.Words.Say("cli.option.work"))
	// For authors, who check that a lesson can be done; a learner has no use for it.
	cmd.Flags().BoolVar(&o.solution, "solution", false, o.Words.Say("cli.starter.solution"))
	if f := cmd.Flags().Lookup("solution"); f != nil {
		f.Hidden = true
	}
	console.Complete(cmd, map[string]cobra.CompletionFunc{"format": console.FixedWords(starterFormats()...)})
	return cmd
}

func (o *starterOptions) run(id string) error {
	if err := o.OneOf(o.format, starterFormats()...); err != nil {
		return err
	}
	lesson, _, err := o.course.Text(id)
	if err != nil {
		return err
	}
	t, err := o.course.Work(lesson, o.work)
	if err != nil {
		return err
	}
	source := t.Starter
	if o.solution {
		source = t.Solution
	}
	if len(source) == 0 {
		return o.Problem("cli.error.no-starter", "Lesson", id)
	}
	name := o.starterName(t)
	format := formatOf(o.format)
	if name == console.Standard && format != document.Markdown && console.IsTerminal(o.Out) {
		return o.Problem("cli.error.binary", "Lesson", id, "Format", o.format)
	}
	if err := o.Create(name, func(w io.Writer) error { return starter.Write(w, format, source) }); err != nil {
		return err
	}
	if name == console.Standard {
		return nil
	}
	o.Complain(o.Say("cli.starter.written", "File", name))
	return o.picturesBeside(name, format, source)
}

// picturesBeside writes the pictures that a starting file shows by their names beside
// it. What is there already stays.
func (o *starterOptions) picturesBeside(name string, format document.Format, source []byte) error {
	pictures, err := starter.Files(format, source)
	if err != nil {
		return err
	}
	for _, picture := range slices.Sorted(maps.Keys(pictures)) {
		path := filepath.Join(filepath.Dir(name), picture)
		if _, err := os.Lstat(path); err == nil {
			continue
		}
		err := o.Create(path, func(w io.Writer) error {
			_, err := w.Write(pictures[picture])
			return err
		})
		if err != nil {
			return err
		}
		o.Complain(o.Say("cli.starter.picture", "File", path))
	}
	return nil
}

// starterName returns the file to write: the lesson's own name in the folder where
// the person is, or in the folder that they name, unless they name the file.
func (o *starterOptions) starterName(t *lessons.WorkText) string {
	own := t.File + "." + o.format
	switch {
	case o.output == "":
		return own
	case o.output != console.Standard && console.IsFolder(o.output):
		return filepath.Join(o.output, own)
	default:
		return o.output
	}
}
