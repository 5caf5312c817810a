package compile

import (
	"path"
	"slices"

	"jourdain/lessons"
)

// Join puts a second course after a first one, as parts and tracks of its own, and goes
// on with the numbers of the lessons. A lesson that has the id of one of the first
// course is a fault of the second: progress is kept by the id.
//
// The languages are those that both are written in.
func Join(first, second *lessons.Course) (*lessons.Course, Faults) {
	var faults Faults
	joined := &lessons.Course{
		Parts: slices.Clone(first.Parts), Lessons: slices.Clone(first.Lessons), Tracks: slices.Clone(first.Tracks),
		Glossaries: second.Glossaries, // it has the words of ours too
	}
	last := 0
	for _, l := range first.Lessons {
		last = max(last, l.Number)
	}
	for _, l := range second.Lessons {
		if first.Lesson(l.ID) != nil {
			faults = append(faults, Fault{File: path.Join(l.ID, "lesson.yaml"), Line: 1, Mistake: ErrOurs, Values: []any{"ID", l.ID}})
			continue
		}
		l.Number += last
		joined.Lessons = append(joined.Lessons, l)
	}
	joined.Parts = append(joined.Parts, second.Parts...)
	for _, t := range second.Tracks {
		if first.Track(t.ID) == nil {
			joined.Tracks = append(joined.Tracks, t)
		}
	}
	for _, lang := range first.Languages {
		if slices.Contains(second.Languages, lang) {
			joined.Languages = append(joined.Languages, lang)
		}
	}
	return joined, faults
}
