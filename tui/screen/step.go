package screen

import "jourdain/lessons"

// Step returns the place of a step of a lesson: a card, an activity, or, after the
// last one, the brief.
func (e Env) Step(lesson *lessons.Lesson, step int) Where {
	steps := e.Text(lesson).Steps
	step = max(0, min(step, len(steps)))
	name := LessonScreen
	switch {
	case step == len(steps):
		name = BriefScreen
	case steps[step].Activity != nil:
		name = PracticeScreen
	}
	return Where{Name: name, Lesson: lesson.ID, Step: step}
}
