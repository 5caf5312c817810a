package classroom

import (
	"context"
	"crypto/rand"
	"fmt"

	"jourdain/lessons/progress"
)

// Judged keeps what a document came to. It has a name, so that it is kept once also when it has to be
// sent again; and the names are in the order in which they were given. Where the database is away, it is
// kept later.
func (s *store) Judged(ctx context.Context, seat Seat, h HandIn) error {
	name := fmt.Sprintf("%016x-%s", micros(s.now()), rand.Text())
	at := &learner{s.database, seat}
	err := at.judged(ctx, name, h)
	if progress.Passing(err) {
		s.belated.add(at, func(ctx context.Context, to ledger) error { return to.judged(ctx, name, h) })
		return nil
	}
	return err
}

func (l *learner) judged(ctx context.Context, name string, h HandIn) error {
	_, err := l.d.execute(ctx, "judged", `INSERT INTO judged (id, class, number, lesson, work, file, passed, points, out_of, at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING`,
		name, l.seat.Class, l.seat.Number, h.Lesson, h.Work, h.File, h.Passed, h.Points, h.Of, micros(h.At))
	return err
}

// HandIns returns what was handed in at a seat.
func (s *store) HandIns(ctx context.Context, seat Seat) (all []HandIn, err error) {
	err = s.read(ctx, "hand-ins", func(ctx context.Context, q queries) error {
		all = nil
		if found, err := q.first(ctx, []any{new(int)}, "SELECT 1 FROM seat WHERE class = $1 AND number = $2", seat.Class, seat.Number); err != nil {
			return err
		} else if !found {
			return ErrNoSeat
		}
		return q.each(ctx, func(scan func(...any) error) error {
			var h HandIn
			var at int64
			err := scan(&h.Lesson, &h.Work, &h.File, &h.Passed, &h.Points, &h.Of, &at)
			h.At = moment(at)
			all = append(all, h)
			return err
		}, "SELECT lesson, work, file, passed, points, out_of, at FROM judged WHERE class = $1 AND number = $2 ORDER BY at, id", seat.Class, seat.Number)
	})
	return all, err
}
