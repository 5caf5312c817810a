package cli

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
)

// The formats of a starting file, as they are typed.
const (
	odtFormat      = "odt"
	markdownFormat = "md"
)

// starterOptions is what the command line says to starter.
type starterOptions struct {
	format, output string
	work           string
	solution       bool
}

// starter is the command "starter".
func (a *app) starter() *cobra.Command {
	var o starterOptions
	cmd := a.Command("starter", func(_ *cobra.Command, args []string) error {
		return a.runStarter(args[0], o)
	})
	cmd.Args = a.OneWord("cli.error.no-lesson")
	cmd.ValidArgsFunction = a.completeLessons
	a.courseFlags(cmd)
	cmd.Flags().StringVar(&o.format, "format", odtFormat, a.Words.Say("cli.starter.format"))
	cmd.Flags().StringVarP(&o.output, "output", "o", "", a.Words.Say("cli.starter.output"))
	cmd.Flags().StringVar(&o.work, "work", "", a.Words.Say("cli.option.work"))
	// For authors, who check that a lesson can be done; a learner has no use for it.
	cmd.Flags().BoolVar(&o.solution, "solution", false, a.Words.Say("cli.starter.solution"))
	if f := cmd.Flags().Lookup("solution"); f != nil {
		f.Hidden = true
	}
	return cmd
}

func (a *app) runStarter(id string, o starterOptions) error {
	if err := a.OneOf(o.format, odtFormat, markdownFormat); err != nil {
		return err
	}
	lesson, _, err := a.lessonText(id)
	if err != nil {
		return err
	}
	t, err := a.work(lesson, o.work)
	if err != nil {
		return err
	}
	source := t.Starter
	if o.solution {
		source = t.Solution
	}
	if len(source) == 0 {
		return a.Problem("cli.error.no-starter", "Lesson", id)
	}
	name := starterName(t, o)
	if name == Standard && o.format == odtFormat && IsTerminal(a.Out) {
		return a.Problem("cli.error.binary", "Lesson", id)
	}
	format := document.ODT
	if o.format == markdownFormat {
		format = document.Markdown
	}
	if err := a.Create(name, func(w io.Writer) error { return starter.Write(w, format, source) }); err != nil {
		return err
	}
	if name == Standard {
		return nil
	}
	a.Complain(a.Say("cli.starter.written", "File", name))
	return a.picturesBeside(name, format, source)
}

// picturesBeside writes the pictures that a starting file shows by their names beside
// it. What is there already stays.
func (a *app) picturesBeside(name string, format document.Format, source []byte) error {
	pictures, err := starter.Files(format, source)
	if err != nil {
		return err
	}
	for _, picture := range slices.Sorted(maps.Keys(pictures)) {
		path := filepath.Join(filepath.Dir(name), picture)
		if _, err := os.Lstat(path); err == nil {
			continue
		}
		err := a.Create(path, func(w io.Writer) error {
			_, err := w.Write(pictures[picture])
			return err
		})
		if err != nil {
			return err
		}
		a.Complain(a.Say("cli.starter.picture", "File", path))
	}
	return nil
}

// starterName gives the file to write: the lesson's own name in the folder where
// the person is, or in the folder that they name, unless they name the file.
func starterName(t *lessons.WorkText, o starterOptions) string {
	own := t.File + "." + o.format
	switch {
	case o.output == "":
		return own
	case o.output != Standard && IsFolder(o.output):
		return filepath.Join(o.output, own)
	default:
		return o.output
	}
}
