package classroom

import (
	"context"
	"crypto/rand"
	"time"
)

// Unbind takes a key from a seat.
func (s *store) Unbind(ctx context.Context, seat Seat, key Key) error {
	_, err := s.execute(ctx, "unbind a key", "DELETE FROM seat_key WHERE class = $1 AND number = $2 AND key = $3", seat.Class, seat.Number, string(key))
	return err
}

// isOpen makes sure that a class is there, and open.
func isOpen(ctx context.Context, q queries, code string) error {
	var open bool
	switch found, err := q.first(ctx, []any{&open}, "SELECT is_open FROM class WHERE code = $1", code); {
	case err != nil:
		return err
	case !found:
		return ErrNoClass
	case !open:
		return ErrClosed
	}
	return nil
}

// TakeSeat returns the seat that a key has in an open class. It counts as used from now on, also where
// nobody has sat down yet.
func (s *store) TakeSeat(ctx context.Context, code string, key Key) (seat Seat, err error) {
	err = s.change(ctx, "take a seat", attempt, func(ctx context.Context, q queries) error {
		if err := isOpen(ctx, q, code); err != nil {
			return err
		}
		seat = Seat{Class: code}
		found, err := q.first(ctx, []any{&seat.Number}, `SELECT number FROM seat_key WHERE class = $1 AND key = $2 AND number > 0
			ORDER BY number LIMIT 1`, code, string(key))
		if err != nil {
			return err
		}
		if !found {
			found, err = q.first(ctx, []any{&seat.Number}, `SELECT number FROM presence WHERE class = $1 AND number > 0 AND seen = 0
				AND NOT EXISTS (SELECT 1 FROM seat_key k WHERE k.class = presence.class AND k.number = presence.number)
				ORDER BY number LIMIT 1`, code)
			switch {
			case err != nil:
				return err
			case !found:
				return ErrTaken
			}
			if _, err := q.exec(ctx, "INSERT INTO seat_key (class, number, key) VALUES ($1, $2, $3)", code, seat.Number, string(key)); err != nil {
				return err
			}
		}
		_, err = q.exec(ctx, "UPDATE presence SET seen = $3 WHERE class = $1 AND number = $2", code, seat.Number, micros(s.now()))
		return err
	})
	if err != nil {
		seat = Seat{}
	}
	return seat, err
}

// vacating is the key of a seat that is being made free: nobody has it.
const vacating = ""

// Vacate erases what was done at a seat that is used no more. Where the server ends before it is
// vacated, another day does it.
func (s *store) Vacate(ctx context.Context, code string, since time.Time) (seat Seat, err error) {
	err = s.change(ctx, "vacate a seat", attempt, func(ctx context.Context, q queries) error {
		if err := isOpen(ctx, q, code); err != nil {
			return err
		}
		seat = Seat{Class: code}
		found, err := q.first(ctx, []any{&seat.Number}, `SELECT number FROM (SELECT number, seen, EXISTS (SELECT 1 FROM seat_key k
				WHERE k.class = presence.class AND k.number = presence.number) AS bound FROM presence WHERE class = $1 AND number > 0) seats
			WHERE (NOT bound AND seen > 0) OR (bound AND seen > 0 AND seen < $2) ORDER BY bound, seen, number LIMIT 1`, code, micros(since))
		switch {
		case err != nil:
			return err
		case !found:
			return ErrTaken
		}
		if err := erase(ctx, q, seat, micros(s.now())); err != nil {
			return err
		}
		_, err = q.exec(ctx, "INSERT INTO seat_key (class, number, key) VALUES ($1, $2, $3)", code, seat.Number, vacating)
		return err
	})
	if err != nil {
		seat = Seat{}
	}
	return seat, err
}

// Vacated lets a seat that was vacated be taken.
func (s *store) Vacated(ctx context.Context, seat Seat) error {
	return s.change(ctx, "vacate a seat", attempt, func(ctx context.Context, q queries) error {
		rows, err := q.exec(ctx, "DELETE FROM seat_key WHERE class = $1 AND number = $2 AND key = $3", seat.Class, seat.Number, vacating)
		if err != nil || rows == 0 {
			return err
		}
		_, err = q.exec(ctx, "UPDATE presence SET seen = 0 WHERE class = $1 AND number = $2", seat.Class, seat.Number)
		return err
	})
}

// erase erases what was done at a seat, and its keys: it is for somebody else, in another tenure. It counts
// as used at a time; 0 for never.
func erase(ctx context.Context, q queries, seat Seat, seen int64) error {
	if _, err := q.exec(ctx, "UPDATE seat SET tenure = $3 WHERE class = $1 AND number = $2", seat.Class, seat.Number, rand.Text()); err != nil {
		return err
	}
	if _, err := q.exec(ctx, `UPDATE presence SET session = '', seen = $3, lesson = '', step = 0, screen = '', wrong = 0, since = 0, heard = 0
		WHERE class = $1 AND number = $2`, seat.Class, seat.Number, seen); err != nil {
		return err
	}
	return deleteAll(ctx, q, seat, append(done(), "seat_key", "attempt"))
}

// deleteAll deletes what tables have of a seat.
func deleteAll(ctx context.Context, q queries, seat Seat, tables []string) error {
	for _, table := range tables {
		if _, err := q.exec(ctx, "DELETE FROM "+table+" WHERE class = $1 AND number = $2", seat.Class, seat.Number); err != nil {
			return err
		}
	}
	return nil
}
