package author

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"jourdain/grader/address"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/tui/cli/chosen"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/faults"
	"jourdain/tui/text"
)

// courseList is the course as JSON. Its shape is a promise: it may grow, and never
// changes.
type courseList struct {
	Schema  int           `json:"schema"`
	Lessons []lessonEntry `json:"lessons"` // of one track, or all
	Tracks  []trackEntry  `json:"tracks"`
	Lang    string        `json:"lang"` // of the titles: that of the run, or of a course not written in it
}

// trackEntry is a track of the list.
type trackEntry struct {
	ID      string   `json:"id"`
	Title   string   `json:"title"`
	Summary string   `json:"summary"`
	Lessons []string `json:"lessons"` // ids, in the order of the track
}

// lessonEntry is a lesson of the list.
type lessonEntry struct {
	ID         string `json:"id"`
	Number     int    `json:"number"`
	Title      string `json:"title"`
	Minutes    int    `json:"minutes"`
	Cards      int    `json:"cards"`
	Activities int    `json:"activities"`
}

// listOptions is all that the verb lessons list may touch, and what the command line says to it.
type listOptions struct {
	*console.Console
	course        *chosen.Choice
	format, track string
}

// showOptions is all that the verb lessons show may touch, and what the command line says to it.
type showOptions struct {
	*console.Console
	course *chosen.Choice
	format string
}

// NewLessons makes the command "lessons", with those below it. Each has a choice of its own.
func NewLessons(con *console.Console, faults *faults.Sayer, choose func() *chosen.Choice) *cobra.Command {
	cmd := con.Command("lessons", func(cmd *cobra.Command, _ []string) error { return cmd.Help() })
	cmd.Args = con.NoCommand
	cmd.AddCommand(newList(con, choose()), newShow(con, choose()), newDone(con, choose()), newCheck(con, choose(), faults), newNew(con))
	return cmd
}

func newList(con *console.Console, course *chosen.Choice) *cobra.Command {
	o := &listOptions{Console: con, course: course}
	cmd := o.Command("lessons-list", func(*cobra.Command, []string) error {
		if err := o.OneOf(o.format, console.TextFormat, console.JSONFormat); err != nil {
			return err
		}
		course, err := o.course.Course()
		if err != nil {
			return err
		}
		followed := course.Track(o.track)
		if o.track != "" && followed == nil {
			return o.Problem("cli.error.unknown-track", "Track", o.track, "Known", strings.Join(chosen.TrackIDs(course), ", "))
		}
		words, err := o.course.Told(course)
		if err != nil {
			return err
		}
		list := courseListOf(words.Voice(), course, followed)
		if o.format == console.JSONFormat {
			return report.JSON(o.Out, list)
		}
		return o.Print(courseText(words, list))
	})
	cmd.Args = o.NoWord
	course.Flags(cmd)
	cmd.Flags().StringVar(&o.track, "track", "", o.Words.Say("cli.lessons-list.track"))
	cmd.Flags().StringVar(&o.format, "format", console.TextFormat, o.Words.Say("cli.option.format"))
	console.Complete(cmd, map[string]cobra.CompletionFunc{"track": course.CompleteTrack, "format": console.FixedWords(console.TextFormat, console.JSONFormat)})
	return cmd
}

// courseListOf returns the lessons in a language of the course: those of a track, in its order, or
// all when track is nil.
func courseListOf(voice address.Voice, course *lessons.Course, track *lessons.Track) courseList {
	list := courseList{Schema: 1, Lang: voice.Lang, Lessons: []lessonEntry{}, Tracks: []trackEntry{}}
	listed := course.Lessons
	if track != nil {
		listed = track.Lessons
	}
	for _, l := range listed {
		if t := l.Text(voice); t != nil {
			list.Lessons = append(list.Lessons, entryOf(l, t))
		}
	}
	for _, t := range course.Tracks {
		list.Tracks = append(list.Tracks, trackEntry{ID: t.ID, Title: t.Title(voice), Summary: t.Summary(voice), Lessons: chosen.IDs(t.Lessons)})
	}
	return list
}

func entryOf(l *lessons.Lesson, t *lessons.Text) lessonEntry {
	return lessonEntry{
		ID: l.ID, Number: l.Number, Title: t.Title, Minutes: l.Minutes(),
		Cards: t.Cards(), Activities: t.Activities(),
	}
}

// courseText returns the list as text: the number, the id that the other commands
// take, the title and the time.
func courseText(words *text.Words, list courseList) string {
	width := 0
	for i := range list.Lessons {
		width = max(width, ansi.StringWidth(list.Lessons[i].ID))
	}
	var b strings.Builder
	for i := range list.Lessons {
		l := &list.Lessons[i]
		fmt.Fprintf(&b, "%3d  %-*s  %s\n", l.Number, width, l.ID,
			words.Say("cli.lessons-list.line", "Title", l.Title, "Count", l.Minutes))
	}
	return b.String()
}

func newShow(con *console.Console, course *chosen.Choice) *cobra.Command {
	o := &showOptions{Console: con, course: course}
	cmd := o.Command("lessons-show", func(_ *cobra.Command, args []string) error {
		if err := o.OneOf(o.format, console.TextFormat, console.JSONFormat); err != nil {
			return err
		}
		lesson, t, err := o.course.Text(args[0])
		if err != nil {
			return err
		}
		if o.format == console.JSONFormat {
			return report.JSON(o.Out, detailOf(o.Words, lesson, t))
		}
		return o.Print(lessonMarkdown(o.Words, lesson, t))
	})
	cmd.Args = o.OneWord("cli.error.no-lesson")
	cmd.ValidArgsFunction = course.CompleteArgument
	course.Flags(cmd)
	cmd.Flags().StringVar(&o.format, "format", console.TextFormat, o.Words.Say("cli.option.format"))
	console.Complete(cmd, map[string]cobra.CompletionFunc{"format": console.FixedWords(console.TextFormat, console.JSONFormat)})
	return cmd
}
