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
	lessons   map[string]progress.Lesson
	exercises map[progress.Exercise]progress.Practised
	again     screen.Series // what can be practised again
	err       error
}

// load reads what the learner has done. What can be practised again opens the lessons that it is
// from, for which no frame waits.
func load(env screen.Env, course *lessons.Course, store progress.Store, now func() time.Time) screen.Effect {
	return screen.InOrder(func() tea.Msg {
		kept, err := store.Lessons(context.Background())
		// What cannot be read of the exercises cannot be read of the lessons either.
		exercises, _ := store.Exercises(context.Background())
		return loaded{lessons: kept, exercises: exercises, again: env.Again(course, exercises, now()), err: err}
	})
}
