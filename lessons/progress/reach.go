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

// HandedIn is a document that a learner handed in for a work of a lesson.
type HandedIn struct {
	Lesson, Work string // ids
	File         string
	Passed       bool
}

// HandIn keeps a document that was handed in, and gives what was done in all the works
// of its lesson. finished says whether the lesson is finished when some of its works
// have passed. What has passed once stays so.
func HandIn(ctx context.Context, store Store, h HandedIn, finished func(passed func(work string) bool) bool) (map[string]Work, error) {
	works, err := store.Works(ctx, h.Lesson)
	if err != nil {
		return nil, err
	}
	lesson, err := store.Lesson(ctx, h.Lesson)
	if err != nil {
		return nil, err
	}
	now := time.Now()
	work := Work{Passed: works[h.Work].Passed || h.Passed, File: h.File, At: now}
	works[h.Work] = work
	lesson.File, lesson.At = h.File, now
	lesson.Passed = lesson.Passed || finished(func(id string) bool { return works[id].Passed })
	return works, store.SaveWork(ctx, h.Lesson, lesson, h.Work, work)
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
