package result

import (
	"context"
	"testing"
	"time"
)

// The looks become rarer after many without news, and are as they were at first once somebody
// does something: then the next comes at once.
func TestLooksBecomeRarer(t *testing.T) {
	p := newPace(time.Minute)
	for looks, want := range map[int]time.Duration{0: time.Minute, calmAfter - 1: time.Minute, calmAfter: calmer * time.Minute} {
		if got := p.after(looks); got != want {
			t.Errorf("after %d looks one waits %v, want %v", looks, got, want)
		}
	}
	p.stir()
	p.stir()
	if looks, on := p.wait(t.Context(), calmAfter); looks != 0 || !on {
		t.Errorf("somebody does something, and it goes on with %d, %v", looks, on)
	}
	over, end := context.WithCancel(t.Context())
	end()
	if _, on := p.wait(over, 0); on {
		t.Error("it goes on although the screen was left")
	}
	p.every = time.Nanosecond
	if looks, on := p.wait(t.Context(), 7); looks != 8 || !on {
		t.Errorf("after a look without news it goes on with %d, %v", looks, on)
	}
}
