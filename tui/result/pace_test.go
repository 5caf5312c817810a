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
	for _, c := range []struct {
		looks  int
		second int64 // of the hour
		want   time.Duration
	}{
		{0, 0, time.Minute},
		{calmAfter - 1, 20, 40 * time.Second},
		{0, 50, 70 * time.Second}, // ten seconds are too short for a word processor
		{calmAfter, 0, calmer * time.Minute},
		{calmAfter, 60, (calmer - 1) * time.Minute},
	} {
		if got := p.after(c.looks, time.Unix(c.second, 0)); got != c.want {
			t.Errorf("after %d looks, at second %d, one waits %v, want %v", c.looks, c.second, got, c.want)
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
