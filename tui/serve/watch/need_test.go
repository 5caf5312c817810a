package watch

import (
	"testing"
	"time"

	"jourdain/lessons/classroom"
)

func TestWhoMayNeedHelp(t *testing.T) {
	now := time.Date(2026, 11, 3, 10, 30, 0, 0, time.UTC)
	const steps = 8
	ago := func(minutes int) time.Time { return now.Add(-time.Duration(minutes) * time.Minute) }
	place := func(step, wrong, since, heard int) classroom.Place {
		return classroom.Place{Lesson: "a", Step: step, Wrong: wrong, Since: ago(since), Heard: ago(heard)}
	}
	works := func(points ...float64) (all []classroom.HandIn) {
		for _, p := range points {
			all = append(all, classroom.HandIn{Lesson: "a", Points: p, Of: 10})
		}
		return all
	}
	for _, c := range []struct {
		name  string
		place classroom.Place
		works []classroom.HandIn
		want  need
	}{
		{"two wrong answers are no reason", place(2, 2, 1, 0), nil, need{}},
		{"three are", place(2, 3, 1, 0), nil, need{"wrong", 3}},
		{"one refused work is no reason", place(steps, 1, 1, 0), works(2), need{}},
		{"two are", place(steps, 2, 1, 0), works(2), need{"refused", 2}},
		{"two with as many points are", place(steps, 2, 1, 0), works(2, 2), need{"refused", 2}},
		{"but not where the points grow", place(steps, 2, 1, 0), works(2, 5), need{}},
		{"nor three", place(steps, 3, 1, 0), works(2, 5), need{}},
		{"four are in any case", place(steps, 4, 1, 0), works(2, 5), need{"refused", 4}},
		{"points of another lesson do not count", place(steps, 2, 1, 0), append([]classroom.HandIn{{Lesson: "b", Points: 1}}, works(5)...), need{"refused", 2}},
		{"nine minutes at a page are no reason", place(2, 0, 9, 0), nil, need{}},
		{"ten are", place(2, 0, 10, 0), nil, need{"long", 10}},
		{"but not for who has gone away", place(2, 0, 30, 5), nil, need{}},
		{"nor for who writes a document", place(steps, 0, 45, 0), nil, need{}},
		{"outside of lessons nobody needs any", classroom.Place{Wrong: 9, Since: ago(60), Heard: now}, nil, need{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := seat{Presence: classroom.Presence{Sitting: true, Place: c.place}, Works: c.works}
			if got := needOf(&s, steps, now); got != c.want {
				t.Errorf("%+v, not %+v", got, c.want)
			}
			s.Sitting = false
			if got := needOf(&s, steps, now); got != (need{}) {
				t.Errorf("nobody sits there, and %+v", got)
			}
		})
	}
}

func TestRanges(t *testing.T) {
	for want, numbers := range map[string][]int{
		"": nil, "7": {7}, "1, 2": {1, 2}, "1–3": {1, 2, 3}, "2, 5–9, 11": {2, 5, 6, 7, 8, 9, 11},
	} {
		if got := ranges(numbers); got != want {
			t.Errorf("%v: %q, not %q", numbers, got, want)
		}
	}
}
