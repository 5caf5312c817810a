package watch

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"jourdain/lessons/classroom"
	"jourdain/tui/tuitest"
)

// A class that cannot be looked at is no empty class: it is away, or gone. Where it was seen before, it
// is shown as it was.
func TestSightOfAClassThatDoesNotAnswer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := class(t, 12)
		w := New(c, tuitest.Course(t))
		c.away.Store(true)
		if _, err := w.Sight(t.Context(), code, words(t, "en")); !errors.Is(err, classroom.ErrAway) {
			t.Errorf("the error is %v", err)
		}
		c.away.Store(false)
		c.sit(t, 2, at(3, 3, 4))
		w.look(t, "en", 80, 24)
		time.Sleep(often)
		synctest.Wait()
		c.away.Store(true)
		time.Sleep(often + time.Millisecond)
		synctest.Wait()
		sight, err := w.Sight(t.Context(), code, words(t, "en"))
		if err != nil || sight.Away == "" || len(sight.Seats) != 1 {
			t.Errorf("%+v, %v", sight, err)
		}
		c.away.Store(false)
		if _, err := c.Forget(t.Context(), code); err != nil {
			t.Fatal(err)
		}
		time.Sleep(often)
		synctest.Wait()
		if _, err := w.Sight(t.Context(), code, words(t, "en")); !errors.Is(err, classroom.ErrNoClass) {
			t.Errorf("the error is %v", err)
		}
	})
}

// Once a class is looked at, nobody asks for it any more.
func TestSightIsOneLook(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := class(t, 3)
		c.sit(t, 2, at(1, 0, 1))
		sight, err := New(c, tuitest.Course(t)).Sight(t.Context(), code, words(t, "en"))
		if err != nil {
			t.Fatal(err)
		}
		want := []Spot{{
			Seat: "5B.2", Place: "lesson 4, Looking like or being a heading, page 2 of 8", Aside: "1 min",
			Detail: "At this place since " + words(t, "en").Clock(time.Now().Add(-time.Minute)) + "; last did something just now.",
		}}
		if diff := cmp.Diff(want, sight.Seats); diff != "" {
			t.Errorf("the seats (-want +got):\n%s", diff)
		}
		synctest.Wait()
		asked := c.rooms.Load()
		time.Sleep(time.Minute)
		if n := c.rooms.Load() - asked; n != 0 {
			t.Errorf("asked %d times more", n)
		}
	})
}
