package screen

import (
	"slices"

	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/text"
)

// LeftOver returns the steps of a lesson whose exercises were missed or put off, in their order.
// It needs no text of the lesson.
func LeftOver(id string, exercises map[progress.Exercise]progress.Practised) []int {
	var steps []int
	for e, kept := range exercises {
		if e.Lesson == id && kept.Box == 0 {
			steps = append(steps, e.Step)
		}
	}
	slices.Sort(steps)
	return steps
}

// Alone returns the route to an exercise that is done by itself; false where the lesson has none
// at this step any more.
func (e Env) Alone(lesson *lessons.Lesson, step int) (Route, bool) {
	steps := e.Text(lesson).Steps
	if step < 0 || step >= len(steps) || steps[step].Activity == nil {
		return Route{}, false
	}
	return Route{Name: PracticeScreen, Lesson: lesson.ID, Step: step, Alone: true}, true
}

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
