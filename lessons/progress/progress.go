package progress

import (
	"context"
	"time"

	"jourdain/lessons/activity"
)

// Store keeps what a learner has done. Lessons are named by their id. Every call
// is one whole change: after a kill, a store holds the state before it or after
// it, and no change of another program is lost by it.
type Store interface {
	// Lesson returns what was done in a lesson; the zero value when nothing was.
	Lesson(ctx context.Context, id string) (Lesson, error)
	// Lessons returns what was done, by lesson; beside it stands an error where that will not
	// be kept, or was not.
	Lessons(ctx context.Context) (map[string]Lesson, error)
	// Reach keeps that a learner has come to a step of a lesson: the furthest one counts.
	Reach(ctx context.Context, id string, step int) error
	// Restore adds what a code carries to what is kept: what was passed here or there is
	// passed, and the step that is further on counts.
	Restore(ctx context.Context, carried map[string]Lesson) error
	// Works returns what was done in the works of a lesson, by their ids: "" for the only
	// work of a lesson that gives it none.
	Works(ctx context.Context, lesson string) (map[string]Work, error)
	// HandIn keeps a document that was handed in, and returns what was done in all the works
	// of its lesson. What has passed once stays so.
	HandIn(ctx context.Context, h HandedIn, finished Finished) (map[string]Work, error)
	// Answer returns the answer to an activity, by its place in the lesson from 0;
	// nil when there is none.
	Answer(ctx context.Context, lesson string, step int) (activity.Answer, error)
	// SaveAnswer keeps it.
	SaveAnswer(ctx context.Context, lesson string, step int, answer activity.Answer) error
	// Intended returns the passages of a file of which the learner has said that they are
	// intended. The file is named by its cleaned path.
	Intended(ctx context.Context, file string) (map[Passage]bool, error)
	// SaveIntended keeps that a passage is intended, or that it is not after all.
	SaveIntended(ctx context.Context, file string, p Passage, intended bool) error
	// Exercises returns how the exercises stand that were done or put off.
	Exercises(ctx context.Context) (map[Exercise]Practised, error)
	// SaveExercise keeps how an exercise stands: the newest counts.
	SaveExercise(ctx context.Context, e Exercise, p Practised) error
	// Setting returns a setting's value; "" when it was never set.
	Setting(ctx context.Context, name string) (string, error)
	// SaveSetting keeps it.
	SaveSetting(ctx context.Context, name, value string) error
	// Close ends the use of the store.
	Close() error
}

// Lesson is what a learner has done in a lesson.
type Lesson struct {
	// Step is the furthest step that they came to, from 0; the number of steps for the
	// brief.
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

// HandedIn is a document that a learner handed in for a work of a lesson.
type HandedIn struct {
	Lesson, Work string // ids
	File         string
	Passed       bool
}

// Finished reports whether a lesson is finished when some of its works have passed.
type Finished func(passed func(work string) bool) bool

// Of says it of works.
func (f Finished) Of(works map[string]Work) bool {
	return f(func(id string) bool { return works[id].Passed })
}
