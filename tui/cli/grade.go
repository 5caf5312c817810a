package cli

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
)

// The forms of a result.
const (
	textFormat = "text"
	jsonFormat = "json"
)

// gradeOptions is what the command line says to grade.
type gradeOptions struct {
	lesson, rubric string
	format, output string
}

// grade is the command "grade".
func (a *app) grade() *cobra.Command {
	var o gradeOptions
	cmd := a.command("grade", func(cmd *cobra.Command, files []string) error {
		return a.runGrade(cmd.Context(), o, expand(files))
	})
	cmd.Args = func(cmd *cobra.Command, files []string) error {
		if len(files) == 0 {
			return a.problem("cli.error.no-file", "Command", cmd.CommandPath())
		}
		return nil
	}
	cmd.ValidArgsFunction = completeDocuments
	cmd.Flags().StringVar(&o.lesson, "lesson", "", a.words.Say("cli.grade.lesson"))
	cmd.Flags().StringVar(&o.rubric, "rubric", "", a.words.Say("cli.grade.rubric"))
	cmd.Flags().StringVar(&o.format, "format", textFormat, a.words.Say("cli.option.format"))
	cmd.Flags().StringVarP(&o.output, "output", "o", "", a.words.Say("cli.option.output"))
	return cmd
}

func (a *app) runGrade(ctx context.Context, o gradeOptions, files []string) error {
	if err := a.oneOf(o.format, textFormat, jsonFormat); err != nil {
		return err
	}
	grade, err := a.grading(o)
	if err != nil {
		return err
	}
	book, err := rules.Book(a.words.Lang())
	if err != nil {
		return err
	}
	return a.create(o.output, func(w io.Writer) error {
		for i, file := range files {
			worded, err := a.judge(ctx, grade, book, file)
			if ctx.Err() != nil {
				return a.problem("cli.error.interrupted")
			}
			if err != nil {
				a.reject(err, file)
				continue
			}
			if !worded.Passed {
				a.settle(statusUnmet)
			}
			if err := a.tell(w, worded, o.format, i > 0); err != nil {
				return err
			}
		}
		return nil
	})
}

// judge grades one file and puts the report into words.
func (a *app) judge(ctx context.Context, grade grading, book *page.Book, file string) (*report.Worded, error) {
	doc, err := a.read(ctx, file)
	if err != nil {
		return nil, err
	}
	r, err := grade(ctx, doc)
	if err != nil {
		return nil, err
	}
	r.File = file
	return report.In(r, book)
}

// tell prints a report. Between two reports in text there is an empty line.
func (a *app) tell(w io.Writer, worded *report.Worded, format string, another bool) error {
	if format == jsonFormat {
		return report.JSON(w, worded)
	}
	told := report.Text(worded, a.words)
	if another {
		told = "\n" + told
	}
	return show(w, told)
}

// reject says why a file could not be judged; the others still are.
func (a *app) reject(err error, file string) {
	said := a.words.Unreadable(err, file)
	if u := (*document.Unreadable)(nil); errors.As(err, &u) && u.Reason == document.Missing {
		// The screens speak of a list to choose from, which is not here.
		said = a.say("cli.error.missing", "File", file)
	}
	a.complain(said)
	a.settle(statusFailed)
}

// read reads a document; "-" is standard input.
func (a *app) read(ctx context.Context, file string) (*document.Document, error) {
	if file != toStandardOutput {
		return grader.Open(ctx, file)
	}
	return readInput(ctx, a.In)
}

// expand gives the files that patterns such as *.odt stand for, where the shell
// did not do it, as on Windows.
func expand(files []string) []string {
	var all []string
	for _, file := range files {
		found, err := filepath.Glob(file)
		if err != nil || len(found) == 0 || isThere(file) {
			found = []string{file}
		}
		all = append(all, found...)
	}
	return all
}
