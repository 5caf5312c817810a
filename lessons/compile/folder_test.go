package compile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"jourdain/grader/source"
)

// inFolder writes a course on the disk.
func inFolder(t *testing.T, files fs.FS) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "course")
	if err := os.CopyFS(dir, files); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestACourseIsLoadedFromAFolder(t *testing.T) {
	folder, err := OpenFolder(inFolder(t, goodCourse()))
	if err != nil {
		t.Fatal(err)
	}
	course, err := Load(folder)
	if closed := folder.Close(); err != nil || closed != nil {
		t.Fatal(err, closed)
	}
	if course.Lesson("first") == nil || len(course.Languages) != 2 {
		t.Errorf("%+v", course)
	}
	if _, err := OpenFolder(filepath.Join(t.TempDir(), "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v", err)
	}
}

// A course is read from its own folder only, and nothing in it can make the program
// wait or fill the memory.
func TestAFolderGivesNothingElse(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a right that not everyone has")
	}
	dir := inFolder(t, goodCourse())
	secret := filepath.Join(filepath.Dir(dir), "secret.md")
	if err := os.WriteFile(secret, []byte("---\nlang: fr\nsummary: x\n---\n\n# A secret\n\n## Card\n\nWords.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	text := filepath.Join(dir, "first", "fr.md")
	for _, test := range []struct {
		name    string
		replace func() error
		want    source.Mistake
	}{
		{"a link out of it", func() error { return os.Symlink(secret, text) }, ErrOutside},
		{"a relative link", func() error { return os.Symlink("../../secret.md", text) }, ErrOutside},
		{"a device", func() error { return os.Symlink("/dev/zero", text) }, ErrOutside},
		{"a big file", func() error { return os.WriteFile(text, []byte(strings.Repeat("x", maxFile+1)), 0o600) }, source.ErrTooBig},
		{"a folder", func() error { return os.Mkdir(text, 0o700) }, ErrNoFile},
	} {
		t.Run(test.name, func(t *testing.T) {
			if err := os.RemoveAll(text); err != nil {
				t.Fatal(err)
			}
			if err := test.replace(); err != nil {
				t.Fatal(err)
			}
			folder, err := OpenFolder(dir)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = folder.Close() }()
			_, err = Load(folder)
			if err == nil || err.Error() != "first/fr.md: "+string(test.want) {
				t.Errorf("want %s, got %v", test.want, err)
			}
		})
	}
}

// A link inside of the folder is a file like another.
func TestALinkInsideOfTheFolderIsFollowed(t *testing.T) {
	dir := inFolder(t, goodCourse())
	if err := os.Rename(filepath.Join(dir, "first", "fr.md"), filepath.Join(dir, "kept.md")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join("..", "kept.md"), filepath.Join(dir, "first", "fr.md")); err != nil {
		t.Skip(err)
	}
	folder, err := OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = folder.Close() }()
	if _, err := Load(folder); err != nil {
		t.Error(err)
	}
}

func TestJoin(t *testing.T) {
	ours, err := Load(goodCourse())
	if err != nil {
		t.Fatal(err)
	}
	files := goodCourse()
	for _, name := range []string{"lesson.yaml", "fr.md", "starter.fr.md", "solution.fr.md"} {
		files["mine/"+name] = files["first/"+name]
		delete(files, "first/"+name)
	}
	change(t, files, "mine/lesson.yaml", "id: first", "id: mine")
	change(t, files, "course.yaml", "  - id: one\n    lessons: [not-yet, first, two]", "  - id: hers\n    lessons: [mine, two]")
	change(t, files, "course.fr.yaml", "one: Un", "hers: Les miennes")
	change(t, files, "course.en.yaml", "one: One", "hers: Mine")
	change(t, files, "course.yaml", "[two, not-yet]", "[two]")
	change(t, files, "two/en.md", "", gone)
	theirs, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	joined, faults := Join(ours, theirs)
	if want := `two/lesson.yaml:1: lesson-ours ID="two"`; faults.Error() != want {
		t.Errorf("want %s, got %s", want, faults.Error())
	}
	if mine := joined.Lesson("mine"); mine == nil || mine.Number != 4 {
		t.Errorf("the number goes on: %+v", mine)
	}
	if len(joined.Parts) != 2 || joined.Parts[1].ID != "hers" || len(joined.Tracks) != 1 {
		t.Errorf("%+v", joined)
	}
	if len(joined.Languages) != 1 || joined.Languages[0] != "fr" {
		t.Errorf("the languages are %q", joined.Languages)
	}
	if len(ours.Lessons) != 2 || len(ours.Parts) != 1 {
		t.Error("the first course has changed")
	}
}
