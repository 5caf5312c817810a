package screen

import (
	"slices"

	"jourdain/lessons"
	"jourdain/tui/text"
)

// WorkTitle names a work among the others of its lesson: by the heading of its own
// brief, or, where several share one, by its file.
func WorkTitle(w *text.Words, work *lessons.Work, lang string) string {
	mine := work.Text(lang)
	shared := slices.ContainsFunc(work.Lesson().Works(), func(other *lessons.Work) bool {
		return other != work && other.Text(lang).Brief == mine.Brief
	})
	switch {
	case !shared:
		return mine.Brief.Title
	case work.Own:
		return w.Say("work.own")
	default:
		return w.Say("work.file", "File", mine.File)
	}
}
