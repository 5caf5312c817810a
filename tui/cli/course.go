package cli

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/lessons/compile"
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
	f.StringVar(&a.chosen.folder, lessonsFlag, "", a.words.Say("cli.option.lessons"))
	f.BoolVar(&a.chosen.with, withCourseFlag, false, a.words.Say("cli.option.with-course"))
}

// course loads the course that the command line names: ours, a teacher's own, or both.
// Its languages are those that the program speaks too.
func (a *app) course() (*lessons.Course, error) {
	if a.chosen.folder == "" {
		if a.chosen.with {
			return nil, a.problem("cli.error.with-course")
		}
		return compile.Own()
	}
	folder, err := a.openCourse(a.chosen.folder)
	if err != nil {
		return nil, err
	}
	defer func() { _ = folder.Close() }() // it was only read
	course, err := compile.Load(folder)
	var faults compile.Faults
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
		return nil, a.problem("cli.error.course-language", "Folder", a.chosen.folder)
	}
	return course, nil
}

// joined gives our course and a teacher's own after it.
func joined(theirs *lessons.Course) (*lessons.Course, compile.Faults, error) {
	ours, err := compile.Own()
	if err != nil {
		return nil, nil, err
	}
	course, faults := compile.Join(ours, theirs)
	return course, faults, nil
}

// openCourse opens the folder of a course. The error is a sentence.
func (a *app) openCourse(name string) (*compile.Folder, error) {
	folder, err := compile.OpenFolder(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, a.problem("cli.error.course-missing", "Folder", name)
	case errors.Is(err, fs.ErrPermission):
		return nil, a.problem("cli.error.course-forbidden", "Folder", name)
	case err != nil:
		return nil, a.problem("cli.error.course-no-folder", "Folder", name)
	}
	_, err = fs.Stat(folder, "course.yaml")
	if errors.Is(err, fs.ErrNotExist) {
		defer func() { _ = folder.Close() }() // it was only looked at
		if _, err := fs.Stat(folder, "lesson.yaml"); err == nil {
			return nil, a.problem("cli.error.course-is-lesson", "Folder", name, "Above", filepath.Join(name, ".."))
		}
		return nil, a.problem("cli.error.course-empty", "Folder", name, "Typed", typed(name))
	}
	return folder, nil
}

// faultyCourse says that a course has faults, with the first of them.
func (a *app) faultyCourse(name string, faults compile.Faults) error {
	return a.problem("cli.error.course-faults", "Folder", name, "Typed", typed(name), "With", a.chosen.with,
		"Count", len(faults), "First", a.faultLine(name, &faults[0]))
}

// faultLine says a fault as compilers do: the file, the line, and what is wrong.
func (a *app) faultLine(folder string, f *compile.Fault) string {
	place := filepath.Join(folder, filepath.FromSlash(f.Place()))
	key := "cli.lessons-check.fault"
	if f.Warning {
		key = "cli.lessons-check.warning"
	}
	return a.say(key, "Place", document.Printable(place), "Message", a.faultSentence(f))
}

// faultSentence says what is wrong, and what to do.
func (a *app) faultSentence(f *compile.Fault) string {
	if a.faults == nil {
		words, err := text.OpenFaults(a.words.Lang())
		if err != nil {
			return f.String()
		}
		a.faults = words
	}
	return a.faults.Say(string(f.Mistake), printable(a.withDeeds(f.Values))...)
}

// withDeeds says the deeds that a fault names by their IDs, which an author needs to allow
// them, in the author's language.
func (a *app) withDeeds(values []any) []any {
	for i := 1; i < len(values); i += 2 {
		if ids, ok := values[i].(string); ok && values[i-1] == "Deeds" {
			said := slices.Clone(values)
			said[i] = a.deeds(strings.Fields(ids), a.words.Say("cli.lessons-check.between"))
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

// typed gives a name as it is typed in a command: in quotes where it needs them.
func typed(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(`./\:_-~`, r)
	}) {
		return `"` + name + `"`
	}
	return name
}
