package chosen

import (
	"strings"

	"github.com/spf13/cobra"

	"jourdain/grader/rules/spelling"
	"jourdain/lessons"
	"jourdain/tui/cli/console"
)

// Lesson returns a lesson of the course.
func (c *Choice) Lesson(id string) (*lessons.Lesson, error) {
	course, err := c.Course()
	if err != nil {
		return nil, err
	}
	if lesson := course.Lesson(id); lesson != nil {
		return lesson, nil
	}
	if lesson := titled(course, id); lesson != nil {
		return lesson, nil
	}
	return nil, c.UnknownLesson(course, id)
}

// titled returns the one lesson whose title, in any language, a text is; nil for none.
func titled(course *lessons.Course, title string) *lessons.Lesson {
	key := func(text string) string {
		return spelling.Fold(strings.Join(strings.Fields(strings.ReplaceAll(text, "’", "'")), " "))
	}
	var found *lessons.Lesson
	for _, lesson := range course.Lessons {
		for _, cover := range lesson.Covers {
			if key(cover.Title) != key(title) {
				continue
			}
			if found != nil && found != lesson {
				return nil
			}
			found = lesson
		}
	}
	return found
}

// UnknownLesson says that a course has no such lesson, and which one was meant.
func (c *Choice) UnknownLesson(course *lessons.Course, id string) error {
	if near := console.Closest(id, IDs(course.Lessons)); near != "" {
		return c.con.Problem("cli.error.unknown-lesson-near", "Lesson", id, "Near", near)
	}
	return c.con.Problem("cli.error.unknown-lesson", "Lesson", id)
}

// Work returns a work of a lesson, the first when none is named, in the language of the
// run.
func (c *Choice) Work(lesson *lessons.Lesson, id string) (*lessons.WorkText, error) {
	work := lesson.Work(id)
	if work == nil {
		return nil, c.UnknownWork(lesson, id)
	}
	return work.Text(c.con.Words.Voice()), nil
}

// UnknownWork names the works that a lesson has.
func (c *Choice) UnknownWork(lesson *lessons.Lesson, id string) error {
	var known []string
	for _, work := range lesson.Works() {
		if work.ID != "" {
			known = append(known, work.ID)
		}
	}
	if known == nil {
		return c.con.Problem("cli.error.single-work", "Lesson", lesson.ID)
	}
	return c.con.Problem("cli.error.unknown-work", "Lesson", lesson.ID, "Work", id, "Known", strings.Join(known, ", "))
}

// IDs returns the IDs of lessons.
func IDs(list []*lessons.Lesson) []string {
	all := make([]string, len(list))
	for i, l := range list {
		all[i] = l.ID
	}
	return all
}

// TrackIDs returns the IDs of the tracks of a course.
func TrackIDs(course *lessons.Course) []string {
	var all []string
	for _, t := range course.Tracks {
		all = append(all, t.ID)
	}
	return all
}

// Text returns a lesson in the language of the run.
func (c *Choice) Text(id string) (*lessons.Lesson, *lessons.Text, error) {
	lesson, err := c.Lesson(id)
	if err != nil {
		return nil, nil, err
	}
	t := lesson.Text(c.con.Words.Voice())
	if t == nil {
		return nil, nil, c.con.Problem("cli.error.lesson-language", "Lesson", id)
	}
	return lesson, t, nil
}

// CompleteArgument offers the ids of the lessons as the one argument.
func (c *Choice) CompleteArgument(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return c.CompleteLesson(cmd, args, word)
}

// CompleteLesson offers the IDs of the lessons.
func (c *Choice) CompleteLesson(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	course, err := c.Course()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return IDs(course.Lessons), cobra.ShellCompDirectiveNoFileComp
}

// CompleteTrack offers the IDs of the tracks.
func (c *Choice) CompleteTrack(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	course, err := c.Course()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return TrackIDs(course), cobra.ShellCompDirectiveNoFileComp
}
