package progress

import (
	"errors"
	"fmt"
	"io/fs"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// What can be wrong with the file that keeps the progress.
var (
	// ErrLocked: another program is using it.
	ErrLocked = errors.New("the progress is in use by another program")
	// ErrBroken: it is damaged, or no database.
	ErrBroken = errors.New("the progress is damaged")
	// ErrNewer: a later version of the program wrote it.
	ErrNewer = errors.New("the progress was written by a later version")
	// ErrFull: there is no room for it on the disk.
	ErrFull = errors.New("the disk is full")
	// ErrUnwritable: it cannot be written: a read-only folder, a protected disk.
	ErrUnwritable = errors.New("the progress cannot be written")
)

// typed gives an error of the database one of the errors above.
func typed(doing string, err error) error {
	if err == nil {
		return nil
	}
	var s *sqlite.Error
	kind := ErrUnwritable
	switch {
	case errors.Is(err, ErrNewer), errors.Is(err, fs.ErrPermission):
	case !errors.As(err, &s):
		return fmt.Errorf("progress: %s: %w", doing, err)
	default:
		switch s.Code() & 0xFF { // the primary result code
		case sqlite3.SQLITE_FULL:
			kind = ErrFull
		case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
			kind = ErrLocked
		case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_SCHEMA:
			kind = ErrBroken
		}
	}
	return fmt.Errorf("progress: %s: %w: %w", doing, kind, err)
}
