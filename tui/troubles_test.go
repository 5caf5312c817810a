package tui

import (
	"context"
	"maps"
	"slices"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
	"jourdain/tui/home"
	"jourdain/tui/screen"
	"jourdain/tui/text"
	"jourdain/tui/tuitest"
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

// The first screen warns until what was done is kept, without a key being pressed; and what
// was done is then kept.
func TestTheFirstScreenWarnsUntilThereIsRoom(t *testing.T) {
	services := kindsServices(t, t.TempDir())
	base := services.Progress
	store := &broken{Store: base}
	services.Progress = store
	p := playerOf(t, services, t.TempDir(), "fr", 80, 24)
	full := p.app.session.Env().Words.Say("progress.full")
	p.open(activity.SortKind)
	store.err = progress.ErrFull
	p.press("1", "2", "esc")
	p.wantSees(full)
	p.send(screen.Poll{})
	p.wantSees(full)
	step := findKind(t, activity.SortKind)
	if kept, err := base.Answer(t.Context(), tuitest.KindsLesson, step); err != nil || kept != nil {
		t.Errorf("kept on a full disk: %v, %v", kept, err)
	}
	store.err = nil
	p.send(screen.Poll{})
	if p.sees(full) {
		t.Errorf("it is still said:\n%s", p.screen())
	}
	if kept, err := base.Answer(t.Context(), tuitest.KindsLesson, step); err != nil || len(kept) == 0 {
		t.Errorf("kept once there is room: %v, %v", kept, err)
	}
}

// What is wrong with the file is said on the first screen, each in its own words.
func TestWhatIsWrongWithTheFileIsSaid(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		words, err := text.Open(address.Polite.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		said := map[string]bool{}
		for _, wrong := range []error{
			progress.ErrLocked, progress.ErrBroken, progress.ErrNewer, progress.ErrFull, progress.ErrUnwritable, progress.ErrHomeless, progress.ErrAway,
			&progress.Aside{Path: "/a/progress-2026-11-30.db", Err: progress.ErrBroken},
		} {
			said[home.Trouble(words, wrong)] = true
		}
		if len(said) != 8 {
			t.Errorf("%s: %d sentences for 8 troubles", lang, len(said))
		}
		if !slices.ContainsFunc(slices.Collect(maps.Keys(said)), func(s string) bool { return strings.Contains(s, "progress-2026-11-30.db") }) {
			t.Errorf("%s: nothing names the file that was put aside", lang)
		}
	}
}
