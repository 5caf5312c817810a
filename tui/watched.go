package tui

import (
	"context"
	"sync"

	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
)

// watched is a store that remembers why the last thing to keep was not kept: a disk gets
// full, or a stick is taken out, while a learner is in a lesson.
type watched struct {
	progress.Store

	mu  sync.Mutex
	err error
}

// trouble gives why the last thing was not kept; nil when it was.
func (w *watched) trouble() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.err
}

func (w *watched) hear(err error) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.err = err
	return err
}

// Lessons gives what was done, and what keeps it from being kept.
func (w *watched) Lessons(ctx context.Context) (map[string]progress.Lesson, error) {
	done, err := w.Store.Lessons(ctx)
	if err == nil {
		err = w.trouble()
	}
	return done, err
}

// Lesson gives what was done in a lesson. What cannot be read is not changed either, and
// so not kept.
func (w *watched) Lesson(ctx context.Context, id string) (progress.Lesson, error) {
	done, err := w.Store.Lesson(ctx, id)
	if err != nil {
		err = w.hear(err)
	}
	return done, err
}

// SaveLesson keeps what was done in a lesson.
func (w *watched) SaveLesson(ctx context.Context, id string, lesson progress.Lesson) error {
	return w.hear(w.Store.SaveLesson(ctx, id, lesson))
}

// SaveWork keeps what was done in a work.
func (w *watched) SaveWork(ctx context.Context, id string, lesson progress.Lesson, work string, done progress.Work) error {
	return w.hear(w.Store.SaveWork(ctx, id, lesson, work, done))
}

// SaveAnswer keeps an answer.
func (w *watched) SaveAnswer(ctx context.Context, lesson string, step int, answer activity.Answer) error {
	return w.hear(w.Store.SaveAnswer(ctx, lesson, step, answer))
}

// SaveIntended keeps that a passage is intended.
func (w *watched) SaveIntended(ctx context.Context, file string, p progress.Passage, intended bool) error {
	return w.hear(w.Store.SaveIntended(ctx, file, p, intended))
}

// SaveSetting keeps a setting.
func (w *watched) SaveSetting(ctx context.Context, name, value string) error {
	return w.hear(w.Store.SaveSetting(ctx, name, value))
}
