package progress

import (
	"context"
	"time"

	"jourdain/lessons/activity"
)

// Store keeps what a learner has done. Lessons are named by their id. Every call
// is one whole change: after a kill, a store holds the state before it or after
// it.
type Store interface {
	// Lesson gives what was done in a lesson; the zero value when nothing was.
	Lesson(ctx context.Context, id string) (Lesson, error)
	// Lessons gives what was done, by lesson.
	Lessons(ctx context.Context) (map[string]Lesson, error)
	// SaveLesson keeps what was done in a lesson.
	SaveLesson(ctx context.Context, id string, lesson Lesson) error
	// Works gives what was done in the works of a lesson, by their ids: "" for the only
	// work of a lesson that gives it none.
	Works(ctx context.Context, lesson string) (map[string]Work, error)
	// SaveWork keeps what was done in a work, and in its lesson.
	SaveWork(ctx context.Context, id string, lesson Lesson, work string, done Work) error
	// Answer gives the answer to an activity, by its place in the lesson from 0;
	// nil when there is none.
	Answer(ctx context.Context, lesson string, step int) (activity.Answer, error)
	// SaveAnswer keeps it.
	SaveAnswer(ctx context.Context, lesson string, step int, answer activity.Answer) error
	// Intended gives the passages of a file of which the learner has said that they are
	// intended. The file is named by its cleaned path.
	Intended(ctx context.Context, file string) (map[Passage]bool, error)
	// SaveIntended keeps that a passage is intended, or that it is not after all.
	SaveIntended(ctx context.Context, file string, p Passage, intended bool) error
	// Setting gives a setting's value; "" when it was never set.
	Setting(ctx context.Context, name string) (string, error)
	// SaveSetting keeps it.
	SaveSetting(ctx context.Context, name, value string) error
	// Close ends the use of the store.
	Close() error
}

// Lesson is what a learner has done in a lesson.
type Lesson struct {
	// Step is the step where they are, from 0; the number of steps for the brief.
	Step int
	// Passed is set once the lesson is finished: the files that it asks for have passed.
	Passed bool
	// File is the document that they handed in last; "" for none yet.
	File string
	// At is when it last changed.
	At time.Time
}

// Work is what a learner has done in a work of a lesson.
type Work struct {
	// Passed is set once a handed-in file has passed.
	Passed bool
	// File is the document that they handed in last.
	File string
	// At is when it last changed.
	At time.Time
}
