package screen

import (
	"slices"

	"jourdain/lessons"
)

// WorkTitle names a work among the others of its lesson: by the heading of its own
// brief, or, where several share one, by its file.
func WorkTitle(env Env, work *lessons.Work) string {
	mine := env.Work(work)
	shared := slices.ContainsFunc(work.Lesson().Works(), func(other *lessons.Work) bool {
		return other != work && env.Work(other).Brief == mine.Brief
	})
	switch {
	case !shared:
		return mine.Brief.Title
	case work.Own:
		return env.Words.Say("work.own")
	default:
		return env.Words.Say("work.file", "File", mine.File)
	}
}
