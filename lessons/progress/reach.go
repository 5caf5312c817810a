package progress

import (
	"context"
	"time"
)

// Reach keeps that a learner is at a step of a lesson, and leaves the rest as it
// was.
func Reach(ctx context.Context, store Store, id string, step int) error {
	return change(ctx, store, id, func(l *Lesson) { l.Step = step })
}

// HandIn keeps the document that a learner handed in for a lesson, and whether it
// passed. What has passed once stays so.
func HandIn(ctx context.Context, store Store, id, file string, passed bool) error {
	return change(ctx, store, id, func(l *Lesson) {
		l.File, l.Passed = file, l.Passed || passed
	})
}

func change(ctx context.Context, store Store, id string, do func(*Lesson)) error {
	lesson, err := store.Lesson(ctx, id)
	if err != nil {
		return err
	}
	do(&lesson)
	lesson.At = time.Now()
	return store.SaveLesson(ctx, id, lesson)
}

// Restore adds what a code carries to what is kept: what was passed here or there is
// passed, and the step that is further on counts.
func Restore(ctx context.Context, store Store, carried map[string]Lesson) error {
	for id, from := range carried {
		err := change(ctx, store, id, func(l *Lesson) {
			l.Passed, l.Step = l.Passed || from.Passed, max(l.Step, from.Step)
		})
		if err != nil {
			return err
		}
	}
	return nil
}
