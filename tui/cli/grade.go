package cli

import (
	"context"
	"io"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/tui/cli/budget"
)

// gradeOptions is what the command line says to grade.
type gradeOptions struct {
	lesson, work   string
	rubric, model  string
	format, output string
	scale          int
	plain          bool
	timeout        time.Duration
}

// defaultTimeout is how much time of the processor one file may take. A thousand pages
// take a second on an old computer.
const defaultTimeout = 30 * time.Second

// highestScale is the highest number that marks are given out of.
const highestScale = 1000

// grade is the command "grade".
func (a *app) grade() *cobra.Command {
	var o gradeOptions
	cmd := a.Command("grade", func(cmd *cobra.Command, files []string) error {
		if err := a.checkNumbers(cmd, o); err != nil {
			return err
		}
		return a.runGrade(cmd.Context(), o, expand(files))
	})
	cmd.Args = func(cmd *cobra.Command, files []string) error {
		if len(files) == 0 {
			return a.Problem("cli.error.no-file", "Command", cmd.CommandPath())
		}
		return nil
	}
	cmd.ValidArgsFunction = CompleteDocuments
	a.courseFlags(cmd)
	cmd.Flags().StringVar(&o.lesson, "lesson", "", a.Words.Say("cli.grade.lesson"))
	cmd.Flags().StringVar(&o.work, "work", "", a.Words.Say("cli.option.work"))
	cmd.Flags().StringVar(&o.rubric, "rubric", "", a.Words.Say("cli.grade.rubric"))
	cmd.Flags().StringVar(&o.model, "model", "", a.Words.Say("cli.grade.model"))
	cmd.Flags().IntVar(&o.scale, "scale", 0, a.Words.Say("cli.grade.scale"))
	cmd.Flags().StringVar(&o.format, "format", TextFormat, a.Words.Say("cli.grade.format"))
	cmd.Flags().StringVarP(&o.output, "output", "o", "", a.Words.Say("cli.grade.output"))
	cmd.Flags().DurationVar(&o.timeout, "timeout", defaultTimeout, a.Words.Say("cli.grade.timeout"))
	cmd.Flags().BoolVar(&o.plain, "plain", false, a.Words.Say("cli.grade.plain"))
	return cmd
}

// checkNumbers says what is wrong with --timeout or --scale before anything is graded.
func (a *app) checkNumbers(cmd *cobra.Command, o gradeOptions) error {
	switch {
	case o.timeout <= 0:
		return a.Problem("cli.error.option-wrong", "Option", "--timeout", "Value", o.timeout.String(), "Command", cmd.CommandPath())
	case !cmd.Flags().Changed("scale"):
		return nil
	case o.scale < 1 || o.scale > highestScale:
		return a.Problem("cli.error.scale", "Value", o.scale, "Most", highestScale)
	case o.lesson == "" && o.rubric == "" && o.model == "":
		return a.Problem("cli.error.scale-no-points")
	default:
		return nil
	}
}

func (a *app) runGrade(ctx context.Context, o gradeOptions, named []string) error {
	form, err := a.form(o.format)
	if err != nil {
		return err
	}
	what, err := budget.Do(ctx, budget.New(budget.Unbounded), func(ctx context.Context) (asked, error) { return a.asked(ctx, o) })
	switch {
	case ctx.Err() != nil:
		return a.Problem("cli.error.interrupted")
	case err != nil:
		return err
	}
	book, err := rules.Book(a.Words.Lang())
	if err != nil {
		return err
	}
	work := gather(ctx, named, what.apart(o.output))
	if ctx.Err() != nil {
		return a.Problem("cli.error.interrupted")
	}
	a.tellFolders(work)
	if len(work.files) == 0 {
		a.Settle(Failed)
		a.tellOther(work)
		return nil
	}
	j := &examiner{app: a, options: o, watch: budget.New(o.timeout), grade: what.grade, book: book}
	if work.many {
		if j.given, err = a.given(ctx, o.lesson, what.model); err != nil {
			return err
		}
	}
	return form.create(a, o.output, work, func(w io.Writer, results sink) error {
		return a.gradeAll(ctx, j, work, w, results)
	})
}

// gradeAll judges the files and hands the results over. w is where the results go.
func (a *app) gradeAll(ctx context.Context, j *examiner, work *pile, w io.Writer, results sink) error {
	c := newClass(a, len(work.files))
	p := a.meter(len(work.files), j.options.plain, w)
	defer p.clear()
	err := inOrder(ctx, len(work.files), func(ctx context.Context, i int) judged {
		return j.file(ctx, work.files[i])
	}, func(i int, result judged) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		file := work.files[i]
		if result.err != nil {
			unread := a.unread(result.err, file)
			if !IsTerminal(w) || !IsTerminal(a.Err) || !work.many {
				p.clear()
				a.Complain(unread.Message)
			}
			result.worded = report.NotRead(file, j.options.lesson, a.Words.Lang(), unread)
		}
		a.Settle(verdict(result.worded))
		c.add(result, work.again[i])
		p.at(i + 1)
		if result.err != nil && !work.many {
			return nil
		}
		return results.add(result.worded)
	})
	p.clear()
	switch {
	case ctx.Err() != nil:
		return a.Problem("cli.error.interrupted")
	case err != nil || !work.many:
		return err
	}
	if err := results.end(c); err != nil {
		return err
	}
	a.tellOther(work)
	return nil
}

// verdict gives the exit status of one result.
func verdict(w *report.Worded) int {
	switch {
	case w.Unreadable != nil:
		return Failed
	case !w.Passed:
		return Unmet
	default:
		return Done
	}
}

// tellFolders says of folders what keeps them from being graded, and what in them is not.
func (a *app) tellFolders(work *pile) {
	for _, dir := range work.closed {
		a.Complain(a.Say("cli.error.folder-closed", "File", dir.path))
		a.Settle(Failed)
	}
	for _, dir := range work.empty {
		a.Complain(a.Say("cli.error.folder-empty", "File", dir))
		a.Settle(Failed)
	}
	if work.model != "" {
		a.Complain(a.Say("cli.grade.model-apart", "File", work.model))
	}
}

// tellOther names the files of word processors that are in the folders and were not
// judged. They change no status: nobody asked for them by name.
func (a *app) tellOther(work *pile) {
	if len(work.other) > 0 {
		a.Complain(a.Say("cli.grade.other", "Count", len(work.other), "Files", a.list(work.other)))
	}
}

// expand gives the files that patterns such as *.odt stand for, where the shell
// did not do it, as on Windows.
func expand(files []string) []string {
	var all []string
	for _, file := range files {
		found, err := filepath.Glob(file)
		if err != nil || len(found) == 0 || IsThere(file) {
			found = []string{file}
		}
		all = append(all, found...)
	}
	return all
}
