package tuitest

import (
	"embed"
	"io/fs"
	"path"
	"sync"
	"testing"
	"testing/fstest"

	"jourdain/lessons"
	"jourdain/lessons/compile"
	"jourdain/lessons/content"
)

// Lesson is the one that the tests play.
const Lesson = "looking-or-being"

// The courses are read once: a test plays hundreds of learners, and none of them changes
// a course.
var (
	ownCourse   = sync.OnceValues(oneLesson)
	worksCourse = sync.OnceValues(func() (*lessons.Course, error) { return load("works") })
	kindsCourse = sync.OnceValues(func() (*lessons.Course, error) { return load("kinds") })
)

// Course returns our own course with one lesson in it. The others keep their places, as
// if they were not written yet: so what the tests have read on the screens stays when
// the course grows.
func Course(t testing.TB) *lessons.Course {
	t.Helper()
	return must(t, ownCourse)
}

// Works returns a small course with all that a lesson can ask for: a document of the
// learner's own that gets no mark, one of two examples, and two works one after the
// other. It has two tracks.
func Works(t testing.TB) *lessons.Course {
	t.Helper()
	return must(t, worksCourse)
}

// Kinds returns a course of one lesson, [KindsLesson], with every kind of activity in it.
func Kinds(t testing.TB) *lessons.Course {
	t.Helper()
	return must(t, kindsCourse)
}

// KindsLesson is the lesson of [Kinds].
const KindsLesson = "all-kinds"

func must(t testing.TB, read func() (*lessons.Course, error)) *lessons.Course {
	t.Helper()
	course, err := read()
	if err != nil {
		t.Fatal(err)
	}
	return course
}

func oneLesson() (*lessons.Course, error) {
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
		return nil, err
	}
	return compile.Load(files)
}

//go:embed works kinds
var own embed.FS

func load(folder string) (*lessons.Course, error) {
	files, err := fs.Sub(own, folder)
	if err != nil {
		return nil, err
	}
	return compile.Load(files)
}
