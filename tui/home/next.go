package home

import (
	"jourdain/lessons"
	"jourdain/lessons/progress"
)

// next gives the lesson to go on with: the one last worked on, else the first of a
// track that has not been passed, else the first.
func next(course *lessons.Course, done map[string]progress.Lesson, track string) (*lessons.Lesson, progress.Lesson) {
	order := course.InOrder(track)
	var last *lessons.Lesson
	for _, l := range order {
		kept, ok := done[l.ID]
		if ok && !kept.Passed && (last == nil || kept.At.After(done[last.ID].At)) {
			last = l
		}
	}
	if last != nil {
		return last, done[last.ID]
	}
	for _, l := range order {
		if !done[l.ID].Passed {
			return l, progress.Lesson{}
		}
	}
	return order[0], progress.Lesson{}
}

// latest gives the id of the lesson that was worked on last, and what was done in it.
func latest(done map[string]progress.Lesson) (id string, last progress.Lesson) {
	for each, lesson := range done {
		if lesson.At.After(last.At) {
			id, last = each, lesson
		}
	}
	return id, last
}
