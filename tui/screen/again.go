package screen

import (
	"cmp"
	"slices"
	"time"

	"jourdain/lessons"
	"jourdain/lessons/progress"
)

// Series is exercises that are practised again, one after the other.
type Series struct {
	Exercises []progress.Exercise
	// Played is how many of them were played, or left out.
	Played int
}

// Progress is what a learner has done: in the lessons, by their ids, and in their exercises.
type Progress struct {
	Lessons   map[string]progress.Lesson
	Exercises map[progress.Exercise]progress.Practised
}

// mostAgain is how many exercises are practised again in a row at most: a few minutes.
const mostAgain = 7

// Minutes returns how long the series takes, about: a minute and a quarter for an exercise.
func (s Series) Minutes() int { return (len(s.Exercises)*5 + 3) / 4 }

// Again returns the exercises to practise again at a time: those that were missed or put off, then
// those that have been due for longest, and of the same time in the order of the course. It returns
// none at a public terminal, where nobody comes back, none that the course has no more, and not the
// one that was missed and that going on leads to: who is still at it does it, and not again.
func (e Env) Again(course *lessons.Course, done Progress, now time.Time) Series {
	if e.Public {
		return Series{}
	}
	lesson, kept := GoingOn(course.InOrder(e.Settings.Track), done.Lessons)
	stillAt := progress.Exercise{Lesson: lesson.ID, Step: kept.Step}
	type candidate struct {
		lesson *lessons.Lesson
		step   int
		stands progress.Practised
	}
	var due []candidate
	for exercise, stands := range done.Exercises {
		if exercise == stillAt && stands.Box == 0 && !kept.Passed {
			continue
		}
		if lesson := course.Lesson(exercise.Lesson); lesson != nil && !now.Before(stands.Due()) {
			due = append(due, candidate{lesson, exercise.Step, stands})
		}
	}
	slices.SortFunc(due, func(a, b candidate) int {
		return cmp.Or(a.stands.Sooner(b.stands), cmp.Compare(a.lesson.Number, b.lesson.Number), cmp.Compare(a.step, b.step))
	})
	var s Series
	for _, c := range due {
		if len(s.Exercises) == mostAgain {
			break
		}
		if _, ok := e.Alone(c.lesson, c.step); ok {
			s.Exercises = append(s.Exercises, progress.Exercise{Lesson: c.lesson.ID, Step: c.step})
		}
	}
	return s
}

// Next returns the route to the exercise of a series that comes next, and how far the series is
// then: what the course has no more is left out. It returns false at the end.
func (e Env) Next(course *lessons.Course, s Series) (Route, bool) {
	for ; s.Played < len(s.Exercises); s.Played++ {
		exercise := s.Exercises[s.Played]
		lesson := course.Lesson(exercise.Lesson)
		if lesson == nil {
			continue
		}
		if route, ok := e.Alone(lesson, exercise.Step); ok {
			s.Played++
			route.Series = s
			return route, true
		}
	}
	return Route{}, false
}

// Practise returns the row of a page that leads to a series; false for one without exercises.
func (e Env) Practise(id string, s Series) (Row, bool) {
	n := len(s.Exercises)
	minutes := e.Words.Say("course.minutes", "Count", s.Minutes())
	return Row{ID: id, Label: e.Words.Say("again.row", "Count", n, "Minutes", minutes)}, n > 0
}
