package serve

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strconv"
	"time"

	"jourdain/lessons/classroom"
)

// Away is how long nobody sits at a seat of an open class before somebody else may have it, where no
// other is free.
const Away = 24 * time.Hour

// TakeSeat returns the seat that a key has in an open class. Where none is free, one is made so that
// nobody comes back to: what was done there is erased, and so are its documents. The error is that of
// [classroom.Store.TakeSeat].
func (h *Host) TakeSeat(ctx context.Context, code string, key classroom.Key) (classroom.Seat, error) {
	const tries = 3 // others may take what was made free
	for range tries {
		seat, err := h.o.Classes.TakeSeat(ctx, code, key)
		if !errors.Is(err, classroom.ErrTaken) {
			return seat, err
		}
		left, err := h.o.Classes.Vacate(ctx, code, h.now().Add(-Away))
		if err != nil {
			return classroom.Seat{}, err
		}
		if err := h.eraseFolder(left); err != nil {
			return classroom.Seat{}, err
		}
		if err := h.o.Classes.Vacated(ctx, left); err != nil {
			return classroom.Seat{}, err
		}
	}
	return classroom.Seat{}, classroom.ErrTaken
}

// eraseFolder erases the folder of a seat. What is a link is erased and not followed.
func (h *Host) eraseFolder(s classroom.Seat) error {
	all, err := os.OpenRoot(h.o.Folders)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("serve: erase: %w", err)
	}
	defer func() { _ = all.Close() }() // nothing is written through it
	if err := all.RemoveAll(path.Join(s.Class, strconv.Itoa(s.Number))); err != nil {
		return fmt.Errorf("serve: erase: %w", err)
	}
	return nil
}
