package home

import (
	"errors"

	"jourdain/lessons/progress"
	"jourdain/tui/text"
)

// Trouble says in one sentence why nothing is kept.
func Trouble(w *text.Words, err error) string {
	switch {
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
