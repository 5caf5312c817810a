package practice

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// record keeps how the exercise went.
type record struct {
	store    progress.Store
	now      func() time.Time
	exercise progress.Exercise
	right    bool // it was right once since it was opened
}

// judged keeps how the exercise went by the verdict on an answer. What is only unfinished has not gone
// wrong. A right answer is that of the lesson also where it was practised again: the lesson would go on
// showing a wrong one.
func (r *record) judged(answer activity.Answer, v activity.Verdict) screen.Effect {
	switch {
	case v.Right:
		return screen.Both(r.save(answer), r.done(true))
	case isWrong(v):
		return r.done(false)
	}
	return screen.Effect{}
}

// done keeps that the exercise was done once more, right or wrong. Who was right and then tries what
// is said of the other answers has forgotten nothing.
func (r *record) done(right bool) screen.Effect {
	if r.right {
		return screen.Effect{}
	}
	r.right = right
	now := r.now()
	return r.keep(func(before progress.Practised, _ bool) (progress.Practised, bool) {
		return before.After(right, now), true
	})
}

// wentWell reports whether the exercise was right when it was done last.
func (r *record) wentWell(ctx context.Context) bool {
	all, _ := r.store.Exercises(ctx) // what cannot be read is as if it was not done
	return all[r.exercise].Box > 0
}

// pass keeps that the exercise was put off. One that was done before stands as it did.
func (r *record) pass() screen.Effect {
	now := r.now()
	return r.keep(func(_ progress.Practised, known bool) (progress.Practised, bool) {
		return progress.Practised{At: now}, !known
	})
}

// save keeps an answer as that of the lesson.
func (r *record) save(answer activity.Answer) screen.Effect {
	store, exercise := r.store, r.exercise
	return screen.InOrder(func() tea.Msg {
		_ = store.SaveAnswer(context.Background(), exercise.Lesson, exercise.Step, answer)
		return nil
	})
}

// keep keeps how the exercise stands, by how it stood just before: another tutor may have had it
// since it was opened here. What cannot be read is as if it was not done, and what cannot be kept
// is no reason to stop.
func (r *record) keep(change func(before progress.Practised, known bool) (now progress.Practised, changed bool)) screen.Effect {
	store, exercise := r.store, r.exercise
	return screen.InOrder(func() tea.Msg {
		ctx := context.Background()
		all, _ := store.Exercises(ctx)
		before, known := all[exercise]
		if now, changed := change(before, known); changed {
			_ = store.SaveExercise(ctx, exercise, now)
		}
		return nil
	})
}

// goOn goes on. An exercise that one goes past is put off, until it was right.
func (p *Practice) goOn(env screen.Env) screen.Effect { return screen.Both(p.record.pass(), p.on(env)) }
