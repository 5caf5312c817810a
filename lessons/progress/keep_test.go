package progress

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/lessons/activity"
)

// stopped is a store that cannot write while it has an error, and, where it is blind, not
// read either.
type stopped struct {
	Store
	err   error
	blind bool
}

func (s *stopped) Reach(ctx context.Context, id string, step int) error {
	if s.err != nil {
		return s.err
	}
	return s.Store.Reach(ctx, id, step)
}

func (s *stopped) HandIn(ctx context.Context, h HandedIn, f Finished) (map[string]Work, error) {
	if s.err != nil {
		return nil, s.err
	}
	return s.Store.HandIn(ctx, h, f)
}

func (s *stopped) SaveAnswer(ctx context.Context, lesson string, step int, a activity.Answer) error {
	if s.err != nil {
		return s.err
	}
	return s.Store.SaveAnswer(ctx, lesson, step, a)
}

func (s *stopped) SaveSetting(ctx context.Context, name, value string) error {
	if s.err != nil {
		return s.err
	}
	return s.Store.SaveSetting(ctx, name, value)
}

func (s *stopped) SaveIntended(ctx context.Context, file string, p Passage, intended bool) error {
	if s.err != nil {
		return s.err
	}
	return s.Store.SaveIntended(ctx, file, p, intended)
}

func (s *stopped) SaveExercise(ctx context.Context, e Exercise, p Practised) error {
	if s.err != nil {
		return s.err
	}
	return s.Store.SaveExercise(ctx, e, p)
}

func (s *stopped) Lessons(ctx context.Context) (map[string]Lesson, error) {
	if s.err != nil && s.blind {
		return nil, s.err
	}
	return s.Store.Lessons(ctx)
}

func (s *stopped) Works(ctx context.Context, lesson string) (map[string]Work, error) {
	if s.err != nil && s.blind {
		return nil, s.err
	}
	return s.Store.Works(ctx, lesson)
}

// What is done while nothing can be kept is seen as if it were, warned of, and kept once
// that can be, in the order in which it was done.
func TestWhatCannotBeKeptWaits(t *testing.T) {
	ctx := t.Context()
	both := func(passed func(string) bool) bool { return passed("") && passed("own") }
	for _, kind := range []error{ErrLocked, ErrBroken, ErrNewer, ErrFull, ErrUnwritable, ErrHomeless} {
		base := &stopped{Store: open(t, filepath.Join(t.TempDir(), "progress.db"))}
		k := Keep(base)
		_, err := k.HandIn(ctx, HandedIn{Lesson: "ready", Work: "own", File: "/own.odt", Passed: true}, both)
		if err := errors.Join(err, k.Reach(ctx, "ready", 4), k.SaveAnswer(ctx, "ready", 1, activity.Answer{0})); err != nil {
			t.Fatal(err)
		}
		base.err = kind
		p := Passage{Rule: "link-text", Quote: "ici"}
		works, err := k.HandIn(ctx, HandedIn{Lesson: "ready", File: "/repaired.odt", Passed: true}, both)
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
		wantSeen := func(s Store, warned bool) {
			t.Helper()
			done, err := s.Lessons(ctx)
			if errors.Is(err, kind) != warned || !warned && err != nil {
				t.Errorf("%v: the error is %v", kind, err)
			}
			want := map[string]Lesson{"ready": {Step: 4, Passed: true, File: "/repaired.odt"}, "lists": {Step: 3}}
			if diff := cmp.Diff(want, done, today(t)); diff != "" {
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
		base.err = nil
		wantSeen(k, false) // the look at the lessons has kept it
		if err := errors.Join(k.Trouble(), k.Flush(ctx)); err != nil {
			t.Errorf("%v: once it can be kept: %v", kind, err)
		}
		wantSeen(base.Store, false)
	}
}

// A learner whose file cannot be read either goes on as if it were the first day.
func TestWhatCannotBeReadIsAsIfItWasNotDone(t *testing.T) {
	ctx := t.Context()
	one := func(passed func(string) bool) bool { return passed("") }
	base := &stopped{Store: Memory(), err: ErrUnwritable, blind: true}
	k := Keep(base)
	works, err := k.HandIn(ctx, HandedIn{Lesson: "levels", File: "/a.odt", Passed: true}, one)
	if !errors.Is(err, ErrUnwritable) || !works[""].Passed {
		t.Errorf("handed in: %+v, %v", works, err)
	}
	if done, err := k.Lessons(ctx); !errors.Is(err, ErrUnwritable) || !done["levels"].Passed {
		t.Errorf("done is %+v, %v", done, err)
	}
}

// What can never be kept is no reason to keep nothing more.
func TestWhatCanNeverBeKeptHoldsNothingUp(t *testing.T) {
	base := &stopped{Store: Memory(), err: errors.New("no such thing")}
	k := Keep(base)
	if err := k.Reach(t.Context(), "levels", 1); !errors.Is(err, base.err) {
		t.Errorf("the error is %v", err)
	}
	base.err = nil
	if err := errors.Join(k.Reach(t.Context(), "lists", 1), k.Trouble()); err != nil {
		t.Error(err)
	}
}

// Whose system names no folder works all the same, and is told.
func TestWithoutAHomeNothingIsLostBeforeTheEnd(t *testing.T) {
	base, err := Open(t.Context(), "")
	if !errors.Is(err, ErrHomeless) {
		t.Errorf("the error is %v", err)
	}
	k := Keep(base)
	if err := k.Reach(t.Context(), "levels", 3); !errors.Is(err, ErrHomeless) {
		t.Errorf("the error is %v", err)
	}
	if done, err := k.Lessons(t.Context()); !errors.Is(err, ErrHomeless) || done["levels"].Step != 3 {
		t.Errorf("done is %+v, %v", done, err)
	}
	if err := errors.Join(k.Close()); err != nil {
		t.Error(err)
	}
}

// The address of a file is taken for what it is by SQLite on every system: a server is no
// authority of a URI, and a letter of a drive no scheme.
func TestAddressesOfFiles(t *testing.T) {
	for path, want := range map[string]string{
		`\\server\élèves\mamie\progress.db`: "file:%5C%5Cserver%5C%C3%A9l%C3%A8ves%5Cmamie%5Cprogress.db",
		`\\?\C:\Users\mamie\a.db`:           "file:%5C%5C%3F%5CC:%5CUsers%5Cmamie%5Ca.db",
		`C:\Users\mamie\a b.db`:             "file:C:%5CUsers%5Cmamie%5Ca%20b.db",
		"//server/share/a.db":               "file:%2F%2Fserver%2Fshare%2Fa.db",
		"/home/mamie/a?b#c%20.db":           "file:%2Fhome%2Fmamie%2Fa%3Fb%23c%2520.db",
	} {
		if got := address(path); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}
