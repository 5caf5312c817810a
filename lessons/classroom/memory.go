package classroom

import (
	"context"
	"crypto/rand"
	"slices"
	"sync"
	"time"

	"jourdain/lessons/progress"
)

// memory keeps classes until the program ends.
type memory struct {
	mu      sync.Mutex
	now     func() time.Time
	classes map[string]*class
}

type class struct {
	Class
	token string  // tells it from another class of its code
	seats []*desk // the first is the teacher's
}

// Memory keeps classes until the program ends, and secrets as they are.
func Memory() Store { return newMemory(time.Now) }

func newMemory(now func() time.Time) Store { return &memory{now: now, classes: map[string]*class{}} }

func (m *memory) NewClass(_ context.Context, c Class, secrets []string) error {
	code, err := ParseCode(c.Code)
	if err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.classes[code] != nil {
		return ErrExists
	}
	made := &class{Class: c, token: rand.Text()}
	made.Code = code
	for _, secret := range secrets {
		made.seats = append(made.seats, newDesk(secret))
	}
	m.classes[code] = made
	return nil
}

func (m *memory) Classes(context.Context) ([]Class, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var all []Class
	for _, c := range m.classes {
		all = append(all, c.Class)
	}
	sortClasses(all)
	return all, nil
}

func (m *memory) Class(_ context.Context, code string) (Class, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if c := m.classes[code]; c != nil {
		return c.Class, nil
	}
	return Class{}, ErrNoClass
}

// desk returns what is kept of a seat.
func (m *memory) desk(s Seat) (*desk, error) {
	c := m.classes[s.Class]
	if c == nil || s.Number < 0 || s.Number >= len(c.seats) {
		return nil, ErrNoSeat
	}
	return c.seats[s.Number], nil
}

// with does something with what is kept of a seat.
func (m *memory) with(s Seat, do func(d *desk) error) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	d, err := m.desk(s)
	if err != nil {
		return err
	}
	return do(d)
}

func (m *memory) Reset(_ context.Context, s Seat, secret string, erase bool) error {
	return m.with(s, func(d *desk) error {
		fresh := newDesk(secret)
		if !erase {
			fresh.done, fresh.works, fresh.place, fresh.seen = d.done, d.works, d.place, d.seen
		}
		*d = *fresh
		return nil
	})
}

func (m *memory) Forget(_ context.Context, code string) (f Forgotten, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	c := m.classes[code]
	if c == nil {
		return f, ErrNoClass
	}
	for i, d := range c.seats {
		if i > 0 {
			f.Seats++
		}
		f.Keys += len(d.keys)
		f.HandIns += len(d.works)
		d.done.answered.Range(func(any, any) bool {
			f.Answers++
			return true
		})
	}
	delete(m.classes, code)
	return f, nil
}

func (m *memory) Admit(_ context.Context, s Seat, from, secret string) error {
	origin := originOf(s, from)
	return m.with(s, func(d *desk) error {
		w := d.wrong[origin]
		switch {
		case tooSoon(m.now(), w.last, w.count):
			return ErrWait
		case plain(d.secret) != plain(secret):
			d.wrong[origin] = wrongs{w.count + 1, m.now()}
			return ErrSecret
		}
		delete(d.wrong, origin)
		return nil
	})
}

func (m *memory) Bind(_ context.Context, s Seat, key Key) error {
	return m.with(s, func(d *desk) error {
		if !slices.Contains(d.keys, key) {
			d.keys = append(d.keys, key)
		}
		return nil
	})
}

func (m *memory) Knows(_ context.Context, s Seat, key Key) (known bool, err error) {
	err = m.with(s, func(d *desk) error {
		known = slices.Contains(d.keys, key)
		return nil
	})
	return known, err
}

func (m *memory) Judged(_ context.Context, s Seat, h HandIn) error {
	return m.with(s, func(d *desk) error {
		d.works = append(d.works, h)
		return nil
	})
}

func (m *memory) HandIns(_ context.Context, s Seat) (all []HandIn, err error) {
	err = m.with(s, func(d *desk) error {
		all = slices.Clone(d.works)
		return nil
	})
	return all, err
}

func (m *memory) Progress(s Seat) progress.Store {
	m.mu.Lock()
	defer m.mu.Unlock()
	if d, err := m.desk(s); err == nil {
		return d.done
	}
	return progress.Memory()
}

func (m *memory) Ping(context.Context) error { return nil }
func (m *memory) Hurry()                     {}
func (m *memory) Close() error               { return nil }
