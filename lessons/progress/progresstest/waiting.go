package progresstest

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
)

// Stopped is a store that cannot write while it has an error, and, where it is blind, not
// read either.
type Stopped struct {
	progress.Store
	Err   error
	Blind bool
}

// Reach does what the store does, or fails.
func (s *Stopped) Reach(ctx context.Context, id string, step int) error {
	if s.Err != nil {
		return s.Err
	}
	return s.Store.Reach(ctx, id, step)
}

// HandIn does what the store does, or fails.
func (s *Stopped) HandIn(ctx context.Context, h progress.HandedIn, f progress.Finished) (map[string]progress.Work, error) {
	if s.Err != nil {
		return nil, s.Err
	}
	return s.Store.HandIn(ctx, h, f)
}

// SaveAnswer does what the store does, or fails.
func (s *Stopped) SaveAnswer(ctx context.Context, lesson string, step int, a activity.Answer) error {
	if s.Err != nil {
		return s.Err
	}
	return s.Store.SaveAnswer(ctx, lesson, step, a)
}

// SaveSetting does what the store does, or fails.
func (s *Stopped) SaveSetting(ctx context.Context, name, value string) error {
	if s.Err != nil {
		return s.Err
	}
	return s.Store.SaveSetting(ctx, name, value)
}

// SaveIntended does what the store does, or fails.
func (s *Stopped) SaveIntended(ctx context.Context, file string, p progress.Passage, intended bool) error {
	if s.Err != nil {
		return s.Err
	}
	return s.Store.SaveIntended(ctx, file, p, intended)
}

// SaveExercise does what the store does, or fails.
func (s *Stopped) SaveExercise(ctx context.Context, e progress.Exercise, p progress.Practised) error {
	if s.Err != nil {
		return s.Err
	}
	return s.Store.SaveExercise(ctx, e, p)
}

// Lessons does what the store does, or fails.
func (s *Stopped) Lessons(ctx context.Context) (map[string]progress.Lesson, error) {
	if s.Err != nil && s.Blind {
		return nil, s.Err
	}
	return s.Store.Lessons(ctx)
}

// Works does what the store does, or fails.
func (s *Stopped) Works(ctx context.Context, lesson string) (map[string]progress.Work, error) {
	if s.Err != nil && s.Blind {
		return nil, s.Err
	}
	return s.Store.Works(ctx, lesson)
}

// passing are the errors after which the same may succeed another time.
func passing() []error {
	return []error{
		progress.ErrLocked, progress.ErrBroken, progress.ErrNewer, progress.ErrFull, progress.ErrUnwritable, progress.ErrHomeless, progress.ErrAway,
	}
}

// What is done while nothing can be kept is seen as if it were, warned of, and kept once
// that can be, in the order in which it was done.
func waits(t *testing.T, fresh func(*testing.T) progress.Store) {
	ctx := t.Context()
	both := func(passed func(string) bool) bool { return passed("") && passed("own") }
	for _, kind := range passing() {
		base := &Stopped{Store: fresh(t)}
		k := progress.Keep(base)
		_, err := k.HandIn(ctx, progress.HandedIn{Lesson: "ready", Work: "own", File: "/own.odt", Passed: true}, both)
		if err := errors.Join(err, k.Reach(ctx, "ready", 4), k.SaveAnswer(ctx, "ready", 1, activity.Answer{0})); err != nil {
			t.Fatal(err)
		}
		base.Err = kind
		p := progress.Passage{Rule: "link-text", Quote: "ici"}
		works, err := k.HandIn(ctx, progress.HandedIn{Lesson: "ready", File: "/repaired.odt", Passed: true}, both)
		for _, err := range []error{
			err, k.Reach(ctx, "ready", 2), k.Reach(ctx, "lists", 3), k.SaveAnswer(ctx, "ready", 1, activity.Answer{1}),
			k.SaveAnswer(ctx, "ready", 1, activity.Answer{2}), k.SaveSetting(ctx, "look", "contrast"), k.SaveIntended(ctx, "/a.odt", p, true),
		} {
			if !errors.Is(err, kind) {
				t.Errorf("%v: the error is %v", kind, err)
			}
		}
		if !works[""].Passed || !works["own"].Passed {
			t.Errorf("%v: the works are %+v", kind, works)
		}
		wantSeen := func(s progress.Store, warned bool) {
			t.Helper()
			done, err := s.Lessons(ctx)
			if errors.Is(err, kind) != warned || !warned && err != nil {
				t.Errorf("%v: the error is %v", kind, err)
			}
			want := map[string]progress.Lesson{"ready": {Step: 4, Passed: true, File: "/repaired.odt"}, "lists": {Step: 3}}
			if diff := cmp.Diff(want, done, Today(t)); diff != "" {
				t.Errorf("%v: lessons\n%s", kind, diff)
			}
			a, first := s.Answer(ctx, "ready", 1)
			look, second := s.Setting(ctx, "look")
			intended, third := s.Intended(ctx, "/a.odt")
			l, fourth := s.Lesson(ctx, "lists")
			if err := errors.Join(first, second, third, fourth); err != nil || !cmp.Equal(a, activity.Answer{2}) || look != "contrast" || !intended[p] || l.Step != 3 {
				t.Errorf("%v: answer %v, look %q, intended %v, lesson %+v, %v", kind, a, look, intended, l, err)
			}
		}
		wantSeen(k, true)
		if err := k.Flush(ctx); !errors.Is(err, kind) {
			t.Errorf("%v: at the end: %v", kind, err)
		}
		base.Err = nil
		wantSeen(k, false) // the look at the lessons has kept it
		if err := errors.Join(k.Trouble(), k.Flush(ctx)); err != nil {
			t.Errorf("%v: once it can be kept: %v", kind, err)
		}
		wantSeen(base.Store, false)
	}
}
