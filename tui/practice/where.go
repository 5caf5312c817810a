package practice

import (
	"strconv"

	"jourdain/lessons"
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// where is which exercise is played, and what it is played among.
type where struct {
	lesson *lessons.Lesson
	step   int
	alone  bool          // it is done by itself, and not in the course of its lesson
	series screen.Series // in which it is practised again; without exercises where it is not
	seen   int           // how often one went back to it from its end: who listens then hears all of it
}

// activity returns the exercise.
func (o *where) activity(env screen.Env) activity.Activity {
	return env.Text(o.lesson).Steps[o.step].Activity
}

// again reports whether the exercise is practised again, in a series.
func (o *where) again() bool { return len(o.series.Exercises) > 0 }

// on goes on to the next step, to the next exercise that is practised again, or back to where one
// came from.
func (o *where) on(env screen.Env) screen.Effect {
	switch {
	case o.again():
		return screen.Replace(screen.Route{Name: screen.AgainScreen, Series: o.series})
	case o.alone:
		return screen.Leave()
	default:
		return screen.Replace(env.Step(o.lesson, o.step+1))
	}
}

// head says where one is: in the lesson, or in the series.
func (o *where) head(env screen.Env) screen.Head {
	w, lesson := env.Words, env.Text(o.lesson)
	head := screen.Head{
		Trail:  w.Say("lesson.where", "Number", o.lesson.Number, "Title", lesson.Title),
		Status: w.Say("practice.count", "Number", o.number(env), "Of", lesson.Activities()),
		Place:  o.lesson.ID + " " + strconv.Itoa(o.step) + " " + strconv.Itoa(o.seen),
		Meter:  screen.Meter{Done: o.step + 1, Of: len(lesson.Steps) + 1},
	}
	if o.again() {
		head.Trail = w.Say("again.where", "Number", o.lesson.Number)
		head.Status = w.Say("again.count", "Number", o.series.Played, "Of", len(o.series.Exercises))
		head.Meter = screen.Meter{Done: o.series.Played, Of: len(o.series.Exercises)}
	}
	return head
}

// number returns which of the lesson's activities this is, from 1.
func (o *where) number(env screen.Env) int {
	n := 0
	for i, step := range env.Text(o.lesson).Steps {
		if i <= o.step && step.Activity != nil {
			n++
		}
	}
	return n
}

// previous offers the page of the lesson before, where the exercise is done in its lesson.
func (o *where) previous(w *text.Words, page *screen.Page) {
	if o.step > 0 && !o.alone {
		page.Actions = append(page.Actions, screen.Previous(w))
	}
}
