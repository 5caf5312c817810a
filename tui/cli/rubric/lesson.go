package rubric

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"jourdain/grader/document"
	"jourdain/grader/rubric"
	"jourdain/lessons"
	"jourdain/lessons/starter"
	"jourdain/tui/cli/console"
)

// checkLesson says which options do not go with --from-lesson, or only with it.
func (o *rubricOptions) checkLesson(cmd *cobra.Command, args []string) error {
	switch changed := cmd.Flags().Changed; {
	case o.lesson == "" && changed("work"):
		return o.Problem("cli.error.only-from-lesson", "Option", "--work")
	case o.lesson == "" && o.course.Made():
		return o.Problem("cli.error.only-from-lesson", "Option", "--lessons")
	case o.lesson == "":
		return nil
	case o.try != "":
		return o.Problem("cli.error.from-lesson-and", "What", "--try")
	case len(args) > 0:
		return o.Problem("cli.error.from-lesson-and", "What", args[0])
	default:
		return nil
	}
}

// beside is a document that a rubric names, in the folder of the rubric.
type beside struct {
	name   string // without its folder
	source []byte
}

// fromLesson writes what a work of a lesson asks for as a rubric by itself, and beside it the two
// documents that its points are measured by.
func (o *rubricOptions) fromLesson() error {
	lesson, text, err := o.course.Text(o.lesson)
	if err != nil {
		return err
	}
	work := lesson.Work(o.work)
	if work == nil {
		return o.course.UnknownWork(lesson, o.work)
	}
	lang := text.Voice.Lang
	source, err := work.Source(lang)
	switch {
	case err != nil:
		return err
	case source == nil:
		return o.Problem("cli.error.from-lesson-unmarked", "Lesson", lesson.ID)
	}
	var documents []beside
	if work.Compares(lang) {
		if o.output == "" || o.output == console.Standard {
			return o.Problem("cli.error.from-lesson-output", "Lesson", lesson.ID)
		}
		base := strings.TrimSuffix(filepath.Base(o.output), filepath.Ext(o.output))
		t := work.Texts[lang]
		source.Model, source.Start = base+"-"+o.Say("rubric.model-name")+".odt", base+"-"+o.Say("rubric.start-name")+".odt"
		documents = []beside{{source.Model, t.Solution}, {source.Start, t.Starter}}
	}
	if err := o.writeLesson(source, o.headOf(lesson, work, text, lang), documents); err != nil {
		return err
	}
	if len(documents) > 0 {
		o.Complain(o.Say("cli.rubric.from-written", "File", o.output, "Model", source.Model, "Start", source.Start, "Typed", console.Typed(o.output)))
	} else if o.output != "" && o.output != console.Standard {
		o.Complain(o.Say("cli.rubric.written", "File", o.output))
	}
	return nil
}

// headOf returns the comment above the rubric: what it is of, and what it cannot carry.
func (o *rubricOptions) headOf(lesson *lessons.Lesson, work *lessons.Work, text *lessons.Text, lang string) string {
	compared := work.Compares(lang)
	return o.Say("rubric.lesson-head", "Title", text.Title, "Lesson", lesson.ID, "Work", work.ID, "Lang", lang, "Compared", compared,
		"Languages", len(lesson.Languages()) > 1)
}

// writeLesson writes a rubric and its documents: all of them, or none. What is there already stays
// as it is.
func (o *rubricOptions) writeLesson(source *rubric.Source, head string, documents []beside) error {
	folder := filepath.Dir(o.output)
	for _, name := range []string{o.output, filepath.Join(folder, source.Model), filepath.Join(folder, source.Start)} {
		if len(documents) > 0 && console.IsThere(name) {
			return o.CannotCreate(name, fs.ErrExist)
		}
	}
	var made []string
	write := func(name string, write func(io.Writer) error) error {
		err := o.Create(name, write)
		if err != nil {
			for _, name := range made {
				_ = os.Remove(name) // it was made here
			}
		}
		made = append(made, name)
		return err
	}
	for _, d := range documents {
		err := write(filepath.Join(folder, d.name), func(w io.Writer) error { return starter.Write(w, document.ODT, d.source) })
		if err != nil {
			return err
		}
	}
	return write(o.output, func(w io.Writer) error { return rubric.Write(w, source, head, o.Words) })
}
