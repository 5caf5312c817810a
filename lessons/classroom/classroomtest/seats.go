package classroomtest

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"jourdain/lessons/classroom"
)

func secrets(t *testing.T, s classroom.Store, clock *Clock) {
	ctx, seat := t.Context(), classroom.Seat{Class: "5B", Number: 1}
	Class(t, s, "5B", 2, false)
	for typed, kind := range map[string]error{
		secretOf(1): nil, "SECRET 1": nil, " secret1\n": nil, "secret–1": nil, secretOf(2): classroom.ErrSecret, "": classroom.ErrSecret,
	} {
		want(t, fmt.Sprintf("%q", typed), s.Admit(ctx, seat, here, typed), kind)
	}
	want(t, "the teacher", s.Admit(ctx, classroom.Seat{Class: "5B"}, here, secretOf(0)), nil)
	for _, none := range []classroom.Seat{{Class: "5B", Number: 3}, {Class: "6A", Number: 1}} {
		want(t, none.String(), s.Admit(ctx, none, here, secretOf(1)), classroom.ErrNoSeat)
	}
	want(t, "right, so that counting begins again", s.Admit(ctx, seat, here, secretOf(1)), nil)
	for range 5 {
		clock.Move(-time.Millisecond) // in another process, whose clock is behind
		want(t, "mistyped", s.Admit(ctx, seat, here, "secret"), classroom.ErrSecret)
	}
	want(t, "at once", s.Admit(ctx, seat, here, "secret"), classroom.ErrWait)
	want(t, "also the right one", s.Admit(ctx, seat, here, secretOf(1)), classroom.ErrWait)
	want(t, "from another address", s.Admit(ctx, seat, elsewhere, secretOf(1)), nil)
	want(t, "from the first address still", s.Admit(ctx, seat, here, secretOf(1)), classroom.ErrWait)
	want(t, "at another seat", s.Admit(ctx, classroom.Seat{Class: "5B", Number: 2}, here, secretOf(2)), nil)
	clock.Move(classroom.Wait(5))
	want(t, "after a while", s.Admit(ctx, seat, here, "secret"), classroom.ErrSecret)
	clock.Move(classroom.Wait(6) - time.Millisecond)
	want(t, "a little too soon", s.Admit(ctx, seat, here, secretOf(1)), classroom.ErrWait)
	clock.Move(time.Millisecond)
	want(t, "in the end", s.Admit(ctx, seat, here, secretOf(1)), nil)
	want(t, "and counting begins again", s.Admit(ctx, seat, here, "secret"), classroom.ErrSecret)
}

// Who tries many secrets at the same time has no more tries than who waits for each answer.
func manyTries(t *testing.T, s classroom.Store, _ *Clock) {
	seat := classroom.Seat{Class: "5B", Number: 1}
	Class(t, s, "5B", 1, false)
	var looked atomic.Int32
	var running sync.WaitGroup
	for i := range 20 {
		running.Go(func() {
			switch err := s.Admit(t.Context(), seat, here, fmt.Sprint("guess", i)); {
			case errors.Is(err, classroom.ErrSecret):
				looked.Add(1)
			case !errors.Is(err, classroom.ErrWait):
				t.Errorf("a guess: %v", err)
			}
		})
	}
	running.Wait()
	if looked.Load() != 5 {
		t.Errorf("%d guesses were looked at", looked.Load())
	}
}

func keys(t *testing.T, s classroom.Store, _ *Clock) {
	ctx, seat, other := t.Context(), classroom.Seat{Class: "5B", Number: 1}, classroom.Seat{Class: "5B", Number: 2}
	Class(t, s, "5B", 2, false)
	const key classroom.Key = "SHA256:abc"
	knows := func(at classroom.Seat, wanted bool) {
		t.Helper()
		if known, err := s.Knows(ctx, at, key); known != wanted || err != nil {
			t.Errorf("%v knows the key: %v, %v", at, known, err)
		}
	}
	knows(seat, false)
	for range 2 {
		want(t, "bind", s.Bind(ctx, seat, key), nil)
	}
	want(t, "a second key", s.Bind(ctx, seat, "SHA256:def"), nil)
	knows(seat, true)
	knows(other, false)
	none := classroom.Seat{Class: "5B", Number: 3}
	_, err := s.Knows(ctx, none, key)
	want(t, "a seat that there is not", err, classroom.ErrNoSeat)
	want(t, "bound there", s.Bind(ctx, none, key), classroom.ErrNoSeat)
}

