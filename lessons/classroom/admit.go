package classroom

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
)

// origins is how many there are. They are few, so that none tells an address, who has many addresses has
// few times the tries, and little is kept; and enough that two addresses are seldom the same to a seat.
const origins = 16

// originOf returns what counts as the origin of those who come from an address to a seat.
func originOf(s Seat, from string) int {
	sum := sha256.Sum256([]byte(s.Exactly() + " " + from))
	return int(sum[0]) % origins
}

// Admit checks the secret of a seat. A try counts as wrong until it has turned out right: several at
// the same time, in several processes, have no more tries than one after the other. Who is refused has
// cost a sum, whatever the reason: how long it took says nothing of what there is.
func (s *store) Admit(ctx context.Context, seat Seat, from, secret string) error {
	origin := originOf(seat, from)
	lane := fmt.Sprint(seat.Exactly(), " ", origin)
	sum, err := s.attempt(ctx, seat, origin)
	if errors.Is(err, ErrNoSeat) {
		lane = fmt.Sprint("none ", origin) // of seats that are not there anybody can name any number
	}
	if errors.Is(err, ErrNoSeat) || errors.Is(err, ErrWait) {
		if _, failed := s.sums.fits(ctx, lane, secret, s.sums.nobody); failed != nil {
			return failed
		}
	}
	if err != nil {
		return err
	}
	switch right, err := s.sums.fits(ctx, lane, secret, sum); {
	case err != nil:
		return err
	case !right:
		return ErrSecret
	}
	_, err = s.execute(ctx, "admit", "DELETE FROM attempt WHERE class = $1 AND number = $2 AND origin = $3", seat.Class, seat.Number, origin)
	return err
}

// attempt counts a try, and returns the sum of the secret of the seat, where one may be tried now.
func (s *store) attempt(ctx context.Context, seat Seat, origin int) (sum string, err error) {
	if err := s.read(ctx, "admit", func(ctx context.Context, q queries) (err error) {
		sum, err = s.mayTry(ctx, q, seat, origin) // who has to wait keeps nobody from writing
		return err
	}); err != nil {
		return "", err
	}
	return sum, s.change(ctx, "admit", attempt, func(ctx context.Context, q queries) (err error) {
		if sum, err = s.mayTry(ctx, q, seat, origin); err != nil {
			return err
		}
		_, err = q.exec(ctx, `INSERT INTO attempt (class, number, origin, wrong, wrong_at) VALUES ($1, $2, $3, 1, $4)
			ON CONFLICT (class, number, origin) DO UPDATE SET wrong = attempt.wrong + 1, wrong_at = excluded.wrong_at`,
			seat.Class, seat.Number, origin, micros(s.now()))
		return err
	})
}

// mayTry returns the sum of the secret of a seat, where a secret may be tried now.
func (s *store) mayTry(ctx context.Context, q queries, seat Seat, origin int) (sum string, err error) {
	var wrong int
	var last int64
	switch found, err := q.first(ctx, []any{&sum, &wrong, &last}, `SELECT secret, COALESCE(wrong, 0), COALESCE(wrong_at, 0)
		FROM seat LEFT JOIN attempt ON attempt.class = seat.class AND attempt.number = seat.number AND origin = $3
		WHERE seat.class = $1 AND seat.number = $2`, seat.Class, seat.Number, origin); {
	case err != nil:
		return "", err
	case !found:
		return "", ErrNoSeat
	case tooSoon(s.now(), moment(last), wrong):
		return "", ErrWait
	}
	return sum, nil
}

// Bind lets a key sit at a seat.
func (s *store) Bind(ctx context.Context, seat Seat, key Key) error {
	_, err := s.execute(ctx, "bind a key", "INSERT INTO seat_key (class, number, key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
		seat.Class, seat.Number, string(key))
	return err
}

// Knows reports whether a key may sit at a seat.
func (s *store) Knows(ctx context.Context, seat Seat, key Key) (known bool, err error) {
	err = s.read(ctx, "know a key", func(ctx context.Context, q queries) error {
		var bound bool
		found, err := q.first(ctx, []any{&bound}, `SELECT EXISTS (SELECT 1 FROM seat_key WHERE class = $1 AND number = $2 AND key = $3)
			FROM seat WHERE class = $1 AND number = $2`, seat.Class, seat.Number, string(key))
		if err == nil && !found {
			return ErrNoSeat
		}
		known = bound
		return err
	})
	return known, err
}
