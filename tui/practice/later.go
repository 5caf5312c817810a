package practice

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// record is how the exercise stands in what is kept.
type record struct {
	store    progress.Store
	now      func() time.Time
	exercise progress.Exercise
	stands   stands
}

// stands is how an exercise went last.
type stands struct {
	progress.Practised
	known bool // it was done or put off before
}

// read reads how the exercise stands. What cannot be read is as if it was not done.
func (r *record) read(ctx context.Context) stands {
	all, _ := r.store.Exercises(ctx)
	kept, known := all[r.exercise]
	return stands{Practised: kept, known: known}
}

// done keeps that the exercise was done once more, right or wrong.
func (r *record) done(right bool) screen.Effect { return r.keep(r.stands.After(right, r.now())) }

// pass keeps that the exercise was put off. One that was done before stands as it did.
func (r *record) pass() screen.Effect {
	if r.stands.known {
		return screen.Effect{}
	}
	return r.keep(progress.Practised{At: r.now()})
}

// keep keeps how the exercise stands. What cannot be kept is no reason to stop.
func (r *record) keep(now progress.Practised) screen.Effect {
	r.stands = stands{Practised: now, known: true}
	store, exercise := r.store, r.exercise
	return screen.InOrder(func() tea.Msg {
		_ = store.SaveExercise(context.Background(), exercise, now)
		return nil
	})
}

// goOn goes on to the next step, or back to where one came from. An exercise that one goes past
// is put off, until it was right.
func (p *Practice) goOn(env screen.Env) screen.Effect {
	on := screen.Replace(env.Step(p.lesson, p.step+1))
	if p.alone {
		on = screen.Leave()
	}
	return screen.Both(p.record.pass(), on)
}
