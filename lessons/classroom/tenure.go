package classroom

import (
	"context"
	"slices"
)

// Tenure is a seat from when it was given to somebody, by a new class or a new secret, until it is given
// to others or erased. Whoever has proven that they may sit at a seat has proven it of a tenure: with
// its end nothing that they have opened leads there any more.
type Tenure struct {
	Seat Seat
	// Name is that of the tenure, and Class that of the class as it was made: no other has it, also
	// not one of the same code. They are letters, digits and full stops.
	Name, Class string
}

// Tenure returns the tenure of a seat now.
func (s *store) Tenure(ctx context.Context, seat Seat) (Tenure, error) {
	t := Tenure{Seat: seat}
	err := s.read(ctx, "tenure", func(ctx context.Context, q queries) error {
		found, err := q.first(ctx, []any{&t.Name, &t.Class}, `SELECT tenure, token FROM seat JOIN class ON class.code = seat.class
			WHERE seat.class = $1 AND number = $2`, seat.Class, seat.Number)
		if err == nil && !found {
			return ErrNoSeat
		}
		return err
	})
	if err != nil {
		return Tenure{}, err
	}
	return t, nil
}

// Ended returns those of some tenures that have ended.
func (s *store) Ended(ctx context.Context, tenures []string) (ended []string, err error) {
	for some := range slices.Chunk(tenures, many) {
		now := map[string]bool{}
		if err := s.read(ctx, "ended", func(ctx context.Context, q queries) error {
			clear(now)
			return q.each(ctx, func(scan func(...any) error) error {
				var name string
				err := scan(&name)
				now[name] = true
				return err
			}, "SELECT tenure FROM seat WHERE tenure IN "+list(1, many), named(some)...)
		}); err != nil {
			return nil, err
		}
		for _, name := range some {
			if !now[name] {
				ended = append(ended, name)
			}
		}
	}
	return ended, nil
}

// Tenure returns the tenure of a seat now.
func (m *memory) Tenure(_ context.Context, s Seat) (t Tenure, err error) {
	err = m.with(s, func(d *desk) error {
		t = Tenure{s, d.tenure, m.classes[s.Class].token}
		return nil
	})
	return t, err
}

// Ended returns those of some tenures that have ended.
func (m *memory) Ended(_ context.Context, tenures []string) (ended []string, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	now := map[string]bool{}
	for _, c := range m.classes {
		for _, d := range c.seats {
			now[d.tenure] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(tenures), func(name string) bool { return now[name] }), nil
}
