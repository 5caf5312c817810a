package home

import (
	"errors"
	"path/filepath"

	"jourdain/grader/document"
	"jourdain/lessons/progress"
	"jourdain/tui/text"
)

// Trouble says why what a learner does is not kept, or what became of what was kept.
func Trouble(w *text.Words, err error) string {
	var aside *progress.Aside
	switch {
	case errors.As(err, &aside):
		return w.Say("progress.aside", "File", document.Printable(filepath.Base(aside.Path)))
	case errors.Is(err, progress.ErrNewer):
		return w.Say("progress.newer")
	case errors.Is(err, progress.ErrHomeless):
		return w.Say("progress.homeless")
	case errors.Is(err, progress.ErrAway):
		return w.Say("progress.away")
	case errors.Is(err, progress.ErrLocked):
		return w.Say("progress.locked")
	case errors.Is(err, progress.ErrFull):
		return w.Say("progress.full")
	case errors.Is(err, progress.ErrBroken):
		return w.Say("progress.broken")
	default:
		return w.Say("progress.unwritable")
	}
}
