package cli

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"jourdain/grader/report"
	"jourdain/lessons"
)

// courseList is the course as JSON. Its shape is a promise: it may grow, and never
// changes.
type courseList struct {
	Schema  int           `json:"schema"`
	Lessons []lessonEntry `json:"lessons"` // of one track, or all
	Tracks  []trackEntry  `json:"tracks"`
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

// lessons is the command "lessons", with those below it.
func (a *app) lessons() *cobra.Command {
	cmd := a.Command("lessons", func(cmd *cobra.Command, _ []string) error {
		a.help(cmd)
		return nil
	})
	cmd.Args = a.NoCommand
	cmd.AddCommand(a.lessonsList(), a.lessonsShow(), a.lessonsCheck(), a.lessonsNew())
	return cmd
}

func (a *app) lessonsList() *cobra.Command {
	var format, track string
	cmd := a.Command("lessons-list", func(*cobra.Command, []string) error {
		if err := a.OneOf(format, TextFormat, JSONFormat); err != nil {
			return err
		}
		course, err := a.course()
		if err != nil {
			return err
		}
		followed := course.Track(track)
		if track != "" && followed == nil {
			return a.Problem("cli.error.unknown-track", "Track", track, "Known", strings.Join(trackIDs(course), ", "))
		}
		list := a.courseList(course, followed)
		if format == JSONFormat {
			return report.JSON(a.Out, list)
		}
		return a.Print(a.courseText(list))
	})
	cmd.Args = a.NoWord
	a.courseFlags(cmd)
	cmd.Flags().StringVar(&track, "track", "", a.Words.Say("cli.lessons-list.track"))
	cmd.Flags().StringVar(&format, "format", TextFormat, a.Words.Say("cli.option.format"))
	return cmd
}

// courseList gives the lessons that are written in the language of the run: those of a
// track, in its order, or all when track is nil.
func (a *app) courseList(course *lessons.Course, track *lessons.Track) courseList {
	lang := a.Words.Lang()
	list := courseList{Schema: 1, Lessons: []lessonEntry{}, Tracks: []trackEntry{}}
	listed := course.Lessons
	if track != nil {
		listed = track.Lessons
	}
	for _, l := range listed {
		if t := l.Text(lang); t != nil {
			list.Lessons = append(list.Lessons, entryOf(l, t))
		}
	}
	for _, t := range course.Tracks {
		list.Tracks = append(list.Tracks, trackEntry{ID: t.ID, Title: t.Title[lang], Summary: t.Summary[lang], Lessons: lessonIDs(t.Lessons)})
	}
	return list
}

func trackIDs(course *lessons.Course) []string {
	var all []string
	for _, t := range course.Tracks {
		all = append(all, t.ID)
	}
	return all
}

func entryOf(l *lessons.Lesson, t *lessons.Text) lessonEntry {
	return lessonEntry{
		ID: l.ID, Number: l.Number, Title: t.Title, Minutes: l.Minutes(),
		Cards: t.Cards(), Activities: t.Activities(),
	}
}

// courseText gives the list as text: the number, the id that the other commands
// take, the title and the time.
func (a *app) courseText(list courseList) string {
	width := 0
	for i := range list.Lessons {
		width = max(width, ansi.StringWidth(list.Lessons[i].ID))
	}
	var b strings.Builder
	for i := range list.Lessons {
		l := &list.Lessons[i]
		fmt.Fprintf(&b, "%3d  %-*s  %s\n", l.Number, width, l.ID,
			a.Say("cli.lessons-list.line", "Title", l.Title, "Count", l.Minutes))
	}
	return b.String()
}

func (a *app) lessonsShow() *cobra.Command {
	var format string
	cmd := a.Command("lessons-show", func(_ *cobra.Command, args []string) error {
		if err := a.OneOf(format, TextFormat, JSONFormat); err != nil {
			return err
		}
		lesson, t, err := a.lessonText(args[0])
		if err != nil {
			return err
		}
		if format == JSONFormat {
			return report.JSON(a.Out, a.lessonDetail(lesson, t))
		}
		return a.Print(a.lessonMarkdown(lesson, t))
	})
	cmd.Args = a.OneWord("cli.error.no-lesson")
	cmd.ValidArgsFunction = a.completeLessons
	a.courseFlags(cmd)
	cmd.Flags().StringVar(&format, "format", TextFormat, a.Words.Say("cli.option.format"))
	return cmd
}

// lessonText gives a lesson in the language of the run.
func (a *app) lessonText(id string) (*lessons.Lesson, *lessons.Text, error) {
	lesson, err := a.lesson(id)
	if err != nil {
		return nil, nil, err
	}
	t := lesson.Text(a.Words.Lang())
	if t == nil {
		return nil, nil, a.Problem("cli.error.lesson-language", "Lesson", id)
	}
	return lesson, t, nil
}