func openClass(t *testing.T, s classroom.Store, _ *Clock) {
	ctx := t.Context()
	Class(t, s, "SALLE", 3, true)
	Class(t, s, "5B", 3, false)
	_, err := s.TakeSeat(ctx, "6A", "a")
	want(t, "no class", err, classroom.ErrNoClass)
	_, err = s.TakeSeat(ctx, "5B", "a")
	want(t, "a class that is not open", err, classroom.ErrClosed)
	want(t, "a seat of somebody's own", s.Bind(ctx, classroom.Seat{Class: "SALLE", Number: 2}, "own"), nil)
	for _, step := range []struct {
		key    classroom.Key
		number int
	}{{"a", 1}, {"b", 3}, {"a", 1}, {"own", 2}} {
		seat, err := s.TakeSeat(ctx, "SALLE", step.key)
		if seat != (classroom.Seat{Class: "SALLE", Number: step.number}) || err != nil {
			t.Errorf("%s has %v, %v, want %d", step.key, seat, err, step.number)
		}
	}
	_, err = s.TakeSeat(ctx, "SALLE", "c")
	want(t, "all are taken", err, classroom.ErrTaken)
	want(t, "one is free again", s.Reset(ctx, classroom.Seat{Class: "SALLE", Number: 3}, "new", true), nil)
	if seat, err := s.TakeSeat(ctx, "SALLE", "c"); seat.Number != 3 || err != nil {
		t.Errorf("then it is %v, %v", seat, err)
	}
	if known, err := s.Knows(ctx, classroom.Seat{Class: "SALLE", Number: 3}, "c"); !known || err != nil {
		t.Errorf("the key is not known there: %v", err)
	}
}

// A class comes in at once: everybody has a seat of their own.
func rush(t *testing.T, s classroom.Store, _ *Clock) {
	const seats = 20
	Class(t, s, "SALLE", seats, true)
	var mu sync.Mutex
	taken := map[classroom.Seat]classroom.Key{}
	var running sync.WaitGroup
	for i := range seats {
		running.Go(func() {
			key := classroom.Key(fmt.Sprint("key", i))
			seat, err := s.TakeSeat(t.Context(), "SALLE", key)
			mu.Lock()
			defer mu.Unlock()
			if other := taken[seat]; err != nil || other != "" {
				t.Errorf("%s has %v (%v), as %s", key, seat, err, other)
			}
			taken[seat] = key
		})
	}
	running.Wait()
}

func sitting(t *testing.T, s classroom.Store, clock *Clock) {
	ctx, seat := t.Context(), classroom.Seat{Class: "5B", Number: 2}
	Class(t, s, "5B", 2, false)
	room := func(sitting bool, place classroom.Place) {
		t.Helper()
		wanted := []classroom.Presence{{Seat: classroom.Seat{Class: "5B", Number: 1}}, {Seat: seat, Sitting: sitting, Place: place}}
		got, err := s.Room(ctx, "5B")
		if diff := cmp.Diff(wanted, got); diff != "" || err != nil {
			t.Errorf("the room: %v\n%s", err, diff)
		}
	}
	ousted := func(wanted ...string) {
		t.Helper()
		got, err := s.Ousted(ctx, []string{"first", "second"})
		if diff := cmp.Diff(wanted, got); diff != "" || err != nil {
			t.Errorf("ousted: %v\n%s", err, diff)
		}
	}
	room(false, classroom.Place{})
	want(t, "sit", s.Sit(ctx, seat, "first"), nil)
	room(true, classroom.Place{})
	ousted("second")
	place := classroom.Place{Lesson: "levels", Step: 3, Screen: "practice", Wrong: 2, Since: clock.Now(), Heard: clock.Now().Add(time.Second)}
	want(t, "move", s.Move(ctx, "first", place), nil)
	room(true, place)
	want(t, "another", s.Sit(ctx, seat, "second"), nil)
	ousted("first")
	want(t, "the first moves", s.Move(ctx, "first", classroom.Place{Lesson: "lists"}), nil)
	want(t, "the first leaves", s.Leave(ctx, "first"), nil)
	room(true, place)
	want(t, "the second leaves", s.Leave(ctx, "second"), nil)
	room(false, place)
	ousted("first", "second")
	want(t, "nobody moves", s.Move(ctx, "", classroom.Place{Lesson: "lists"}), nil)
	want(t, "nobody leaves", s.Leave(ctx, ""), nil)
	room(false, place)
	want(t, "the teacher sits", s.Sit(ctx, classroom.Seat{Class: "5B"}, "teacher"), nil)
	room(false, place)
	want(t, "no seat", s.Sit(ctx, classroom.Seat{Class: "5B", Number: 3}, "third"), classroom.ErrNoSeat)
	_, err := s.Room(ctx, "6A")
	want(t, "no class", err, classroom.ErrNoClass)
}

