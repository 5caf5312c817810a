package progress

import (
	"cmp"
	"context"
	"database/sql"
	"maps"
	"time"
)

// Exercise names an exercise: a lesson, and the step in it, from 0.
type Exercise struct {
	Lesson string // its id
	Step   int
}

// Practised is how often an exercise went well in a row: its box, as in the boxes of cards of
// Sebastian Leitner (So lernt man lernen, 1972). What goes well goes into the next box, whose
// cards come back later; what does not goes back to the first.
type Practised struct {
	// Box is 0 for what was missed or put off, and is otherwise how often it went well in a
	// row, each time once it was due: at most as many as there are waits.
	Box int
	// At is when it went into that box.
	At time.Time
}

// waits says for how many days an exercise stays in each box, from 0, before it is due.
var waits = [...]int{0, 1, 3, 7, 21, 60}

// Due returns from when on an exercise should be done again: the beginning of a day, where it was
// done, so that "tomorrow" is any time tomorrow; for what was missed or put off, at once.
func (p Practised) Due() time.Time {
	days := waits[min(max(p.Box, 0), len(waits)-1)]
	if days == 0 {
		return p.At
	}
	y, m, d := p.At.Date()
	return time.Date(y, m, d+days, 0, 0, 0, 0, p.At.Location())
}

// Sooner compares two exercises by which of them should be done again first, as [cmp.Compare] does:
// what was missed or put off, then what has been due for longer.
func (p Practised) Sooner(other Practised) int {
	return cmp.Or(cmp.Compare(min(max(p.Box, 0), 1), min(max(other.Box, 0), 1)), p.Due().Compare(other.Due()))
}

// After returns how an exercise stands after it was done once more, right or wrong. Who does it
// again before it is due gains nothing by that, but loses when it is wrong.
func (p Practised) After(right bool, now time.Time) Practised {
	switch {
	case !right:
		return Practised{At: now}
	case now.Before(p.Due()):
		return p
	default:
		return Practised{Box: min(max(p.Box, 0)+1, len(waits)-1), At: now}
	}
}

// Exercises returns how the exercises stand that were done or put off.
func (m *memory) Exercises(context.Context) (map[Exercise]Practised, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return maps.Clone(m.exercises), nil
}

// SaveExercise keeps how an exercise stands.
func (m *memory) SaveExercise(_ context.Context, e Exercise, p Practised) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if !p.At.Before(m.exercises[e].At) {
		m.exercises[e] = p
	}
	return nil
}

// Exercises returns how the exercises stand that were done or put off.
func (d *database) Exercises(ctx context.Context) (map[Exercise]Practised, error) {
	exercises := map[Exercise]Practised{}
	err := d.read(ctx, "exercises", func(db *sql.DB) error {
		clear(exercises)
		return each(ctx, db, func(rows *sql.Rows) error {
			var e Exercise
			var p Practised
			var at int64
			err := rows.Scan(&e.Lesson, &e.Step, &p.Box, &at)
			p.At = time.Unix(at, 0)
			exercises[e] = p
			return err
		}, "SELECT lesson, step, box, at FROM exercise")
	})
	return exercises, err
}

// SaveExercise keeps how an exercise stands. Of two tutors the newest counts.
func (d *database) SaveExercise(ctx context.Context, e Exercise, p Practised) error {
	return d.execute(ctx, "save an exercise", `INSERT INTO exercise (lesson, step, box, at) VALUES (?, ?, ?, ?)
		ON CONFLICT (lesson, step) DO UPDATE SET box = excluded.box, at = excluded.at WHERE excluded.at >= exercise.at`,
		e.Lesson, e.Step, p.Box, p.At.Unix())
}

// Exercises returns how the exercises stand that were done or put off.
func (k *Keeper) Exercises(ctx context.Context) (map[Exercise]Practised, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	m, err := k.with(ctx, func(m *memory) error {
		exercises, err := k.base.Exercises(ctx)
		maps.Copy(m.exercises, exercises)
		return err
	})
	return m.exercises, k.heard(err)
}

// SaveExercise keeps how an exercise stands.
func (k *Keeper) SaveExercise(ctx context.Context, e Exercise, p Practised) error {
	return k.save(ctx, change{
		about: e,
		do:    func(ctx context.Context, s Store) error { return s.SaveExercise(ctx, e, p) },
	})
}
