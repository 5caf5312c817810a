package classroomtest

import (
	"errors"
	"testing"
	"time"

	"jourdain/lessons/activity"
	"jourdain/lessons/classroom"
)

// A seat of an open class is for somebody else once who had it has left, or has been away for long; and
// nothing of what was done there is.
func usedNoMore(t *testing.T, s classroom.Store, clock *Clock) {
	ctx := t.Context()
	Class(t, s, "SALLE", 3, true)
	Class(t, s, "5B", 1, false)
	at := func(n int) classroom.Seat { return classroom.Seat{Class: "SALLE", Number: n} }
	vacates := func(what string, since time.Time, seat classroom.Seat, kind error) {
		t.Helper()
		got, err := s.Vacate(ctx, "SALLE", since)
		if want(t, what, err, kind); got != seat {
			t.Errorf("%s: it is %v, not %v", what, got, seat)
		}
	}
	takes := func(key classroom.Key, seat classroom.Seat, kind error) {
		t.Helper()
		got, err := s.TakeSeat(ctx, "SALLE", key)
		if want(t, string(key), err, kind); got != seat {
			t.Errorf("%s has %v, not %v", key, got, seat)
		}
	}
	_, err := s.Vacate(ctx, "6A", clock.Now())
	want(t, "no class", err, classroom.ErrNoClass)
	_, err = s.Vacate(ctx, "5B", clock.Now())
	want(t, "a class that is not open", err, classroom.ErrClosed)
	vacates("where nothing was done", clock.Now(), classroom.Seat{}, classroom.ErrTaken)

	day := clock.Now().Add(time.Second)
	takes("a", at(1), nil)
	clock.Move(time.Second)
	takes("b", at(2), nil)
	clock.Move(time.Second)
	takes("c", at(3), nil)
	want(t, "work", errors.Join(s.Progress(at(1)).SaveAnswer(ctx, "levels", 1, activity.Answer{1}), s.Judged(ctx, at(1), classroom.HandIn{File: "a.odt", At: clock.Now()})), nil)
	vacates("where all are used", day.Add(-time.Hour), classroom.Seat{}, classroom.ErrTaken)

	want(t, "leaving", s.Unbind(ctx, at(3), "c"), nil)
	if known, err := s.Knows(ctx, at(3), "c"); known || err != nil {
		t.Errorf("who has left is known: %v", err)
	}
	takes("d", classroom.Seat{}, classroom.ErrTaken)
	vacates("who has left comes first", day, at(3), nil)
	takes("d", classroom.Seat{}, classroom.ErrTaken) // its documents are being erased
	want(t, "vacated", s.Vacated(ctx, at(3)), nil)
	takes("d", at(3), nil)

	want(t, "sitting down", s.Sit(ctx, at(2), "session"), nil)
	vacates("who was away for longest", day, at(1), nil)
	want(t, "vacated", s.Vacated(ctx, at(1)), nil)
	vacates("who was there since", day, classroom.Seat{}, classroom.ErrTaken)
	takes("e", at(1), nil)
	answer, noAnswer := s.Progress(at(1)).Answer(ctx, "levels", 1)
	works, noWorks := s.HandIns(ctx, at(1))
	if answer != nil || len(works) > 0 || errors.Join(noAnswer, noWorks) != nil {
		t.Errorf("the next one has the answer %v and has handed in %v, %v, %v", answer, works, noAnswer, noWorks)
	}
	want(t, "vacated, and taken since", s.Vacated(ctx, at(1)), nil)
	takes("e", at(1), nil)
	want(t, "without erasing", s.Reset(ctx, at(2), "new", false), nil)
	takes("f", classroom.Seat{}, classroom.ErrTaken) // what was done there is not for the next one
	vacates("a seat whose keys were taken away", day, at(2), nil)
}
