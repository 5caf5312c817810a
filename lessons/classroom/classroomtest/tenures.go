package classroomtest

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"jourdain/lessons/classroom"
)

// A tenure ends when the seat is given to others: with a new secret, and with a class of the same code.
func tenures(t *testing.T, s classroom.Store, _ *Clock) {
	ctx, seat, other := t.Context(), classroom.Seat{Class: "5B", Number: 1}, classroom.Seat{Class: "5B"}
	Class(t, s, "5B", 60, false)
	now := func(at classroom.Seat) classroom.Tenure {
		t.Helper()
		tenure, err := s.Tenure(ctx, at)
		if err != nil || tenure.Seat != at || tenure.Name == "" || tenure.Class == "" {
			t.Fatalf("%v has %+v, %v", at, tenure, err)
		}
		return tenure
	}
	var all []string
	for number := range 61 {
		all = append(all, now(classroom.Seat{Class: "5B", Number: number}).Name)
	}
	ended := func(wanted ...string) {
		t.Helper()
		got, err := s.Ended(ctx, all)
		if diff := cmp.Diff(wanted, got, cmpopts.EquateEmpty()); diff != "" || err != nil {
			t.Errorf("ended: %v\n%s", err, diff)
		}
	}
	ended()
	class, teacher := now(seat), now(other)
	want(t, "a key and its session", errors.Join(s.Bind(ctx, seat, "key"), s.Sit(ctx, seat, "session"), s.Admit(ctx, seat, "10.0.0.7", secretOf(1))), nil)
	ended()
	for _, erase := range []bool{false, true} {
		before := now(seat)
		want(t, "reset", s.Reset(ctx, seat, secretOf(1), erase), nil)
		if after := now(seat); after.Name == before.Name || after.Class != class.Class {
			t.Errorf("%+v becomes %+v", before, after)
		}
	}
	ended(class.Name)
	_, err := s.Forget(ctx, "5B")
	want(t, "forget", err, nil)
	ended(all...)
	_, err = s.Tenure(ctx, seat)
	want(t, "a seat that is forgotten", err, classroom.ErrNoSeat)
	Class(t, s, "5B", 60, false)
	ended(all...)
	if next := now(other); next.Name == teacher.Name || next.Class == teacher.Class {
		t.Errorf("another class has %+v", next)
	}
	if got, err := s.Ended(ctx, nil); err != nil || len(got) > 0 {
		t.Errorf("of none: %v, %v", got, err)
	}
	// A seat of an open class that goes to the next visitor is another's too.
	Class(t, s, "SALLE", 1, true)
	left, err := s.TakeSeat(ctx, "SALLE", "first")
	want(t, "take", errors.Join(err, s.Unbind(ctx, left, "first")), nil)
	before := now(left)
	again, err := s.Vacate(ctx, "SALLE", time.Time{})
	want(t, "vacate", errors.Join(err, s.Vacated(ctx, again)), nil)
	if after := now(left); again != left || after.Name == before.Name || after.Class != before.Class {
		t.Errorf("%+v becomes %+v", before, after)
	}
}
