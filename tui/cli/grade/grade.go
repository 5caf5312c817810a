package grade

import (
	"context"
	"io"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/tui/cli/budget"
	"jourdain/tui/cli/chosen"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/input"
	"jourdain/tui/cli/teacher"
)

// gradeOptions is all that the verb grade may touch, and what the command line says to it.
type gradeOptions struct {
	*console.Console
	course  *chosen.Choice
	input   *input.Input
	teacher *teacher.Teacher

	lesson, work   string
	rubric, model  string
	format, output string
	scale          int
	plain          bool
	desk           deskOptions
	timeout        time.Duration
}

// highestScale is the highest number that marks are given out of.
const highestScale = 1000

// NewGrade makes the command "grade".
func NewGrade(con *console.Console, course *chosen.Choice, input *input.Input, teacher *teacher.Teacher) *cobra.Command {
	o := &gradeOptions{Console: con, course: course, input: input, teacher: teacher}
	cmd := o.Command("grade", func(cmd *cobra.Command, files []string) error {
		if err := o.checkNumbers(cmd); err != nil {
			return err
		}
		return o.run(cmd.Context(), expand(files))
	})
	cmd.Args = func(cmd *cobra.Command, files []string) error {
		if len(files) == 0 {
			return o.Problem("cli.error.no-file", "Command", cmd.CommandPath())
		}
		return nil
	}
	cmd.ValidArgsFunction = console.CompleteDocuments
	course.Flags(cmd)
	cmd.Flags().StringVar(&o.lesson, "lesson", "", o.Words.Say("cli.grade.lesson"))
	cmd.Flags().StringVar(&o.work, "work", "", o.Words.Say("cli.option.work"))
	cmd.Flags().StringVar(&o.rubric, "rubric", "", o.Words.Say("cli.grade.rubric"))
	cmd.Flags().StringVar(&o.model, "model", "", o.Words.Say("cli.grade.model"))
	cmd.Flags().IntVar(&o.scale, "scale", 0, o.Words.Say("cli.grade.scale"))
	cmd.Flags().StringVar(&o.format, "format", console.TextFormat, o.Words.Say("cli.grade.format"))
	cmd.Flags().StringVarP(&o.output, "output", "o", "", o.Words.Say("cli.grade.output"))
	cmd.Flags().DurationVar(&o.timeout, "timeout", budget.Usual, o.Words.Say("cli.grade.timeout"))
	o.desk.flags(cmd, o.Console)
	cmd.Flags().BoolVar(&o.plain, "plain", false, o.Words.Say("cli.grade.plain"))
	console.Complete(cmd, map[string]cobra.CompletionFunc{
		"lesson": course.CompleteLesson, "model": console.CompleteDocuments, "format": console.FixedWords(formNames()...),
	})
	return cmd
}

// checkNumbers says what is wrong with --timeout or --scale before anything is graded.
func (o *gradeOptions) checkNumbers(cmd *cobra.Command) error {
	switch {
	case o.timeout <= 0:
		return o.Problem("cli.error.option-wrong", "Option", "--timeout", "Value", o.timeout.String(), "Command", cmd.CommandPath())
	case !cmd.Flags().Changed("scale"):
		return nil
	case o.scale < 1 || o.scale > highestScale:
		return o.Problem("cli.error.scale", "Value", o.scale, "Most", highestScale)
	case o.lesson == "" && o.rubric == "" && o.model == "":
		return o.Problem("cli.error.scale-no-points")
	default:
		return nil
	}
}

