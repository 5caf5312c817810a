package web

import (
	"testing"
	"time"
)

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
