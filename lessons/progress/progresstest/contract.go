package progresstest

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
)

// Store is a store that is tested.
type Store = progress.Store

// Run holds stores to the contract. fresh makes a place where nothing was done yet, and returns
// what opens a store of it; opened again it is the same place.
func Run(t *testing.T, fresh func(t *testing.T) func(t *testing.T) Store) {
	empty := func(t *testing.T) Store { return fresh(t)(t) }
	for name, test := range map[string]func(*testing.T, Store){
		"keeps what it is given":           keeps,
		"what is intended":                 intended,
		"documents that are handed in":     handedIn,
		"changes nothing else":             changes,
		"a lesson of two works needs both": both,
		"exercises":                        exercises,
	} {
		t.Run(name, func(t *testing.T) { test(t, empty(t)) })
	}
	t.Run("what cannot be kept waits", func(t *testing.T) { waits(t, empty) })
	t.Run("several tutors lose nothing", func(t *testing.T) { several(t, fresh(t)) })
}

// keeps holds that lessons, answers and settings are kept as they are given.
func keeps(t *testing.T, s Store) {
	ctx := t.Context()
	if l, err := s.Lesson(ctx, "levels"); err != nil || l != (progress.Lesson{}) {
		t.Errorf("a lesson that was never begun: %v, %v", l, err)
	}
	if a, err := s.Answer(ctx, "levels", 1); err != nil || a != nil {
		t.Errorf("an answer that was never given: %v, %v", a, err)
	}
	if v, err := s.Setting(ctx, "look"); err != nil || v != "" {
		t.Errorf("a setting that was never set: %q, %v", v, err)
	}
	for range 2 { // the second time in place of the first
		if err := errors.Join(
			s.Restore(ctx, map[string]progress.Lesson{"levels": {Step: 3, Passed: true}}),
			s.SaveAnswer(ctx, "levels", 1, activity.Answer{2, 0, 1}),
			s.SaveSetting(ctx, "look", "contrast"),
		); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Lessons(ctx)
	if diff := cmp.Diff(map[string]progress.Lesson{"levels": {Step: 3, Passed: true}}, got, Today(t)); diff != "" || err != nil {
		t.Errorf("lessons: %v\n%s", err, diff)
	}
	if a, err := s.Answer(ctx, "levels", 1); err != nil || !cmp.Equal(a, activity.Answer{2, 0, 1}) {
		t.Errorf("answer: %v, %v", a, err)
	}
	if v, err := s.Setting(ctx, "look"); err != nil || v != "contrast" {
		t.Errorf("setting: %q, %v", v, err)
	}
}

// intended holds that it is kept which passages are intended, and of which file.
func intended(t *testing.T, s Store) {
	ctx := t.Context()
	heading, whole := progress.Passage{Rule: "no-lookalike-heading", Quote: "Été"}, progress.Passage{Rule: "has-headings", Case: "long"}
	for range 2 {
		if err := errors.Join(
			s.SaveIntended(ctx, "/a.odt", heading, true), s.SaveIntended(ctx, "/a.odt", whole, true),
			s.SaveIntended(ctx, "/a.odt", progress.Passage{Rule: "link-text", Quote: "ici"}, false), s.SaveIntended(ctx, "/b.odt", heading, true),
		); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := s.Intended(ctx, "/a.odt"); err != nil || !cmp.Equal(got, map[progress.Passage]bool{heading: true, whole: true}) {
		t.Errorf("intended: %v, %v", got, err)
	}
	if err := s.SaveIntended(ctx, "/a.odt", whole, false); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Intended(ctx, "/a.odt"); err != nil || !cmp.Equal(got, map[progress.Passage]bool{heading: true}) {
		t.Errorf("what was taken back: %v, %v", got, err)
	}
	if got, err := s.Intended(ctx, "/c.odt"); err != nil || len(got) > 0 {
		t.Errorf("another file: %v, %v", got, err)
	}
}

// handedIn holds that a document is kept with its work and its lesson.
func handedIn(t *testing.T, s Store) {
	ctx := t.Context()
	both := func(passed func(string) bool) bool { return passed("") && passed("own") }
	for range 2 {
		for _, h := range []progress.HandedIn{
			{Lesson: "ready-to-share", Work: "own", File: "/home/mamie/à moi.odt", Passed: true}, {Lesson: "ready-to-share", File: "/b.odt"},
		} {
			if _, err := s.HandIn(ctx, h, both); err != nil {
				t.Fatal(err)
			}
		}
	}
	works, err := s.Works(ctx, "ready-to-share")
	if diff := cmp.Diff(map[string]progress.Work{"own": {Passed: true, File: "/home/mamie/à moi.odt"}, "": {File: "/b.odt"}}, works, Today(t)); diff != "" || err != nil {
		t.Errorf("works: %v\n%s", err, diff)
	}
	l, err := s.Lesson(ctx, "ready-to-share")
	if diff := cmp.Diff(progress.Lesson{File: "/b.odt"}, l, Today(t)); diff != "" || err != nil {
		t.Errorf("the lesson is kept with its work: %v\n%s", err, diff)
	}
	if works, err := s.Works(ctx, "levels"); err != nil || len(works) > 0 {
		t.Errorf("the works of another lesson: %v, %v", works, err)
	}
}

// Today compares the times of what has just been kept: each is now, and none is missing.
func Today(t *testing.T) cmp.Option {
	return cmp.Comparer(func(a, b time.Time) bool {
		for _, at := range []time.Time{a, b} {
			if !at.IsZero() && time.Since(at).Abs() > time.Hour {
				t.Errorf("it was kept at %v", at)
			}
		}
		return a.IsZero() != b.IsZero()
	})
}

// changes holds that what has passed once stays so, and that the furthest step counts.
func changes(t *testing.T, s Store) {
	one := func(passed func(string) bool) bool { return passed("") }
	ctx := t.Context()
	_, first := s.HandIn(ctx, progress.HandedIn{Lesson: "levels", File: "/a.odt", Passed: true}, one)
	works, second := s.HandIn(ctx, progress.HandedIn{Lesson: "levels", File: "/b.odt"}, one)
	if err := errors.Join(first, second, s.Reach(ctx, "levels", 2), s.Reach(ctx, "levels", 1)); err != nil {
		t.Fatal(err)
	}
	l, err := s.Lesson(ctx, "levels")
	if err != nil || l.Step != 2 || !l.Passed || l.File != "/b.odt" {
		t.Errorf("what has passed once stays so, the furthest step counts, and the rest is kept: %+v, %v", l, err)
	}
	if w := works[""]; !w.Passed || w.File != "/b.odt" {
		t.Errorf("the work: %+v", w)
	}
}

// both holds that a lesson is finished when it says so of the works that have passed, and not before.
func both(t *testing.T, s Store) {
	ctx := t.Context()
	all := func(passed func(string) bool) bool { return passed("repair") && passed("own") }
	for _, step := range []struct {
		work           string
		passed, wanted bool
	}{{"repair", true, false}, {"own", false, false}, {"repair", false, false}, {"own", true, true}, {"own", false, true}} {
		if _, err := s.HandIn(ctx, progress.HandedIn{Lesson: "ready", Work: step.work, Passed: step.passed}, all); err != nil {
			t.Fatal(err)
		}
		if l, err := s.Lesson(ctx, "ready"); err != nil || l.Passed != step.wanted {
			t.Errorf("after %+v: %+v, %v", step, l, err)
		}
	}
}

// exercises holds that exercises are kept, and held where they cannot be.
func exercises(t *testing.T, base Store) {
	ctx := t.Context()
	at := func(hour int) time.Time { return time.Date(2026, 3, 2, hour, 0, 0, 0, time.UTC) }
	same := cmp.Comparer(func(a, b time.Time) bool { return a.Equal(b) })
	waiting := &Stopped{Store: base}
	keeper := progress.Keep(waiting)
	if got, err := keeper.Exercises(ctx); err != nil || len(got) > 0 {
		t.Errorf("before the first: %v, %v", got, err)
	}
	first, second := progress.Exercise{Lesson: "levels", Step: 2}, progress.Exercise{Lesson: "levels", Step: 4}
	if err := errors.Join(keeper.SaveExercise(ctx, first, progress.Practised{Box: 2, At: at(9)}), keeper.SaveExercise(ctx, first, progress.Practised{Box: 0, At: at(10)})); err != nil {
		t.Fatal(err)
	}
	if err := base.SaveExercise(ctx, first, progress.Practised{Box: 5, At: at(8)}); err != nil { // by another tutor that comes late
		t.Fatal(err)
	}
	waiting.Err = progress.ErrFull
	if err := keeper.SaveExercise(ctx, second, progress.Practised{Box: 1, At: at(11)}); !errors.Is(err, progress.ErrFull) {
		t.Errorf("on a full disk: %v", err)
	}
	want := map[progress.Exercise]progress.Practised{first: {Box: 0, At: at(10)}, second: {Box: 1, At: at(11)}}
	got, err := keeper.Exercises(ctx)
	if diff := cmp.Diff(want, got, same); diff != "" || err != nil {
		t.Errorf("%v\n%s", err, diff)
	}
	waiting.Err = nil
	if err := keeper.Flush(ctx); err != nil {
		t.Error(err)
	}
	got, err = base.Exercises(ctx)
	if diff := cmp.Diff(want, got, same); diff != "" || err != nil {
		t.Errorf("what waited: %v\n%s", err, diff)
	}
}
