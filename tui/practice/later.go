package practice

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// stands is how the exercise stands in what is kept.
type stands struct {
	progress.Practised
	known bool // it was done or put off before
}

func (p *Practice) exercise() progress.Exercise {
	return progress.Exercise{Lesson: p.lesson.ID, Step: p.step}
}

// standing reads how the exercise stands. What cannot be read is as if it was not done.
func (p *Practice) standing(ctx context.Context) stands {
	all, _ := p.store.Exercises(ctx)
	kept, known := all[p.exercise()]
	return stands{Practised: kept, known: known}
}

// done keeps that the exercise was done once more, right or wrong.
func (p *Practice) done(right bool) screen.Effect {
	return p.stand(p.stands.After(right, p.now()))
}

// goOn goes on to the next step, or back to where one came from. An exercise that one goes past
// is put off, until it was right.
func (p *Practice) goOn(env screen.Env) screen.Effect {
	on := screen.Replace(env.Step(p.lesson, p.step+1))
	if p.alone {
		on = screen.Leave()
	}
	if right := p.verdict != nil && p.verdict.Right; right || p.stands.known {
		return on
	}
	return screen.Both(p.stand(progress.Practised{At: p.now()}), on)
}

// stand keeps how the exercise stands. What cannot be kept is no reason to stop.
func (p *Practice) stand(now progress.Practised) screen.Effect {
	p.stands = stands{Practised: now, known: true}
	exercise := p.exercise()
	return screen.InOrder(func() tea.Msg {
		_ = p.store.SaveExercise(context.Background(), exercise, now)
		return nil
	})
}
