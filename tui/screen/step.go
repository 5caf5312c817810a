package screen

import (
	"jourdain/lessons"
	"jourdain/tui/text"
)

// Previous is the action that goes to the page of a lesson before. Its key is the same on
// every page of it: the arrows have other uses in an exercise.
func Previous(w *text.Words) Action {
	return Action{ID: PreviousID, Key: w.Say("keys.previous.press"), Label: w.Say("keys.previous"), Help: w.Say("lesson.previous")}
}

// Step returns the route to a step of a lesson: a card, an activity, or, after the
// last one, the brief.
func (e Env) Step(lesson *lessons.Lesson, step int) Route {
	steps := e.Text(lesson).Steps
	step = max(0, min(step, len(steps)))
	name := LessonScreen
	switch {
	case step == len(steps):
		name = BriefScreen
	case steps[step].Activity != nil:
		name = PracticeScreen
	}
	return Route{Name: name, Lesson: lesson.ID, Step: step}
}
