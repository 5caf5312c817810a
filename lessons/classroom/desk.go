package classroom

import (
	"context"
	"crypto/rand"
	"slices"
	"sync"
	"time"

	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
)

// desk is what is kept of a seat.
type desk struct {
	tenure  string
	secret  string
	wrong   map[int]wrongs // by their origins
	keys    []Key
	session string
	seen    time.Time // when the session was heard of last
	place   Place
	done    counted
	works   []HandIn
}

// wrongs are wrong secrets in a row.
type wrongs struct {
	count int
	last  time.Time
}

func newDesk(secret string) *desk {
	return &desk{tenure: rand.Text(), secret: secret, wrong: map[int]wrongs{}, done: counted{progress.Memory(), &sync.Map{}}}
}

// counted counts the activities that were answered.
type counted struct {
	progress.Store
	answered *sync.Map
}

func (c counted) SaveAnswer(ctx context.Context, lesson string, step int, answer activity.Answer) error {
	c.answered.Store(progress.Exercise{Lesson: lesson, Step: step}, true)
	return c.Store.SaveAnswer(ctx, lesson, step, answer)
}

func (m *memory) Unbind(_ context.Context, s Seat, key Key) error {
	return m.with(s, func(d *desk) error {
		d.keys = slices.DeleteFunc(d.keys, func(k Key) bool { return k == key })
		return nil
	})
}

// open returns the seats of an open class, without the teacher's.
func (m *memory) open(code string) ([]*desk, error) {
	switch c := m.classes[code]; {
	case c == nil:
		return nil, ErrNoClass
	case !c.Open:
		return nil, ErrClosed
	default:
		return c.seats[1:], nil
	}
}

func (m *memory) TakeSeat(_ context.Context, code string, key Key) (Seat, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	seats, err := m.open(code)
	if err != nil {
		return Seat{}, err
	}
	i := slices.IndexFunc(seats, func(d *desk) bool { return slices.Contains(d.keys, key) })
	if i < 0 {
		i = slices.IndexFunc(seats, func(d *desk) bool { return len(d.keys) == 0 && d.seen.IsZero() })
	}
	if i < 0 {
		return Seat{}, ErrTaken
	}
	seats[i].keys, seats[i].seen = []Key{key}, m.now()
	return Seat{code, i + 1}, nil
}

func (m *memory) Vacate(_ context.Context, code string, since time.Time) (Seat, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	seats, err := m.open(code)
	if err != nil {
		return Seat{}, err
	}
	left := -1
	for i, d := range seats {
		bound := len(d.keys) > 0
		switch {
		case d.seen.IsZero(), bound && !d.seen.Before(since):
		case left < 0, bound == (len(seats[left].keys) > 0) && d.seen.Before(seats[left].seen), !bound && len(seats[left].keys) > 0:
			left = i
		}
	}
	if left < 0 {
		return Seat{}, ErrTaken
	}
	*seats[left] = *newDesk(seats[left].secret)
	seats[left].keys, seats[left].seen = []Key{vacating}, m.now()
	return Seat{code, left + 1}, nil
}

func (m *memory) Vacated(_ context.Context, s Seat) error {
	return m.with(s, func(d *desk) error {
		if slices.Contains(d.keys, vacating) {
			d.keys, d.seen = nil, time.Time{}
		}
		return nil
	})
}
