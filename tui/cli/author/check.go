package author

import (
	"context"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"jourdain/grader/address"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/lessons/check"
	"jourdain/lessons/compile"
	"jourdain/lessons/content"
	"jourdain/lessons/progress"
	"jourdain/tui/cli/chosen"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/faults"
	"jourdain/tui/lesson"
	"jourdain/tui/screen"
	"jourdain/tui/text"
	"jourdain/tui/theme"
	"jourdain/tui/widget"
)

// checkResult is what is wrong in a course, as JSON. Its shape is a promise: it may
// grow, and never changes.
type checkResult struct {
	Schema   int          `json:"schema"`
	Folder   string       `json:"folder"` // as it was named; "" for our own course
	Lessons  int          `json:"lessons"`
	Faults   int          `json:"faults"`
	Warnings int          `json:"warnings"`
	Found    []checkFault `json:"found"` // in the order of files and lines
}

// checkFault is a fault or a warning.
type checkFault struct {
	File    string `json:"file"` // in the folder of the course, with slashes
	Line    int    `json:"line"` // from 1; 0 for the whole file
	Warning bool   `json:"warning"`
	Mistake string `json:"mistake"` // a stable word for what is wrong
	Message string `json:"message"`
}

// checkOptions is all that the verb lessons check may touch, and what the command line says to it.
type checkOptions struct {
	*console.Console
	course *chosen.Choice
	faults *faults.Sayer
	format string
	lesson string
	deeds  bool
}

func newCheck(con *console.Console, course *chosen.Choice, faults *faults.Sayer) *cobra.Command {
	o := &checkOptions{Console: con, course: course, faults: faults}
	cmd := o.Command("lessons-check", func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			course.Folder = args[0]
		}
		return o.run(cmd.Context())
	})
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) < 2 {
			return nil
		}
		return o.NoWord(cmd, args[1:])
	}
	cmd.ValidArgsFunction = console.CompleteFolders
	course.Flags(cmd)
	cmd.Flags().StringVar(&o.lesson, "lesson", "", o.Words.Say("cli.lessons-check.lesson"))
	cmd.Flags().BoolVar(&o.deeds, "deeds", false, o.Words.Say("cli.lessons-check.deeds"))
	cmd.Flags().StringVar(&o.format, "format", console.TextFormat, o.Words.Say("cli.option.format"))
	console.Complete(cmd, map[string]cobra.CompletionFunc{"lesson": course.CompleteLesson, "format": console.FixedWords(console.TextFormat, console.JSONFormat)})
	return cmd
}

func (o *checkOptions) run(ctx context.Context) error {
	if err := o.OneOf(o.format, console.TextFormat, console.JSONFormat); err != nil {
		return err
	}
	var files fs.FS = content.Files
	if o.course.Folder != "" {
		folder, err := o.course.Open(o.course.Folder)
		if err != nil {
			return err
		}
		defer func() { _ = folder.Close() }() // it was only read
		files = folder
	}
	// Tests hold that no wrong deed passes in our own course.
	deeds := o.deeds || o.course.Folder != ""
	course, faults, err := check.Course(ctx, files, check.Options{Height: cardHeight(), Deeds: deeds, Ours: o.course.Folder == "", Lesson: o.lesson})
	switch {
	case ctx.Err() != nil:
		return o.Problem("cli.error.interrupted")
	case err != nil:
		return err
	}
	if o.lesson != "" && course.Lesson(o.lesson) == nil && len(faults) == 0 {
		return o.course.UnknownLesson(course, o.lesson)
	}
	if o.course.With && o.course.Folder != "" {
		_, ours, err := chosen.Joined(course)
		if err != nil {
			return err
		}
		faults = append(faults, ours...).Sort()
	}
	if len(faults.Grave()) > 0 {
		o.Settle(console.Unmet)
	}
	if o.format == console.JSONFormat {
		return report.JSON(o.Out, o.checked(course, faults))
	}
	return o.checkText(course, faults)
}

// checkText prints the faults, one a line, and a count. Where the folder one is in holds
// another course than the one that was checked, it says how to check that one.
func (o *checkOptions) checkText(course *lessons.Course, faults compile.Faults) error {
	var lines strings.Builder
	for i := range faults {
		lines.WriteString(o.faults.Line(o.course.Folder, &faults[i]) + "\n")
	}
	grave := len(faults.Grave())
	lines.WriteString(o.Say("cli.lessons-check.count",
		"Course", o.courseName(),
		"Lessons", o.Say("cli.lessons-check.lessons", "Count", o.counted(course)),
		"Faults", o.Say("cli.lessons-check.faults", "Count", grave),
		"Warnings", o.Say("cli.lessons-check.warnings", "Count", len(faults)-grave),
	))
	if err := o.Print(lines.String()); err != nil {
		return err
	}
	if _, err := os.Stat("course.yaml"); err == nil && o.course.Folder == "" {
		o.Complain(o.Say("cli.lessons-check.here"))
	}
	return nil
}

// counted returns how many lessons were checked.
func (o *checkOptions) counted(course *lessons.Course) int {
	if o.lesson != "" {
		return 1
	}
	return len(course.Lessons)
}

func (o *checkOptions) courseName() string {
	if o.course.Folder == "" {
		return o.Say("cli.lessons-check.ours")
	}
	return o.Say("cli.lessons-check.theirs", "Folder", o.course.Folder)
}

func (o *checkOptions) checked(course *lessons.Course, faults compile.Faults) checkResult {
	grave := len(faults.Grave())
	result := checkResult{
		Schema: 1, Folder: o.course.Folder, Lessons: o.counted(course),
		Faults: grave, Warnings: len(faults) - grave, Found: []checkFault{},
	}
	for i := range faults {
		f := &faults[i]
		result.Found = append(result.Found, checkFault{
			File: f.File, Line: f.Line, Warning: f.Warning, Mistake: string(f.Mistake), Message: o.faults.Sentence(f),
		})
	}
	return result
}

// cardHeight measures cards as the full screen draws them in the smallest window.
func cardHeight() func(l *lessons.Lesson, step int, lang string) (lines, shown int) {
	opened := map[address.Voice]*text.Words{}
	return func(l *lessons.Lesson, step int, lang string) (lines, shown int) {
		for _, form := range []address.Form{address.Polite, address.Familiar} {
			voice := form.In(lang)
			words := opened[voice]
			if words == nil {
				var err error
				if words, err = text.Open(voice); err != nil {
					return 0, 1 // the program does not speak this language, and draws no card in it
				}
				opened[voice] = words
			}
			n, height := drawnCard(words, l, step)
			lines, shown = max(lines, n), height
		}
		return lines, shown
	}
}

// drawnCard returns the lines of a card in the smallest window, and how many that shows.
func drawnCard(words *text.Words, l *lessons.Lesson, step int) (lines, shown int) {
	env := screen.Env{Words: words}
	page := lesson.NewCard(l, step, progress.Memory()).Page(env)
	painter := widget.NewPainter(widget.MinWidth, widget.MinHeight, theme.New(screen.NormalLook), words, false)
	frame := painter.Frame(&page, &widget.Viewer{}, widget.Typed{})
	return len(frame.Body.Lines), frame.Height
}
