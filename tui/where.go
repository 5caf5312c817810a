package tui

import "jourdain/tui/screen"

// Where is a place in the tutor, and how the learner fares there.
type Where struct {
	Screen screen.Name
	Lesson string // id; "" outside of lessons
	Step   int    // from 0; the number of steps for the brief and what follows it
	Wrong  int    // wrong answers, or works that were refused, in a row
}

// counter is a screen that counts what was wrong in a row.
type counter interface{ Wrong() int }

// Where returns where the learner is. On a screen that belongs to no lesson but was opened in one,
// as the help, they are still in that lesson.
func (s *Session) Where() Where {
	if len(s.router.stack) == 0 {
		return Where{}
	}
	w := Where{Screen: s.router.top().route.Name}
	for i := len(s.router.stack) - 1; i >= 0; i-- {
		e := s.router.stack[i]
		if c, ok := e.screen.(counter); ok && w.Wrong == 0 {
			w.Wrong = c.Wrong()
		}
		if lesson := s.course.Lesson(e.route.Lesson); lesson != nil {
			w.Lesson, w.Step = lesson.ID, e.route.Step
			if name := e.route.Name; name != screen.LessonScreen && name != screen.PracticeScreen {
				w.Step = len(s.env.Text(lesson).Steps)
			}
			break
		}
	}
	return w
}