// A session of which nothing is heard any more sits nowhere, and yet nobody took its seat.
func lease(t *testing.T, s classroom.Store, clock *Clock) {
	ctx := t.Context()
	Class(t, s, "5B", 3, false)
	for i, session := range []string{"dead", "asked", "moves"} {
		want(t, "sit", s.Sit(ctx, classroom.Seat{Class: "5B", Number: i + 1}, session), nil)
	}
	for range 3 {
		clock.Move(classroom.Lease / 2)
		if ousted, err := s.Ousted(ctx, []string{"asked"}); err != nil || len(ousted) > 0 {
			t.Errorf("ousted: %v, %v", ousted, err)
		}
		want(t, "move", s.Move(ctx, "moves", classroom.Place{}), nil)
	}
	room, err := s.Room(ctx, "5B")
	if err != nil || room[0].Sitting || !room[1].Sitting || !room[2].Sitting {
		t.Errorf("the room: %+v, %v", room, err)
	}
	if ousted, err := s.Ousted(ctx, []string{"dead"}); err != nil || len(ousted) > 0 {
		t.Errorf("ousted: %v, %v", ousted, err)
	}
	if room, err = s.Room(ctx, "5B"); err != nil || !room[0].Sitting {
		t.Errorf("once it is heard of again: %+v, %v", room, err)
	}
}

// A server asks about all its sessions at once.
func manySessions(t *testing.T, s classroom.Store, _ *Clock) {
	const seats = 120
	Class(t, s, "5B", seats, false)
	var all, wanted []string
	for i := range seats {
		session := fmt.Sprint("session ", i)
		all = append(all, session)
		if i%3 == 0 {
			wanted = append(wanted, session)
		} else {
			want(t, "sit", s.Sit(t.Context(), classroom.Seat{Class: "5B", Number: i + 1}, session), nil)
		}
	}
	ousted, err := s.Ousted(t.Context(), all)
	if diff := cmp.Diff(wanted, ousted); diff != "" || err != nil {
		t.Errorf("ousted: %v\n%s", err, diff)
	}
	if ousted, err := s.Ousted(t.Context(), nil); err != nil || len(ousted) > 0 {
		t.Errorf("of none: %v, %v", ousted, err)
	}
}

func handIns(t *testing.T, s classroom.Store, clock *Clock) {
	ctx, seat := t.Context(), classroom.Seat{Class: "5B", Number: 1}
	Class(t, s, "5B", 2, false)
	if all, err := s.HandIns(ctx, seat); err != nil || len(all) > 0 {
		t.Errorf("before the first: %v, %v", all, err)
	}
	wanted := []classroom.HandIn{
		{Lesson: "levels", Work: "own", File: "été.odt", Points: 3.5, Of: 10, At: clock.Now()},
		{Lesson: "levels", Work: "own", File: "été.odt", Passed: true, Points: 10, Of: 10, At: clock.Now().Add(time.Second)},
		{Lesson: "lists", File: "b.docx", At: clock.Now().Add(time.Second)},
	}
	for _, h := range wanted {
		want(t, "judged", s.Judged(ctx, seat, h), nil)
		clock.Move(time.Millisecond)
	}
	got, err := s.HandIns(ctx, seat)
	if diff := cmp.Diff(wanted, got); diff != "" || err != nil {
		t.Errorf("handed in: %v\n%s", err, diff)
	}
	if all, err := s.HandIns(ctx, classroom.Seat{Class: "5B", Number: 2}); err != nil || len(all) > 0 {
		t.Errorf("at another seat: %v, %v", all, err)
	}
	none := classroom.Seat{Class: "5B", Number: 3}
	want(t, "judged at no seat", s.Judged(ctx, none, wanted[0]), classroom.ErrNoSeat)
	_, err = s.HandIns(ctx, none)
	want(t, "handed in at no seat", err, classroom.ErrNoSeat)
}

// Two addresses that are no origin of each other at the seats of the tests.
const here, elsewhere = "10.0.0.7", "10.0.0.8"
