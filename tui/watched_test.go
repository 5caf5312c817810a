package tui

import (
	"context"
	"testing"

	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
)

// broken is a store that keeps nothing more once it is set so.
type broken struct {
	progress.Store
	err error
}

func (b *broken) SaveAnswer(ctx context.Context, lesson string, step int, answer activity.Answer) error {
	if b.err != nil {
		return b.err
	}
	return b.Store.SaveAnswer(ctx, lesson, step, answer)
}

func (b *broken) Reach(ctx context.Context, id string, step int) error {
	if b.err != nil {
		return b.err
	}
	return b.Store.Reach(ctx, id, step)
}

// What cannot be kept is said where the learner is, once; and again on the first screen,
// until something can be kept again.
func TestWhatCannotBeKeptIsSaidOnce(t *testing.T) {
	services := kindsServices(t, t.TempDir())
	store := &broken{Store: services.Progress}
	services.Progress = store
	p := playerOf(t, services, t.TempDir(), "fr", 80, 24)
	full := p.app.session.Env().Words.Say("progress.full")
	p.open(activity.SortKind)
	p.press("1")
	said := func(where string, want bool) {
		t.Helper()
		if p.sees(full) != want {
			t.Errorf("%s: said %v, want %v:\n%s", where, p.sees(full), want, p.screen())
		}
	}
	said("before", false)
	store.err = progress.ErrFull
	p.press("2")
	said("where it is noticed", true)
	p.press("f")
	said("on the next page", false)
	p.press("esc")
	said("on the first screen", true)
	store.err = nil
	p.open(activity.SortKind)
	p.press("1")
	said("once there is room", false)
	p.press("esc")
	said("on the first screen, once there is room", false)
}
