package serve

import (
	"context"
	"testing"
	"time"

	"jourdain/lessons/classroom"
)

// Who comes and goes without end is slowed down, at their own seat alone, and not for ever.
func TestASeatIsNotTakenWithoutEnd(t *testing.T) {
	p := pace{next: map[classroom.Seat]time.Time{}}
	now := time.Now()
	mine, other := classroom.Seat{Class: "5B", Number: 1}, classroom.Seat{Class: "5B", Number: 2}
	for i := range inARow {
		if early := p.take(mine, now); early > 0 {
			t.Fatalf("visit %d waits for %v", i, early)
		}
	}
	for range 1000 { // who is refused is not put off further
		if early := p.take(mine, now); early != onceAll {
			t.Fatalf("the next one waits for %v", early)
		}
	}
	if p.take(other, now) > 0 {
		t.Error("the neighbour waits")
	}
	if p.take(mine, now.Add(onceAll)) > 0 {
		t.Error("it waits on after its time")
	}
	gone, leave := context.WithCancel(t.Context())
	leave()
	if p.wait(gone, mine, func() time.Time { return now }) == nil {
		t.Error("who has left waits")
	}
	p.forget(now.Add(time.Hour))
	if len(p.next) > 0 {
		t.Errorf("%d seats are remembered", len(p.next))
	}
}
