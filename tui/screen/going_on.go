package screen

import (
	"jourdain/lessons"
	"jourdain/lessons/progress"
)

// GoingOn returns the lesson to go on with, of some in their order, and what was done in it:
// the one last worked on, else the first that has not been passed, else the first.
func GoingOn(order []*lessons.Lesson, done map[string]progress.Lesson) (*lessons.Lesson, progress.Lesson) {
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
