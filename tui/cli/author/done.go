package author

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/cli/chosen"
	"jourdain/tui/cli/console"
	"jourdain/tui/text"
)

// doneList is what a learner has done, as JSON. Its shape is a promise: it may grow, and never
// changes.
type doneList struct {
	Schema   int         `json:"schema"`
	Finished int         `json:"finished"`
	Of       int         `json:"of"`
	Lang     string      `json:"lang"`
	Lessons  []doneEntry `json:"lessons"` // those that were begun, in the order of the course
}

// doneEntry is a lesson that was begun.
type doneEntry struct {
	ID       string `json:"id"`
	Number   int    `json:"number"`
	Title    string `json:"title"`
	Finished bool   `json:"finished"`
	Page     int    `json:"page"` // that was come to, from 1; the last is the file to hand in
	Pages    int    `json:"pages"`
	// Later are the exercises that were gone past or missed, and not done right since.
	Later []laterEntry `json:"later"`
}

// laterEntry is an exercise that is kept for later.
type laterEntry struct {
	Page  int    `json:"page"`
	Kind  string `json:"kind"`
	Title string `json:"title"`
}

// doneOptions is all that the verb lessons done may touch, and what the command line says to it.
type doneOptions struct {
	*console.Console
	course *chosen.Choice
	format string
}

// newDone makes the command "lessons done": what the learner of this account has done.
func newDone(con *console.Console, course *chosen.Choice) *cobra.Command {
	o := &doneOptions{Console: con, course: course}
	cmd := o.Command("lessons-done", func(cmd *cobra.Command, _ []string) error { return o.run(cmd.Context()) })
	cmd.Args = o.NoWord
	course.Flags(cmd)
	cmd.Flags().StringVar(&o.format, "format", console.TextFormat, o.Words.Say("cli.option.format"))
	console.Complete(cmd, map[string]cobra.CompletionFunc{"format": console.FixedWords(console.TextFormat, console.JSONFormat)})
	return cmd
}

func (o *doneOptions) run(ctx context.Context) error {
	if err := o.OneOf(o.format, console.TextFormat, console.JSONFormat); err != nil {
		return err
	}
	course, err := o.course.Course()
	if err != nil {
		return err
	}
	words, err := o.course.Told(course)
	if err != nil {
		return err
	}
	kept, exercises := map[string]progress.Lesson{}, map[progress.Exercise]progress.Practised{}
	if file := console.ProgressFile(o.Env); file != "" && console.IsThere(file) {
		store, err := progress.Open(ctx, file)
		if err == nil {
			kept, err = store.Lessons(ctx)
		}
		if err == nil {
			exercises, err = store.Exercises(ctx)
		}
		if err != nil {
			return o.Problem("cli.error.done-unread", "File", file)
		}
		defer func() { _ = store.Close() }() // it was only read
	}
	list := doneOf(words, course, kept, exercises)
	if o.format == console.JSONFormat {
		return report.JSON(o.Out, list)
	}
	return o.Print(doneText(words, list))
}

// doneOf returns what was done in the lessons of a course.
func doneOf(words *text.Words, course *lessons.Course, kept map[string]progress.Lesson, exercises map[progress.Exercise]progress.Practised) doneList {
	list := doneList{Schema: 1, Of: len(course.Lessons), Lang: words.Lang(), Lessons: []doneEntry{}}
	for _, l := range course.Lessons {
		done, begun := kept[l.ID]
		t := l.Text(words.Voice())
		if !begun || t == nil {
			continue
		}
		pages := len(t.Steps) + 1
		entry := doneEntry{ID: l.ID, Number: l.Number, Title: t.Title, Finished: done.Passed, Page: min(done.Step+1, pages), Pages: pages, Later: []laterEntry{}}
		for e, practised := range exercises {
			if e.Lesson == l.ID && practised.Box == 0 && e.Step >= 0 && e.Step < len(t.Steps) && t.Steps[e.Step].Activity != nil {
				step := &t.Steps[e.Step]
				entry.Later = append(entry.Later, laterEntry{Page: e.Step + 1, Kind: string(step.Activity.Kind()), Title: step.Title})
			}
		}
		slices.SortFunc(entry.Later, func(a, b laterEntry) int { return a.Page - b.Page })
		if entry.Finished {
			list.Finished++
		}
		list.Lessons = append(list.Lessons, entry)
	}
	return list
}

// doneText says what was done, and names the exercises that are kept for later.
func doneText(words *text.Words, list doneList) string {
	var b strings.Builder
	b.WriteString(words.Say("cli.lessons-done.count", "Count", list.Finished, "Of", list.Of) + "\n")
	width := 0
	for i := range list.Lessons {
		width = max(width, ansi.StringWidth(list.Lessons[i].Title))
	}
	for i := range list.Lessons {
		l := &list.Lessons[i]
		state := words.Say("cli.lessons-done.begun", "Page", l.Page, "Of", l.Pages)
		if l.Finished {
			state = words.Say("cli.lessons-done.finished")
		}
		fmt.Fprintf(&b, "%3d  %s%s  %s\n", l.Number, l.Title, strings.Repeat(" ", width-ansi.StringWidth(l.Title)), state)
		for _, e := range l.Later {
			b.WriteString("     " + words.Say("cli.lessons-done.later", "Title", e.Title, "Page", e.Page) + "\n")
		}
	}
	return b.String()
}