func (o *gradeOptions) run(ctx context.Context, named []string) error {
	if err := o.prepare(named); err != nil {
		return err
	}
	budget.PutOffClearing()
	form, err := findForm(o.Console, o.format)
	if err != nil {
		return err
	}
	what, err := budget.Do(ctx, budget.New(budget.Unbounded), func(ctx context.Context) (asked, error) { return o.asked(ctx) })
	switch {
	case ctx.Err() != nil:
		return o.Problem("cli.error.interrupted")
	case err != nil:
		return err
	}
	book, err := rules.Book(o.Words.Voice())
	if err != nil {
		return err
	}
	d, err := o.newDesk()
	if err != nil {
		return err
	}
	work := collect.Gather(ctx, named, what.apart(o.output, o.papers()))
	defer work.Close()
	if ctx.Err() != nil {
		return o.Problem("cli.error.interrupted")
	}
	if err := d.claim(work, named); err != nil {
		return err
	}
	o.tellFolders(work)
	if len(work.Entries) == 0 {
		o.Settle(console.Failed)
		return nil
	}
	for _, check := range []func(*collect.Pile) error{o.placesCopies, o.keepsMarks} {
		if err := check(work); err != nil {
			return err
		}
	}
	j := &examiner{options: o, watch: budget.New(o.timeout), grade: what.grade, book: book, desk: d}
	if work.Many {
		if j.given, err = o.given(ctx, what.model); err != nil {
			return err
		}
	}
	if d.out, err = d.newHandouts(work); err != nil {
		return err
	}
	if d.out != nil {
		defer d.out.close()
	}
	return form.create(o.Console, o.output, work, func(w io.Writer, results sink) error {
		return o.gradeAll(ctx, j, work, w, results)
	})
}

// gradeAll judges the files and hands the results over. w is where the results go.
func (o *gradeOptions) gradeAll(ctx context.Context, j *examiner, work *collect.Pile, w io.Writer, results sink) error {
	c, err := newClass(o, j.desk, work)
	if err == nil {
		j.desk.copies, err = o.newCopies(work, results, j.desk.out)
	}
	if err != nil {
		return err
	}
	p := newMeter(o.Console, len(work.Entries), o.plain, w)
	defer p.clear()
	err = inOrder(ctx, len(work.Entries), func(ctx context.Context, i int) judged {
		return j.entry(ctx, &work.Entries[i])
	}, func(i int, result judged) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		e := &work.Entries[i]
		if result.err != nil {
			result.worded = o.unread(e, result.err)
			if e.Asked && (!console.IsTerminal(w) || !console.IsTerminal(o.Err) || !work.Many) {
				p.clear()
				o.Complain(result.worded.Unreadable.Message)
			}
		}
		if e.Pupil != "" {
			report.Hand(result.worded, handed(e, result.worded))
		}
		j.desk.stand(i, e, &result)
		o.Settle(verdict(result.worded, e))
		c.add(&result, e, i)
		if err := j.desk.handBack(i, e, &result); err != nil {
			return err
		}
		p.at(i + 1)
		if result.err != nil && !work.Many {
			return nil
		}
		return results.add(result.worded)
	})
	p.clear()
	switch {
	case ctx.Err() != nil:
		return o.interrupted()
	case err != nil:
		return err
	}
	j.desk.doubtLesson(c)
	if work.Many {
		if err := results.end(c); err != nil {
			return err
		}
	}
	j.desk.copies.end(j.desk)
	if err := j.desk.end(); err != nil {
		return err
	}
	o.tellBeside(work)
	return nil
}

// tellFolders says of folders what keeps them from being graded, and what in them is not.
func (o *gradeOptions) tellFolders(work *collect.Pile) {
	for _, dir := range work.Closed {
		o.Complain(o.Say("cli.error.folder-closed", "File", dir.Path))
		o.Settle(console.Failed)
	}
	for _, dir := range work.Empty {
		o.Complain(o.Say("cli.error.folder-empty", "File", dir))
		o.Settle(console.Failed)
	}
	if work.Model != "" {
		o.Complain(o.Say("cli.grade.model-apart", "File", work.Model))
	}
}

// tellBeside names the files that lie beside what was judged and are not read, where no result
// does. They change no status: nobody asked for them by name. Where names are hidden, theirs are.
func (o *gradeOptions) tellBeside(work *collect.Pile) {
	if files := work.Beside(); len(files) > 0 && !o.desk.anonymous && !tellsBeside(o.format) {
		o.Complain(o.Say("cli.grade.other", "Count", len(files), "Files", list(o.Console, files)))
	}
}

// expand returns the files that patterns such as *.odt stand for, where the shell
// did not do it, as on Windows.
func expand(files []string) []string {
	var all []string
	for _, file := range files {
		found, err := filepath.Glob(file)
		if err != nil || len(found) == 0 || console.IsThere(file) {
			found = []string{file}
		}
		all = append(all, found...)
	}
	return all
}
