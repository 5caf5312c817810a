package author

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"jourdain/lessons/compile"
	"jourdain/lessons/disk"
	"jourdain/lessons/draft"
	"jourdain/tui/cli/console"
)

// newOptions is all that the verb lessons new may touch.
type newOptions struct{ *console.Console }

// newNew makes the command "lessons new": a folder with a lesson that is already valid.
func newNew(con *console.Console) *cobra.Command {
	o := &newOptions{Console: con}
	cmd := o.Command("lessons-new", func(_ *cobra.Command, args []string) error {
		folder := "."
		if len(args) > 1 {
			folder = args[1]
		}
		return o.newLesson(args[0], folder)
	})
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) == 0:
			return o.Problem("cli.error.new-no-name", "Command", cmd.CommandPath())
		case len(args) > 2:
			return o.NoWord(cmd, args[2:])
		default:
			return nil
		}
	}
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) == 1 {
			return console.CompleteFolders(cmd, args, word)
		}
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return cmd
}

// newLesson makes the lesson in the folder of a course, and names it in course.yaml.
// Nothing that is there is written over, and nothing is made when it cannot all be made.
func (o *newOptions) newLesson(id, folder string) error {
	if !compile.IsID(id) {
		return o.Problem("cli.error.new-name", "Name", id, "Near", idLike(id))
	}
	if !disk.CanName(id) {
		return o.Problem("cli.error.new-device", "Name", id, "Near", "lesson-"+id)
	}
	if ours, err := compile.Own(); err == nil && ours.Lesson(id) != nil {
		return o.Problem("cli.error.new-ours", "Name", id)
	}
	if info, err := os.Stat(folder); err == nil && !info.IsDir() {
		return o.Problem("cli.error.course-no-folder", "Folder", folder)
	}
	if _, err := os.Stat(filepath.Join(folder, "lesson.yaml")); err == nil {
		return o.Problem("cli.error.new-in-lesson", "Folder", folder, "Name", id, "Typed", console.Typed(filepath.Join(folder, "..")))
	}
	list, err := o.withLesson(id, folder)
	if err != nil {
		return err
	}
	made := filepath.Join(folder, id)
	if err := o.makeLesson(id, made); err != nil {
		return err
	}
	if err := list.write(); err != nil {
		_ = os.RemoveAll(made) // it was made here
		return o.CannotCreate(list.name, err)
	}
	o.Complain(o.Say("cli.lessons-new.made", "Folder", made, "Course", list.name, "New", list.titles != nil, "Typed", console.Typed(folder)))
	return nil
}

// makeLesson writes the files of a lesson into a new folder.
func (o *newOptions) makeLesson(id, folder string) error {
	files, err := draft.Lesson(id, o.Words.Lang())
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(folder), 0o777); err != nil {
		return o.CannotCreate(folder, err)
	}
	if err := os.Mkdir(folder, 0o777); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return o.Problem("cli.error.new-exists", "Folder", folder)
		}
		return o.CannotCreate(folder, err)
	}
	for name, body := range files {
		if err := os.WriteFile(filepath.Join(folder, name), body, 0o666); err != nil {
			_ = os.RemoveAll(folder) // it was made here
			return o.CannotCreate(filepath.Join(folder, name), err)
		}
	}
	return nil
}

// courseFile is a course.yaml as it will be.
type courseFile struct {
	name string
	body []byte
	// titles are the files that a new course has besides, by their names; nil for a course
	// that is there.
	titles map[string][]byte
}

// withLesson returns the course.yaml of a folder with one more lesson.
func (o *newOptions) withLesson(id, folder string) (courseFile, error) {
	list := courseFile{name: filepath.Join(folder, draft.CourseFile)}
	before, err := os.ReadFile(list.name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		list.titles, err = draft.Course(id, o.Words.Lang())
		list.body = list.titles[draft.CourseFile]
		delete(list.titles, draft.CourseFile)
		return list, err
	case err != nil:
		return list, o.Problem("cli.error.new-course-closed", "File", list.name)
	}
	if list.body, err = draft.Add(before, id); err != nil {
		return list, o.Problem("cli.error.new-course", "File", list.name, "Name", id, "Typed", console.Typed(folder))
	}
	return list, nil
}

// write writes the course.yaml. One that is there is replaced whole, so that nobody is
// left with half of it; titles that are there stay as they are.
func (c *courseFile) write() error {
	if c.titles != nil {
		for name, body := range c.titles {
			if err := writeNew(filepath.Join(filepath.Dir(c.name), name), body); err != nil && !errors.Is(err, fs.ErrExist) {
				return err
			}
		}
		return writeNew(c.name, c.body)
	}
	file, err := os.CreateTemp(filepath.Dir(c.name), ".course-*.yaml")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(file.Name()) }() // once it is renamed there is nothing to remove
	if info, err := os.Stat(c.name); err == nil {
		_ = file.Chmod(info.Mode()) // a system without permissions has nothing to keep
	}
	_, err = file.Write(c.body)
	if err := errors.Join(err, file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), c.name)
}

// writeNew writes a file that is not there yet.
func writeNew(name string, body []byte) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = file.Write(body)
	return errors.Join(err, file.Close())
}

// idLike returns a name for a lesson that is near to one that cannot be: "Ma leçon n° 2"
// gives "ma-lecon-n-2".
func idLike(name string) string {
	plain := strings.ToLower(norm.NFD.String(name))
	plain = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, plain)
	words := strings.FieldsFunc(plain, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	return cmp.Or(strings.Join(words, "-"), "lesson")
}
