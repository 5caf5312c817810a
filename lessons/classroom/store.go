package classroom

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"jourdain/lessons/progress"
)

// store keeps classes in a database.
type store struct {
	*database
	sums *sums
}

// NewClass makes a class.
func (s *store) NewClass(ctx context.Context, c Class, secrets []string) error {
	code, err := ParseCode(c.Code)
	if err != nil {
		return err
	}
	kept, err := s.all(ctx, secrets)
	if err != nil {
		return err
	}
	token := rand.Text()
	return s.change(ctx, "make a class", labour, func(ctx context.Context, q queries) error {
		var by string
		switch found, err := q.first(ctx, []any{&by}, "SELECT token FROM class WHERE code = $1", code); {
		case err != nil:
			return err
		case found && by == token:
			return nil // it came through before, and only the answer did not
		case found:
			return ErrExists
		}
		if _, err := q.exec(ctx, "INSERT INTO class (code, token, seats, is_open, made) VALUES ($1, $2, $3, $4, $5)",
			code, token, c.Seats, c.Open, micros(c.Made)); err != nil {
			return err
		}
		for number, sum := range kept {
			if err := newSeat(ctx, q, Seat{code, number}, sum, fmt.Sprintf("%s.%d", token, number)); err != nil {
				return err
			}
		}
		return nil
	})
}

// all returns the sums of secrets, in their order.
func (s *store) all(ctx context.Context, secrets []string) ([]string, error) {
	kept, wrong := make([]string, len(secrets)), make([]error, len(secrets))
	var running sync.WaitGroup
	for i, secret := range secrets {
		running.Go(func() { kept[i], wrong[i] = s.sums.of(ctx, secret) })
	}
	running.Wait()
	return kept, errors.Join(wrong...)
}

func newSeat(ctx context.Context, q queries, seat Seat, sum, tenure string) error {
	_, first := q.exec(ctx, "INSERT INTO seat (class, number, secret, tenure) VALUES ($1, $2, $3, $4)", seat.Class, seat.Number, sum, tenure)
	if first != nil {
		return first
	}
	_, err := q.exec(ctx, `INSERT INTO presence (class, number, session, seen, lesson, step, screen, wrong, since, heard)
		VALUES ($1, $2, '', 0, '', 0, '', 0, 0, 0)`, seat.Class, seat.Number)
	return err
}

const classes = "SELECT code, seats, is_open, made FROM class"

func scanClass(scan func(...any) error) (c Class, err error) {
	var made int64
	err = scan(&c.Code, &c.Seats, &c.Open, &made)
	c.Made = moment(made)
	return c, err
}

// Classes returns all classes, by their code.
func (s *store) Classes(ctx context.Context) (all []Class, err error) {
	err = s.read(ctx, "classes", func(ctx context.Context, q queries) error {
		all = nil
		return q.each(ctx, func(scan func(...any) error) error {
			c, err := scanClass(scan)
			all = append(all, c)
			return err
		}, classes)
	})
	sortClasses(all) // a database may have an order of its own
	return all, err
}

func sortClasses(all []Class) {
	slices.SortFunc(all, func(a, b Class) int { return strings.Compare(a.Code, b.Code) })
}

// Class returns a class.
func (s *store) Class(ctx context.Context, code string) (c Class, err error) {
	err = s.read(ctx, "class", func(ctx context.Context, q queries) error {
		found := false
		err := q.each(ctx, func(scan func(...any) error) (err error) {
			found = true
			c, err = scanClass(scan)
			return err
		}, classes+" WHERE code = $1", code)
		if err == nil && !found {
			err = ErrNoClass
		}
		return err
	})
	return c, err
}

// done are the tables with what was done at a seat.
func done() []string {
	return []string{"judged", "lesson", "work", "answer", "intended", "exercise", "setting"}
}

// Reset gives a seat a new secret, and with it a new tenure.
func (s *store) Reset(ctx context.Context, seat Seat, secret string, erased bool) error {
	sum, err := s.sums.of(ctx, secret)
	if err != nil {
		return err
	}
	tenure := rand.Text()
	return s.change(ctx, "reset a seat", labour, func(ctx context.Context, q queries) error {
		rows, err := q.exec(ctx, "UPDATE seat SET secret = $3, tenure = $4 WHERE class = $1 AND number = $2", seat.Class, seat.Number, sum, tenure)
		if err == nil && rows == 0 {
			err = ErrNoSeat
		}
		if err != nil {
			return err
		}
		if erased {
			return erase(ctx, q, seat, 0)
		}
		if _, err := q.exec(ctx, "UPDATE presence SET session = '' WHERE class = $1 AND number = $2", seat.Class, seat.Number); err != nil {
			return err
		}
		return deleteAll(ctx, q, seat, []string{"seat_key", "attempt"})
	})
}

// Forget erases a class.
func (s *store) Forget(ctx context.Context, code string) (f Forgotten, err error) {
	tried := false
	err = s.change(ctx, "forget a class", labour, func(ctx context.Context, q queries) error {
		var now Forgotten
		found, err := q.first(ctx, []any{&now.Seats, &now.Keys, &now.Answers, &now.HandIns}, `SELECT
			(SELECT count(*) FROM seat WHERE class = code AND number > 0), (SELECT count(*) FROM seat_key WHERE class = code),
			(SELECT count(*) FROM answer WHERE class = code), (SELECT count(*) FROM judged WHERE class = code)
			FROM class WHERE code = $1`, code)
		switch {
		case err != nil:
			return err
		case !found && tried:
			return nil // it came through before, and only the answer did not
		case !found:
			return ErrNoClass
		}
		f = now
		_, err = q.exec(ctx, "DELETE FROM class WHERE code = $1", code) // and with it all that names it
		tried = err == nil
		return err
	})
	if err != nil {
		f = Forgotten{}
	}
	return f, err
}

// Progress returns what was done at a seat.
func (s *store) Progress(seat Seat) progress.Store { return &learner{s.database, seat} }
