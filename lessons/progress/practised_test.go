package progress

import (
	stdcmp "cmp"
	"testing"
	"time"
)

// An exercise comes back later each time that it goes well, and at once when it does not.
func TestAnExerciseComesBackLaterEachTime(t *testing.T) {
	now := time.Date(2026, 3, 2, 23, 30, 0, 0, time.UTC)
	var p Practised
	for i, days := range []int{1, 3, 7, 21, 60, 60} {
		p = p.After(true, now)
		y, m, d := now.Date()
		if want := time.Date(y, m, d+days, 0, 0, 0, 0, time.UTC); !p.Due().Equal(want) {
			t.Errorf("after %d times it is due on %v, want %v", i+1, p.Due(), want)
		}
		if early := p.After(true, p.Due().Add(-time.Second)); early != p {
			t.Errorf("done before it is due, it goes from %v to %v", p, early)
		}
		if missed := p.After(false, now); missed.Due().After(now) || missed.Box != 0 {
			t.Errorf("missed, it is due on %v in box %d", missed.Due(), missed.Box)
		}
		now = p.Due()
	}
}

// Who was wrong begins again at the first box, and is right after it one box higher and no more,
// however often they are right at that sitting.
func TestRightAfterWrongSkipsNoBox(t *testing.T) {
	now := time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)
	p := Practised{Box: 4, At: now.AddDate(0, -1, 0)}
	for i, step := range []struct {
		right bool
		box   int
	}{{false, 0}, {true, 1}, {true, 1}, {false, 0}, {false, 0}, {true, 1}} {
		if p = p.After(step.right, now.Add(time.Duration(i)*time.Minute)); p.Box != step.box {
			t.Errorf("answer %d leads to box %d, not %d", i+1, p.Box, step.box)
		}
	}
}

// What was missed or put off comes first, then what has been due for longer.
func TestWhatComesFirst(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2026, 3, d, 10, 0, 0, 0, time.UTC) }
	order := []Practised{{-3, day(1)}, {0, day(9)}, {2, day(1)}, {1, day(4)}, {3, day(1)}}
	for i := range order {
		for j := range order {
			if got := order[i].Sooner(order[j]); got != stdcmp.Compare(i, j) {
				t.Errorf("%v beside %v: %d", order[i], order[j], got)
			}
		}
	}
}

// Anybody may have written into the file.
func TestABoxThatThereIsNotIsNoPanic(t *testing.T) {
	for _, box := range []int{-7, -1, 6, 1 << 40} {
		if p := (Practised{Box: box}).After(true, time.Now()); p.Box < 0 || p.Box >= len(waits) {
			t.Errorf("box %d goes to box %d", box, p.Box)
		}
	}
}
