package web

import (
	"fmt"
	"testing"
	"time"
)

func TestTally(t *testing.T) {
	n := newTally(3, 2)
	if first, second, third := n.enter("a"), n.enter("a"), n.enter("a"); !first || !second || third {
		t.Error("an address has more than its own")
	}
	if !n.enter("b") || n.enter("c") {
		t.Error("there are more than in all")
	}
	n.leave("a")
	if !n.enter("c") || len(n.of) != 3 {
		t.Errorf("a place that is free is not given, %v", n.of)
	}
	for _, a := range []string{"a", "b", "c"} {
		n.leave(a)
	}
	if len(n.of) != 0 || n.all != 0 {
		t.Errorf("what has gone is kept: %v", n.of)
	}
}

func TestAttempts(t *testing.T) {
	clock := time.Date(2026, 12, 1, 8, 0, 0, 0, time.UTC)
	a := newAttempts(1000, 2)
	a.now = func() time.Time { return clock }
	for range 2 {
		if !a.allow("a") {
			t.Fatal("too few")
		}
	}
	if a.allow("a") || !a.allow("b") {
		t.Error("an address takes another's")
	}
	for i := range 5000 {
		a.allow(fmt.Sprint(i))
	}
	if len(a.of) > 1000 {
		t.Errorf("%d addresses are remembered", len(a.of))
	}
	clock = clock.Add(time.Minute)
	if !a.allow("a") || len(a.of) != 1 {
		t.Errorf("a minute later: %d addresses", len(a.of))
	}
}

// So many come at once, then at an even pace.
func TestFlow(t *testing.T) {
	now := time.Date(2026, 12, 1, 8, 0, 0, 0, time.UTC)
	f := newFlow(100, 400)
	for i := range 400 {
		if wait := f.wait(now, 1); wait != 0 {
			t.Fatalf("%d at once wait %v", i, wait)
		}
	}
	if wait := f.wait(now, 5); wait != 50*time.Millisecond {
		t.Errorf("5 more wait %v", wait)
	}
	if wait := f.wait(now.Add(time.Hour), 400); wait != 0 {
		t.Errorf("an hour later they wait %v", wait)
	}
}
