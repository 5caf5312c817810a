package progress_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"jourdain/lessons/progress"
	"jourdain/lessons/progress/progresstest"
)

// A learner whose file cannot be read either goes on as if it were the first day.
func TestWhatCannotBeReadIsAsIfItWasNotDone(t *testing.T) {
	ctx := t.Context()
	one := func(passed func(string) bool) bool { return passed("") }
	base := &progresstest.Stopped{Store: progress.Memory(), Err: progress.ErrUnwritable, Blind: true}
	k := progress.Keep(base)
	works, err := k.HandIn(ctx, progress.HandedIn{Lesson: "levels", File: "/a.odt", Passed: true}, one)
	if !errors.Is(err, progress.ErrUnwritable) || !works[""].Passed {
		t.Errorf("handed in: %+v, %v", works, err)
	}
	if done, err := k.Lessons(ctx); !errors.Is(err, progress.ErrUnwritable) || !done["levels"].Passed {
		t.Errorf("done is %+v, %v", done, err)
	}
}

// What somebody did who did not wait for the end is kept all the same, and nobody is told of
// trouble.
func TestWhatWasInterruptedIsKeptLater(t *testing.T) {
	base := &progresstest.Stopped{Store: progress.Memory()}
	k := progress.Keep(base)
	for i, kind := range []error{context.Canceled, context.DeadlineExceeded} {
		base.Err = fmt.Errorf("reach: %w", kind)
		if err := k.Reach(t.Context(), "levels", i+1); !errors.Is(err, kind) || k.Trouble() != nil {
			t.Errorf("the error is %v, and the trouble %v", err, k.Trouble())
		}
		if err := k.Flush(t.Context()); !errors.Is(err, kind) {
			t.Errorf("at the end: %v", err)
		}
		base.Err = nil
		if done, err := k.Lessons(t.Context()); err != nil || done["levels"].Step != i+1 {
			t.Errorf("done is %+v, %v", done, err)
		}
		if l, err := base.Lesson(t.Context(), "levels"); err != nil || l.Step != i+1 {
			t.Errorf("kept is %+v, %v", l, err)
		}
	}
}

// patient is a store that goes on trying after a learner has left.
type patient struct {
	progresstest.Stopped
	later []func(context.Context, progress.Store) error
}

func (p *patient) Later(do func(context.Context, progress.Store) error) {
	p.later = append(p.later, do)
}

// Who leaves a server hands over to it what it could not keep, in the order in which it was done.
func TestWhatWaitsIsHandedOverAtTheEnd(t *testing.T) {
	base := &patient{Stopped: progresstest.Stopped{Store: progress.Memory()}}
	k := progress.Keep(base)
	if err := errors.Join(k.SaveSetting(t.Context(), "look", "kept"), k.Close()); err != nil || len(base.later) > 0 {
		t.Errorf("%d changes are handed over, %v", len(base.later), err)
	}
	base.Err = progress.ErrAway
	for _, look := range []string{"first", "second"} {
		if err := k.Reach(t.Context(), look, 1); !errors.Is(err, progress.ErrAway) {
			t.Errorf("the error is %v", err)
		}
	}
	if err := k.Close(); err != nil || len(base.later) != 2 {
		t.Fatalf("%d changes are handed over, %v", len(base.later), err)
	}
	for i, lesson := range []string{"first", "second"} {
		if err := base.later[i](t.Context(), base.Store); err != nil {
			t.Error(err)
		}
		if done, err := base.Store.Lessons(t.Context()); err != nil || len(done) != i+1 || done[lesson].Step != 1 {
			t.Errorf("then %+v is done, %v", done, err)
		}
	}
	if err := errors.Join(k.Flush(t.Context()), k.Close()); err != nil || len(base.later) != 2 {
		t.Errorf("it is handed over once: %d, %v", len(base.later), err)
	}
}

// What can never be kept is no reason to keep nothing more.
func TestWhatCanNeverBeKeptHoldsNothingUp(t *testing.T) {
	base := &progresstest.Stopped{Store: progress.Memory(), Err: errors.New("no such thing")}
	k := progress.Keep(base)
	if err := k.Reach(t.Context(), "levels", 1); !errors.Is(err, base.Err) {
		t.Errorf("the error is %v", err)
	}
	base.Err = nil
	if err := errors.Join(k.Reach(t.Context(), "lists", 1), k.Trouble()); err != nil {
		t.Error(err)
	}
}

// Whose system names no folder works all the same, and is told.
func TestWithoutAHomeNothingIsLostBeforeTheEnd(t *testing.T) {
	base, err := progress.Open(t.Context(), "")
	if !errors.Is(err, progress.ErrHomeless) {
		t.Errorf("the error is %v", err)
	}
	k := progress.Keep(base)
	if err := k.Reach(t.Context(), "levels", 3); !errors.Is(err, progress.ErrHomeless) {
		t.Errorf("the error is %v", err)
	}
	if done, err := k.Lessons(t.Context()); !errors.Is(err, progress.ErrHomeless) || done["levels"].Step != 3 {
		t.Errorf("done is %+v, %v", done, err)
	}
	if err := errors.Join(k.Close()); err != nil {
		t.Error(err)
	}
}
