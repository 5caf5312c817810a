package chosen

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/lessons/compile"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/faults"
	"jourdain/tui/text"
)

// The options of the commands that use a course.
const (
	lessonsFlag    = "lessons"
	withCourseFlag = "with-course"
)

// Choice is which course the command line names for a command.
type Choice struct {
	con    *console.Console
	faults *faults.Sayer
	Folder string // of a teacher's own course; "" for ours
	With   bool   // ours, and then that one
}

// New returns the choice of one command, which is our course until its options are read.
func New(con *console.Console, faults *faults.Sayer) *Choice {
	return &Choice{con: con, faults: faults}
}

// Made reports whether the command line has chosen.
func (c *Choice) Made() bool { return c.Folder != "" || c.With }

// Flags returns a command the options that choose a course.
func (c *Choice) Flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&c.Folder, lessonsFlag, "", c.con.Words.Say("cli.option.lessons"))
	f.BoolVar(&c.With, withCourseFlag, false, c.con.Words.Say("cli.option.with-course"))
	console.Complete(cmd, map[string]cobra.CompletionFunc{lessonsFlag: console.CompleteFolders})
}

// Course loads the course that the command line names: ours, a teacher's own, or both.
// Its languages are those that the program speaks too.
func (c *Choice) Course() (*lessons.Course, error) {
	if c.Folder == "" {
		if c.With {
			return nil, c.con.Problem("cli.error.with-course")
		}
		return compile.Own()
	}
	folder, err := c.Open(c.Folder)
	if err != nil {
		return nil, err
	}
	defer func() { _ = folder.Close() }() // it was only read
	course, err := compile.Load(folder)
	var faults compile.Faults
	if err == nil && c.With {
		course, faults, err = Joined(course)
	}
	switch {
	case errors.As(err, &faults), len(faults) > 0:
		return nil, c.faulty(c.Folder, faults)
	case err != nil:
		return nil, err
	}
	course.Languages = slices.DeleteFunc(course.Languages, func(lang string) bool { return !slices.Contains(text.Languages(), lang) })
	if len(course.Languages) == 0 {
		return nil, c.con.Problem("cli.error.course-language", "Folder", c.Folder)
	}
	return course, nil
}

// Told returns the words in which a course is told: those of the run, or, for a course that is not
// written in its language, those of the course, and then it says so.
func (c *Choice) Told(course *lessons.Course) (*text.Words, error) {
	if slices.Contains(course.Languages, c.con.Words.Lang()) {
		return c.con.Words, nil
	}
	told := course.Languages[0]
	c.con.Complain(c.con.Say("cli.lessons.told", "Told", text.Name(told)))
	return text.Open(address.Polite.In(told))
}

// Joined returns our course and a teacher's own after it.
func Joined(theirs *lessons.Course) (*lessons.Course, compile.Faults, error) {
	ours, err := compile.Own()
	if err != nil {
		return nil, nil, err
	}
	course, faults := compile.Join(ours, theirs)
	return course, faults, nil
}

// Open opens the folder of a course. The error is a sentence.
func (c *Choice) Open(name string) (*compile.Folder, error) {
	folder, err := compile.OpenFolder(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, c.con.Problem("cli.error.course-missing", "Folder", name)
	case errors.Is(err, fs.ErrPermission):
		return nil, c.con.Problem("cli.error.course-forbidden", "Folder", name)
	case err != nil:
		return nil, c.con.Problem("cli.error.course-no-folder", "Folder", name)
	}
	_, err = fs.Stat(folder, "course.yaml")
	if errors.Is(err, fs.ErrNotExist) {
		defer func() { _ = folder.Close() }() // it was only looked at
		if _, err := fs.Stat(folder, "lesson.yaml"); err == nil {
			return nil, c.con.Problem("cli.error.course-is-lesson", "Folder", name, "Above", filepath.Join(name, ".."))
		}
		return nil, c.con.Problem("cli.error.course-empty", "Folder", name, "Typed", console.Typed(name))
	}
	return folder, nil
}

// faulty says that a course has faults, with the first of them.
func (c *Choice) faulty(name string, faults compile.Faults) error {
	return c.con.Problem("cli.error.course-faults", "Folder", name, "Typed", console.Typed(name), "With", c.With,
		"Count", len(faults), "First", c.faults.Line(name, &faults[0]))
}
