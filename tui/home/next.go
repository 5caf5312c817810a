package home

import (
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// next returns the lesson to go on with, of a track.
func next(course *lessons.Course, done map[string]progress.Lesson, track string) (*lessons.Lesson, progress.Lesson) {
	return screen.GoingOn(course.InOrder(track), done)
}

// latest returns the id of the lesson that was worked on last, and what was done in it.
func latest(done map[string]progress.Lesson) (id string, last progress.Lesson) {
	for each, lesson := range done {
		if lesson.At.After(last.At) {
			id, last = each, lesson
		}
	}
	return id, last
}
