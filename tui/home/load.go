package home

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// loaded brings what the learner has done.
type loaded struct {
	screen.Progress
	err error
}

// load reads what the learner has done.
func load(store progress.Store) screen.Effect {
	return screen.InOrder(func() tea.Msg {
		kept, err := store.Lessons(context.Background())
		// What cannot be read of the exercises cannot be read of the lessons either.
		exercises, _ := store.Exercises(context.Background())
		return loaded{Progress: screen.Progress{Lessons: kept, Exercises: exercises}, err: err}
	})
}

// due brings what can be practised again.
type due struct{ series screen.Series }

// seekDue finds what can be practised again. It opens the lessons that this is from, for which
// nothing else waits.
func seekDue(env screen.Env, course *lessons.Course, done screen.Progress, now time.Time) screen.Effect {
	if len(done.Exercises) == 0 {
		return screen.Effect{}
	}
	return screen.Seek(func(context.Context) tea.Msg { return due{env.Again(course, done, now)} })
}
