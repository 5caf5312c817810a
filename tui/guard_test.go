package tui

import (
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// One timer runs while somebody is there, for as long as is left of their time, and none
// where nobody is.
func TestNobodyIsWaitedForWhereNobodyIs(t *testing.T) {
	p := newPublic(t)
	var waits []time.Duration
	p.app.guard.tick = func(d time.Duration, _ func(time.Time) tea.Msg) tea.Cmd {
		waits = append(waits, d)
		return nil
	}
	p.wait(10 * publicIdle)
	if len(waits) > 0 {
		t.Fatalf("where nobody is, these are waited for: %v", waits)
	}
	p.press("down")
	p.clock = p.clock.Add(publicIdle - time.Minute)
	p.press("down", "up", "down")
	p.wait(time.Minute)              // the timer of the first key ends
	p.wait(publicIdle - time.Minute) // and that of the last one
	p.wait(publicWarn)               // nobody answers
	want := []time.Duration{publicIdle, publicIdle - time.Minute, publicWarn}
	if !slices.Equal(waits, want) || p.begun != 1 {
		t.Errorf("waited for %v, want %v; %d began", waits, want, p.begun)
	}
}

// The rest of what the person before has pasted, or a key that they hold down, is not for
// the next one.
func TestTheRestOfAPasteIsNotForTheNextPerson(t *testing.T) {
	p := newPublic(t)
	welcome := p.screen()
	p.press("down")
	p.send(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl})
	for range 1000 {
		p.clock = p.clock.Add(meant / 5)
		p.press("down")
	}
	if p.begun != 1 || p.screen() != welcome {
		t.Errorf("%d began, and the next one sees\n%s", p.begun, p.screen())
	}
	p.clock = p.clock.Add(meant)
	if p.press("down"); p.screen() == welcome {
		t.Error("the next one is not heard")
	}
}
