package cli

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/tui/text"
)

// The options of the commands that use a course.
const (
	lessonsFlag    = "lessons"
	withCourseFlag = "with-course"
)

// chosenCourse is which course the command line names.
type chosenCourse struct {
	folder string // of a teacher's own course; "" for ours
	with   bool   // ours, and then that one
}

// courseFlags gives a command the options that choose a course.
func (a *app) courseFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&a.chosen.folder, lessonsFlag, "", a.Words.Say("cli.option.lessons"))
	f.BoolVar(&a.chosen.with, withCourseFlag, false, a.Words.Say("cli.option.with-course"))
}

// course loads the course that the command line names: ours, a teacher's own, or both.
// Its languages are those that the program speaks too.
func (a *app) course() (*lessons.Course, error) {
	if a.chosen.folder == "" {
		if a.chosen.with {
			return nil, a.Problem("cli.error.with-course")
		}
		return lessons.Own()
	}
	folder, err := a.openCourse(a.chosen.folder)
	if err != nil {
		return nil, err
	}
	defer func() { _ = folder.Close() }() // it was only read
	course, err := lessons.Load(folder)
	var faults lessons.Faults
	if err == nil && a.chosen.with {
		course, faults, err = joined(course)
	}
	switch {
	case errors.As(err, &faults), len(faults) > 0:
		return nil, a.faultyCourse(a.chosen.folder, faults)
	case err != nil:
		return nil, err
	}
	course.Languages = slices.DeleteFunc(course.Languages, func(lang string) bool { return !slices.Contains(text.Languages(), lang) })
	if len(course.Languages) == 0 {
		return nil, a.Problem("cli.error.course-language", "Folder", a.chosen.folder)
	}
	return course, nil
}

// joined gives our course and a teacher's own after it.
func joined(theirs *lessons.Course) (*lessons.Course, lessons.Faults, error) {
	ours, err := lessons.Own()
	if err != nil {
		return nil, nil, err
	}
	course, faults := lessons.Join(ours, theirs)
	return course, faults, nil
}

// openCourse opens the folder of a course. The error is a sentence.
func (a *app) openCourse(name string) (*lessons.Folder, error) {
	folder, err := lessons.OpenFolder(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, a.Problem("cli.error.course-missing", "Folder", name)
	case errors.Is(err, fs.ErrPermission):
		return nil, a.Problem("cli.error.course-forbidden", "Folder", name)
	case err != nil:
		return nil, a.Problem("cli.error.course-no-folder", "Folder", name)
	}
	_, err = fs.Stat(folder, "course.yaml")
	if errors.Is(err, fs.ErrNotExist) {
		defer func() { _ = folder.Close() }() // it was only looked at
		if _, err := fs.Stat(folder, "lesson.yaml"); err == nil {
			return nil, a.Problem("cli.error.course-is-lesson", "Folder", name, "Above", filepath.Join(name, ".."))
		}
		return nil, a.Problem("cli.error.course-empty", "Folder", name, "Typed", Typed(name))
	}
	return folder, nil
}

// faultyCourse says that a course has faults, with the first of them.
func (a *app) faultyCourse(name string, faults lessons.Faults) error {
	return a.Problem("cli.error.course-faults", "Folder", name, "Typed", Typed(name), "With", a.chosen.with,
		"Count", len(faults), "First", a.faultLine(name, &faults[0]))
}

// faultLine says a fault as compilers do: the file, the line, and what is wrong.
func (a *app) faultLine(folder string, f *lessons.Fault) string {
	place := filepath.Join(folder, filepath.FromSlash(f.Place()))
	key := "cli.lessons-check.fault"
	if f.Warning {
		key = "cli.lessons-check.warning"
	}
	return a.Say(key, "Place", document.Printable(place), "Message", a.faultSentence(f))
}

// faultSentence says what is wrong, and what to do.
func (a *app) faultSentence(f *lessons.Fault) string {
	if a.faults == nil {
		words, err := text.OpenFaults(a.Words.Lang())
		if err != nil {
			return f.String()
		}
		a.faults = words
	}
	return a.faults.Say(string(f.Mistake), Printable(a.withDeeds(f.Values))...)
}

// withDeeds says the deeds that a fault names by their IDs, which an author needs to allow
// them, in the author's language.
func (a *app) withDeeds(values []any) []any {
	for i := 1; i < len(values); i += 2 {
		if ids, ok := values[i].(string); ok && values[i-1] == "Deeds" {
			said := slices.Clone(values)
			said[i] = a.deeds(strings.Fields(ids), a.Words.Say("cli.lessons-check.between"))
			return said
		}
	}
	return values
}

// deeds says what deeds are, each with its ID.
func (a *app) deeds(ids []string, between string) string {
	said := make([]string, len(ids))
	for i, id := range ids {
		said[i] = a.deed(id) + " (" + id + ")"
	}
	return strings.Join(said, between)
}
