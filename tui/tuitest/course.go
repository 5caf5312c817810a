package tuitest

import (
	"embed"
	"io/fs"
	"path"
	"testing"
	"testing/fstest"

	"jourdain/lessons"
	"jourdain/lessons/content"
)

// Lesson is the one that the tests play.
const Lesson = "looking-or-being"

// Course gives our own course with one lesson in it. The others keep their places, as
// if they were not written yet: so what the tests have read on the screens stays when
// the course grows.
func Course(t testing.TB) *lessons.Course {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(content.Files, ".", func(name string, entry fs.DirEntry, err error) error {
		folder := path.Dir(name)
		if err != nil || entry.IsDir() || folder != "." && folder != Lesson {
			return err
		}
		source, err := fs.ReadFile(content.Files, name)
		files[name] = &fstest.MapFile{Data: source}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	course, err := lessons.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return course
}

//go:embed works kinds
var own embed.FS

// Works gives a small course with all that a lesson can ask for: a document of the
// learner's own that gets no mark, one of two examples, and two works one after the
// other. It has two tracks.
func Works(t testing.TB) *lessons.Course { return load(t, "works") }

// Kinds gives a course of one lesson, [KindsLesson], with every kind of activity in it.
func Kinds(t testing.TB) *lessons.Course { return load(t, "kinds") }

// KindsLesson is the lesson of [Kinds].
const KindsLesson = "all-kinds"

func load(t testing.TB, folder string) *lessons.Course {
	t.Helper()
	files, err := fs.Sub(own, folder)
	if err != nil {
		t.Fatal(err)
	}
	course, err := lessons.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return course
}
