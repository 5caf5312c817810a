package screen

import "jourdain/lessons"

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
