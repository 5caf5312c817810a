package classroomtest

import (
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"jourdain/lessons/activity"
	"jourdain/lessons/classroom"
	"jourdain/lessons/progress"
)

// Clock is the time of a store that is tested. It stands still until it is moved.
type Clock struct {
	mu  sync.Mutex
	now time.Time
}

// NewClock returns a clock of an afternoon.
func NewClock() *Clock { return &Clock{now: time.Date(2026, 3, 2, 14, 0, 0, 0, time.UTC)} }

// Now returns the time.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// Move lets time pass.
func (c *Clock) Move(by time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(by)
}

// Open opens a store that has no classes, with a clock. Opened again it has those of before, where
// it keeps them.
type Open func(t *testing.T, now func() time.Time) classroom.Store

// Run holds a store to the contract. open returns a new one each time.
func Run(t *testing.T, open Open) {
	for name, test := range map[string]func(*testing.T, classroom.Store, *Clock){
		"classes":                        classes,
		"secrets":                        secrets,
		"a seat that is reset":           reset,
		"a class that is forgotten":      forgotten,
		"many tries at the same time":    manyTries,
		"keys":                           keys,
		"a seat that is given to others": tenures,
		"an open class":                  openClass,
		"seats that are used no more":    usedNoMore,
		"an open class that fills":       rush,
		"who sits where":                 sitting,
		"a process that has died":        lease,
		"many sessions":                  manySessions,
		"documents that were handed in":  handIns,
		"what is done at seats is apart": apart,
		"texts that are no UTF-8":        odd,
	} {
		t.Run(name, func(t *testing.T) {
			clock := NewClock()
			test(t, open(t, clock.Now), clock)
		})
	}
}

// Class makes a class of so many seats. The secret of each is "secret-" and its number.
func Class(t *testing.T, s classroom.Store, code string, seats int, open bool) {
	t.Helper()
	var secrets []string
	for i := range seats + 1 {
		secrets = append(secrets, secretOf(i))
	}
	made := time.Date(2026, 3, 2, 8, 30, 0, 0, time.UTC)
	if err := s.NewClass(t.Context(), classroom.Class{Code: code, Seats: seats, Open: open, Made: made}, secrets); err != nil {
		t.Fatal(err)
	}
}

func secretOf(seat int) string { return fmt.Sprintf("secret-%d", seat) }

// want fails where an error is not of a kind; nil for none.
func want(t *testing.T, doing string, err, kind error) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Errorf("%s: %v, want %v", doing, err, kind)
	}
}

func classes(t *testing.T, s classroom.Store, _ *Clock) {
	ctx := t.Context()
	if all, err := s.Classes(ctx); err != nil || len(all) > 0 {
		t.Errorf("before the first: %v, %v", all, err)
	}
	Class(t, s, "6a", 2, true)
	Class(t, s, "5B", 1, false)
	want(t, "the same code", s.NewClass(ctx, classroom.Class{Code: "6A"}, []string{"a"}), classroom.ErrExists)
	want(t, "no code", s.NewClass(ctx, classroom.Class{Code: "6 A"}, []string{"a"}), classroom.ErrCode)
	made := time.Date(2026, 3, 2, 8, 30, 0, 0, time.UTC)
	wanted := []classroom.Class{{Code: "5B", Seats: 1, Made: made}, {Code: "6A", Seats: 2, Open: true, Made: made}}
	all, err := s.Classes(ctx)
	if diff := cmp.Diff(wanted, all); diff != "" || err != nil {
		t.Errorf("classes: %v\n%s", err, diff)
	}
	one, err := s.Class(ctx, "6A")
	if diff := cmp.Diff(wanted[1], one); diff != "" || err != nil {
		t.Errorf("6A: %v\n%s", err, diff)
	}
	_, err = s.Class(ctx, "4C")
	want(t, "another class", err, classroom.ErrNoClass)
	want(t, "ping", s.Ping(ctx), nil)
}

func reset(t *testing.T, s classroom.Store, _ *Clock) {
	ctx, seat, other := t.Context(), classroom.Seat{Class: "5B", Number: 1}, classroom.Seat{Class: "5B", Number: 2}
	Class(t, s, "5B", 2, false)
	for _, at := range []classroom.Seat{seat, other} {
		if err := errors.Join(s.Bind(ctx, at, "key"), s.Sit(ctx, at, "session "+at.String()), s.Move(ctx, "session "+at.String(), classroom.Place{Lesson: "levels"}),
			s.Progress(at).Reach(ctx, "levels", 3), s.Progress(at).SaveAnswer(ctx, "levels", 1, activity.Answer{1}), s.Judged(ctx, at, classroom.HandIn{Lesson: "levels"})); err != nil {
			t.Fatal(err)
		}
	}
	has := func(at classroom.Seat, done bool, place string) {
		t.Helper()
		l, first := s.Progress(at).Lesson(ctx, "levels")
		a, second := s.Progress(at).Answer(ctx, "levels", 1)
		works, third := s.HandIns(ctx, at)
		room, fourth := s.Room(ctx, "5B")
		if err := errors.Join(first, second, third, fourth); err != nil {
			t.Fatal(err)
		}
		if (l.Step == 3) != done || (len(a) > 0) != done || (len(works) > 0) != done || room[at.Number-1].Place.Lesson != place {
			t.Errorf("%v has %+v, %v, %v, %+v", at, l, a, works, room[at.Number-1])
		}
	}
	want(t, "reset", s.Reset(ctx, seat, "new", false), nil)
	has(seat, true, "levels")
	want(t, "the old secret", s.Admit(ctx, seat, here, secretOf(1)), classroom.ErrSecret)
	want(t, "the new secret", s.Admit(ctx, seat, here, "new"), nil)
	if known, err := s.Knows(ctx, seat, "key"); known || err != nil {
		t.Errorf("the key is known: %v, %v", known, err)
	}
	ousted, err := s.Ousted(ctx, []string{"session 5B.1", "session 5B.2"})
	if diff := cmp.Diff([]string{"session 5B.1"}, ousted); diff != "" || err != nil {
		t.Errorf("ousted: %v\n%s", err, diff)
	}
	want(t, "reset and erase", s.Reset(ctx, seat, "newer", true), nil)
	has(seat, false, "")
	has(other, true, "levels")
	if known, err := s.Knows(ctx, other, "key"); !known || err != nil {
		t.Errorf("the key of the other seat is not known: %v", err)
	}
	want(t, "another seat", s.Reset(ctx, classroom.Seat{Class: "5B", Number: 3}, "a", false), classroom.ErrNoSeat)
}

