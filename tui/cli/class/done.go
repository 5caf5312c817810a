package class

import (
	"context"
	"time"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/lessons/classroom"
	"jourdain/lessons/progress"
)

// done is what was done in a class. In JSON it has a shape that is a promise: it may grow, and
// never change.
type done struct {
	Schema int        `json:"schema"`
	Class  string     `json:"class"`
	Seats  []doneSeat `json:"seats"`
}

// doneSeat is what was done at a seat: the lessons that were begun, in the order of the course.
type doneSeat struct {
	Seat    string       `json:"seat"`
	Number  int          `json:"number"`
	Lessons []doneLesson `json:"lessons"`
}

// doneLesson is what was done in a lesson.
type doneLesson struct {
	Lesson string `json:"lesson"`
	Number int    `json:"number"`
	// Step is the furthest step that was come to, from 1, of so many; one more for the document.
	Step  int `json:"step"`
	Steps int `json:"steps"`
	// Passed is set once the lesson is finished.
	Passed bool       `json:"passed"`
	At     *time.Time `json:"at,omitempty"` // when it changed last
	// ExercisesLeft is how many exercises were passed over, or went wrong last.
	ExercisesLeft int        `json:"exercisesLeft"`
	Works         []doneWork `json:"works"`
	// Exercises is how many the lesson has. Those that were never come to are neither right nor left.
	Exercises          int `json:"exercises"`
	ExercisesUnreached int `json:"exercisesUnreached"`
}

// doneWork is a document that was handed in; the last one is at the end.
type doneWork struct {
	Work   string    `json:"work,omitempty"` // id; none for the only one of a lesson
	File   string    `json:"file"`
	Passed bool      `json:"passed"`
	Points float64   `json:"points"`
	Of     float64   `json:"of"`
	At     time.Time `json:"at"`
}

// last returns the last work that was handed in for a lesson; nil for none.
func (l *doneLesson) last() *doneWork {
	if len(l.Works) == 0 {
		return nil
	}
	return &l.Works[len(l.Works)-1]
}

// gather reads what was done in a class.
func gather(ctx context.Context, classes classroom.Store, c classroom.Class, course *lessons.Course) (done, error) {
	all := done{Schema: 1, Class: c.Code, Seats: make([]doneSeat, 0, c.Seats)}
	for number := 1; number <= c.Seats; number++ {
		s := classroom.Seat{Class: c.Code, Number: number}
		at, err := gatherSeat(ctx, classes, s, course)
		if err != nil {
			return all, err
		}
		all.Seats = append(all.Seats, at)
	}
	return all, nil
}

func gatherSeat(ctx context.Context, classes classroom.Store, s classroom.Seat, course *lessons.Course) (doneSeat, error) {
	at := doneSeat{Seat: s.String(), Number: s.Number, Lessons: []doneLesson{}}
	store := classes.Progress(s)
	kept, err := store.Lessons(ctx)
	if err != nil {
		return at, err //nolint:wrapcheck // it is explained by the command
	}
	exercises, err := store.Exercises(ctx)
	if err != nil {
		return at, err //nolint:wrapcheck // it is explained by the command
	}
	works, err := classes.HandIns(ctx, s)
	if err != nil {
		return at, err //nolint:wrapcheck // it is explained by the command
	}
	for _, lesson := range course.Lessons {
		if l, begun := doneIn(lesson, kept, exercises, works); begun {
			at.Lessons = append(at.Lessons, l)
		}
	}
	return at, nil
}

// doneIn returns what was done in a lesson, and whether it was begun.
func doneIn(lesson *lessons.Lesson, kept map[string]progress.Lesson, exercises map[progress.Exercise]progress.Practised, works []classroom.HandIn) (doneLesson, bool) {
	k, begun := kept[lesson.ID]
	all := stepsOf(lesson)
	l := doneLesson{Lesson: lesson.ID, Number: lesson.Number, Step: min(k.Step, len(all)) + 1, Steps: len(all), Passed: k.Passed, Works: []doneWork{}}
	if !k.At.IsZero() {
		at := k.At.UTC().Truncate(time.Second)
		l.At = &at
	}
	for e, stands := range exercises {
		if e.Lesson == lesson.ID && stands.Box == 0 {
			l.ExercisesLeft++
		}
	}
	for i, step := range all {
		if step.Activity == nil {
			continue
		}
		l.Exercises++
		if _, reached := exercises[progress.Exercise{Lesson: lesson.ID, Step: i}]; !reached {
			l.ExercisesUnreached++
		}
	}
	for _, h := range works {
		if h.Lesson == lesson.ID {
			l.Works = append(l.Works, doneWork{h.Work, h.File, h.Passed, h.Points, h.Of, h.At.UTC().Truncate(time.Second)})
		}
	}
	return l, begun || len(l.Works) > 0 || l.ExercisesLeft > 0
}

// stepsOf returns the steps of a lesson in one of its languages: each has the same.
func stepsOf(l *lessons.Lesson) []lessons.Step {
	for _, lang := range l.Languages() {
		if t := l.Text(address.Polite.In(lang)); t != nil {
			return t.Steps
		}
	}
	return nil
}
