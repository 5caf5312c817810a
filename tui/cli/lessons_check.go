package cli

import (
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

func (a *app) lessonsCheck() *cobra.Command {
	var format string
	var deeds bool
	cmd := a.command("lessons-check", func(cmd *cobra.Command, args []string) error {
		if err := a.oneOf(format, textFormat, jsonFormat); err != nil {
			return err
		}
		if len(args) > 0 {
			a.chosen.folder = args[0]
		}
		// Tests hold that no wrong deed passes in our own course.
		return a.runCheck(cmd, format, deeds || a.chosen.folder != "")
	})
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) < 2 {
			return nil
		}
		return a.noWord(cmd, args[1:])
	}
	cmd.ValidArgsFunction = completeFolders
	a.courseFlags(cmd)
	cmd.Flags().BoolVar(&deeds, "deeds", false, a.words.Say("cli.lessons-check.deeds"))
	cmd.Flags().StringVar(&format, "format", textFormat, a.words.Say("cli.option.format"))
	return cmd
}

func (a *app) runCheck(cmd *cobra.Command, format string, deeds bool) error {
	var files fs.FS = content.Files
	if a.chosen.folder != "" {
		folder, err := a.openCourse(a.chosen.folder)
		if err != nil {
			return err
		}
		defer func() { _ = folder.Close() }() // it was only read
		files = folder
	}
	course, faults, err := check.Course(cmd.Context(), files, check.Options{Height: cardHeight(), Deeds: deeds})
	switch {
	case cmd.Context().Err() != nil:
		return a.problem("cli.error.interrupted")
	case err != nil:
		return err
	}
	if a.chosen.with && a.chosen.folder != "" {
		_, ours, err := joined(course)
		if err != nil {
			return err
		}
		faults = append(faults, ours...).Sort()
	}
	if len(faults.Grave()) > 0 {
		a.settle(statusUnmet)
	}
	if format == jsonFormat {
		return report.JSON(a.Out, a.checked(course, faults))
	}
	return a.checkText(course, faults)
}

// checkText prints the faults, one a line, and a count. Where the folder one is in holds
// another course than the one that was checked, it says how to check that one.
func (a *app) checkText(course *lessons.Course, faults compile.Faults) error {
	var lines strings.Builder
	for i := range faults {
		lines.WriteString(a.faultLine(a.chosen.folder, &faults[i]) + "\n")
	}
	grave := len(faults.Grave())
	lines.WriteString(a.say("cli.lessons-check.count",
		"Course", a.courseName(),
		"Lessons", a.say("cli.lessons-check.lessons", "Count", len(course.Lessons)),
		"Faults", a.say("cli.lessons-check.faults", "Count", grave),
		"Warnings", a.say("cli.lessons-check.warnings", "Count", len(faults)-grave),
	))
	if err := a.print(lines.String()); err != nil {
		return err
	}
	if _, err := os.Stat("course.yaml"); err == nil && a.chosen.folder == "" {
		a.complain(a.say("cli.lessons-check.here"))
	}
	return nil
}

func (a *app) courseName() string {
	if a.chosen.folder == "" {
		return a.say("cli.lessons-check.ours")
	}
	return a.say("cli.lessons-check.theirs", "Folder", a.chosen.folder)
}

func (a *app) checked(course *lessons.Course, faults compile.Faults) checkResult {
	grave := len(faults.Grave())
	result := checkResult{
		Schema: 1, Folder: a.chosen.folder, Lessons: len(course.Lessons),
		Faults: grave, Warnings: len(faults) - grave, Found: []checkFault{},
	}
	for i := range faults {
		f := &faults[i]
		result.Found = append(result.Found, checkFault{
			File: f.File, Line: f.Line, Warning: f.Warning, Mistake: string(f.Mistake), Message: a.faultSentence(f),
		})
	}
	return result
}

// cardHeight measures cards as the full screen draws them in the smallest window.
func cardHeight() func(l *lessons.Lesson, step int, lang string) (lines, shown int) {
	opened := map[string]*text.Words{}
	return func(l *lessons.Lesson, step int, lang string) (lines, shown int) {
		words := opened[lang]
		if words == nil {
			var err error
			if words, err = text.Open(lang); err != nil {
				return 0, 1 // the program does not speak this language, and draws no card in it
			}
			opened[lang] = words
		}
		for _, form := range []address.Form{address.Polite, address.Familiar} {
			n, height := drawnCard(words.In(form), form, l, step)
			lines, shown = max(lines, n), height
		}
		return lines, shown
	}
}

// drawnCard gives the lines of a card in the smallest window, and how many that shows.
func drawnCard(words *text.Words, form address.Form, l *lessons.Lesson, step int) (lines, shown int) {
	env := screen.Env{Words: words, Settings: screen.Settings{Address: form}}
	page := lesson.NewCard(l, step, progress.Memory()).Page(env)
	painter := widget.NewPainter(widget.MinWidth, widget.MinHeight, theme.New(screen.NormalLook), words, false)
	frame := painter.Frame(&page, &widget.Viewer{}, widget.Typed{})
	return len(frame.Body.Lines), frame.Height
}
