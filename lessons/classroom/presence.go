package classroom

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// Sit gives a seat to a session. It is waited for: a session whose seat is forgotten would be told that
// somebody else has it.
func (s *store) Sit(ctx context.Context, seat Seat, session string) error {
	rows, err := s.execute(ctx, "sit", "UPDATE presence SET session = $3, seen = $4 WHERE class = $1 AND number = $2",
		seat.Class, seat.Number, session, micros(s.now()))
	if err == nil && rows == 0 {
		return ErrNoSeat
	}
	return err
}

// many is how many sessions are asked about at once, always by the same statement.
const many = 50

// Ousted returns those of some sessions that hold their seat no more.
func (s *store) Ousted(ctx context.Context, sessions []string) (ousted []string, err error) {
	for some := range slices.Chunk(sessions, many) {
		held, stale := map[string]bool{}, false
		err := s.read(ctx, "ousted", func(ctx context.Context, q queries) error {
			clear(held)
			return q.each(ctx, func(scan func(...any) error) error {
				var session string
				var old bool
				err := scan(&session, &old)
				held[session], stale = true, stale || old
				return err
			}, "SELECT session, seen < $1 FROM presence WHERE session IN "+list(2, many), named(some, micros(s.now().Add(-Lease/4)))...)
		})
		if err == nil && stale {
			err = s.note(ctx, "still sit", "UPDATE presence SET seen = $1 WHERE session IN "+list(2, many), named(some, micros(s.now()))...)
		}
		if err != nil {
			return nil, err
		}
		for _, session := range some {
			if !held[session] {
				ousted = append(ousted, session)
			}
		}
	}
	return ousted, nil
}

// list returns the places of so many values of a statement: ($2, $3, …).
func list(from, count int) string {
	places := make([]string, count)
	for i := range places {
		places[i] = fmt.Sprintf("$%d", from+i)
	}
	return "(" + strings.Join(places, ", ") + ")"
}

// named returns the values of a statement about many sessions. Of few the last is named again.
func named(sessions []string, before ...any) []any {
	for i := range many {
		before = append(before, sessions[min(i, len(sessions)-1)])
	}
	return before
}

// Move keeps where the person of a session is.
func (s *store) Move(ctx context.Context, session string, p Place) error {
	if session == "" {
		return nil // that is who does not sit
	}
	return s.note(ctx, "move", `UPDATE presence SET seen = $2, lesson = $3, step = $4, screen = $5, wrong = $6, since = $7, heard = $8
		WHERE session = $1`, session, micros(s.now()), p.Lesson, p.Step, p.Screen, p.Wrong, micros(p.Since), micros(p.Heard))
}

// Leave frees the seat of a session.
func (s *store) Leave(ctx context.Context, session string) error {
	if session == "" {
		return nil
	}
	return s.note(ctx, "leave", "UPDATE presence SET session = '' WHERE session = $1", session)
}

// Room returns the seats of a class.
func (s *store) Room(ctx context.Context, code string) (room []Presence, err error) {
	err = s.read(ctx, "room", func(ctx context.Context, q queries) error {
		room = nil
		if found, err := q.first(ctx, []any{new(int)}, "SELECT 1 FROM class WHERE code = $1", code); err != nil {
			return err
		} else if !found {
			return ErrNoClass
		}
		return q.each(ctx, func(scan func(...any) error) error {
			p := Presence{Seat: Seat{Class: code}}
			var since, heard int64
			err := scan(&p.Seat.Number, &p.Sitting, &p.Place.Lesson, &p.Place.Step, &p.Place.Screen, &p.Place.Wrong, &since, &heard)
			p.Place.Since, p.Place.Heard = moment(since), moment(heard)
			room = append(room, p)
			return err
		}, `SELECT number, session <> '' AND seen > $2, lesson, step, screen, wrong, since, heard
			FROM presence WHERE class = $1 AND number > 0 ORDER BY number`, code, micros(s.now().Add(-Lease)))
	})
	return room, err
}
