package compile_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/lessons/compile"
	"jourdain/lessons/content"
)

// Our own course is compiled lesson by lesson, by several readers at once, and is the
// one that the compiler makes of all its files together, which finds no fault.
func TestOwnIsTheCompiledCourse(t *testing.T) {
	whole, faults := compile.Course(content.Files)
	for _, f := range faults {
		t.Error(f)
	}
	lazy, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(lazy.Warm)
	}
	wait.Wait()
	if diff := cmp.Diff(whole.Languages, lazy.Languages); diff != "" {
		t.Errorf("languages (-compiled +own):\n%s", diff)
	}
	if len(lazy.Lessons) != len(whole.Lessons) || len(lazy.Parts) != len(whole.Parts) || len(lazy.Tracks) != len(whole.Tracks) {
		t.Fatalf("%d lessons, %d parts, %d tracks", len(lazy.Lessons), len(lazy.Parts), len(lazy.Tracks))
	}
	for i, l := range lazy.Lessons {
		want := whole.Lessons[i]
		if l.ID != want.ID || l.Number != want.Number || l.Minutes() != want.Minutes() || len(l.Works()) != len(want.Works()) {
			t.Errorf("%s is number %d of %d minutes with %d works", l.ID, l.Number, l.Minutes(), len(l.Works()))
		}
		for _, lang := range whole.Languages {
			text := want.Text(address.Polite.In(lang))
			if l.Title(address.Polite.In(lang)) != text.Title || l.Summary(address.Polite.In(lang)) != text.Summary || len(l.Text(address.Polite.In(lang)).Steps) != len(text.Steps) {
				t.Errorf("%s in %s: %q, %q, %d steps", l.ID, lang, l.Title(address.Polite.In(lang)), l.Summary(address.Polite.In(lang)), len(l.Text(address.Polite.In(lang)).Steps))
			}
		}
	}
	for i, track := range lazy.Tracks {
		for j, l := range track.Lessons {
			if whole.Tracks[i].Lessons[j].ID != l.ID {
				t.Errorf("track %s: lesson %d is %s", track.ID, j, l.ID)
			}
		}
	}
}

// BenchmarkOwn measures what a first frame waits for.
func BenchmarkOwn(b *testing.B) {
	for b.Loop() {
		if _, err := compile.Own(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWarm measures all of the course.
func BenchmarkWarm(b *testing.B) {
	for b.Loop() {
		course, err := compile.Own()
		if err != nil {
			b.Fatal(err)
		}
		course.Warm()
	}
}