func forgotten(t *testing.T, s classroom.Store, _ *Clock) {
	ctx, seat, kept := t.Context(), classroom.Seat{Class: "5B", Number: 1}, classroom.Seat{Class: "6A", Number: 1}
	for _, code := range []string{"5B", "6A"} {
		Class(t, s, code, 3, false)
	}
	for _, at := range []classroom.Seat{seat, kept} {
		p := s.Progress(at)
		_, err := p.HandIn(ctx, progress.HandedIn{Lesson: "levels", File: "a.odt"}, func(func(string) bool) bool { return false })
		if err := errors.Join(err, s.Bind(ctx, at, "a"), s.Bind(ctx, at, "b"), s.Sit(ctx, at, at.String()), s.Judged(ctx, at, classroom.HandIn{Lesson: "levels"}),
			p.SaveAnswer(ctx, "levels", 1, activity.Answer{1}), p.SaveAnswer(ctx, "levels", 1, activity.Answer{2}), p.SaveAnswer(ctx, "levels", 2, activity.Answer{1}),
			p.SaveSetting(ctx, "look", "contrast"), p.SaveIntended(ctx, "a.odt", progress.Passage{Rule: "link-text"}, true),
			p.SaveExercise(ctx, progress.Exercise{Lesson: "levels"}, progress.Practised{})); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Forget(ctx, "5B")
	if diff := cmp.Diff(classroom.Forgotten{Seats: 3, Keys: 2, Answers: 2, HandIns: 1}, got); diff != "" || err != nil {
		t.Errorf("forgotten: %v\n%s", err, diff)
	}
	_, err = s.Forget(ctx, "5B")
	want(t, "forgotten again", err, classroom.ErrNoClass)
	want(t, "its seat", s.Admit(ctx, seat, here, secretOf(1)), classroom.ErrNoSeat)
	if ousted, err := s.Ousted(ctx, []string{"5B.1", "6A.1"}); err != nil || !cmp.Equal(ousted, []string{"5B.1"}) {
		t.Errorf("ousted: %v, %v", ousted, err)
	}
	if a, err := s.Progress(kept).Answer(ctx, "levels", 1); err != nil || !cmp.Equal(a, activity.Answer{2}) {
		t.Errorf("the other class has %v, %v", a, err)
	}
	Class(t, s, "5B", 3, false) // of the next year
	if l, err := s.Progress(seat).Lessons(ctx); err != nil || len(l) > 0 {
		t.Errorf("the new class has %v, %v", l, err)
	}
}

func apart(t *testing.T, s classroom.Store, _ *Clock) {
	ctx := t.Context()
	Class(t, s, "5B", 2, false)
	Class(t, s, "6A", 2, false)
	var seats []classroom.Seat
	for _, code := range []string{"5B", "6A"} {
		for number := range 3 {
			seats = append(seats, classroom.Seat{Class: code, Number: number})
		}
	}
	for i, at := range seats {
		if err := errors.Join(s.Progress(at).Reach(ctx, "levels", i), s.Progress(at).SaveSetting(ctx, "look", at.String())); err != nil {
			t.Fatal(err)
		}
	}
	for i, at := range seats {
		p := s.Progress(at)
		l, first := p.Lesson(ctx, "levels")
		look, second := p.Setting(ctx, "look")
		if l.Step != i || look != at.String() || errors.Join(first, second, p.Close()) != nil {
			t.Errorf("%v has %+v, %q, %v, %v", at, l, look, first, second)
		}
	}
	want(t, "closed is only what a seat has", s.Ping(ctx), nil)
}

// Names of files are whatever somebody has called them.
func odd(t *testing.T, s classroom.Store, _ *Clock) {
	ctx, seat := t.Context(), classroom.Seat{Class: "5B", Number: 1}
	Class(t, s, "5B", 1, false)
	for _, name := range []string{"\xe9t\xe9.odt", "a\x00b.odt", "'; DROP TABLE seat; --", "été 🎒 $1 ?1.odt"} {
		p, passage := s.Progress(seat), progress.Passage{Rule: "link-text", Quote: "ici"}
		_, err := p.HandIn(ctx, progress.HandedIn{Lesson: "levels", File: name}, func(func(string) bool) bool { return false })
		if err := errors.Join(err, p.SaveIntended(ctx, name, passage, true), s.Judged(ctx, seat, classroom.HandIn{File: name})); err != nil {
			t.Errorf("%q: %v", name, err)
		}
		if got, err := p.Intended(ctx, name); err != nil || !got[passage] {
			t.Errorf("%q: %v, %v", name, got, err)
		}
	}
}
