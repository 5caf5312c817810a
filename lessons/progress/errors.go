package progress

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"jourdain/lessons/disk"
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
	// ErrHomeless: the system does not say where a person's data is: HOME is not set.
	ErrHomeless = errors.New("there is no folder for the progress")
	// ErrAway: the server's database does not answer.
	ErrAway = errors.New("the database does not answer")
)

// What can be wrong with a code.
var (
	ErrCodeLetter = errors.New("a code has no such letter")
	ErrCodeLength = errors.New("the code is too short or too long")
	ErrCodeWrong  = errors.New("the code was not copied letter for letter, or comes from another course")
)

// Aside says that a damaged file was put aside, and that a new one was begun. What was
// being done when it was found is done.
type Aside struct {
	Path string // where the damaged file is now
	Err  error  // what is wrong with it, an [ErrBroken]
}

// Error says so.
func (a *Aside) Error() string { return fmt.Sprintf("put aside as %s: %v", a.Path, a.Err) }

// Unwrap returns what is wrong with the file.
func (a *Aside) Unwrap() error { return a.Err }

// errGone says that the file has another name now, or none.
var errGone = errors.New("the file is no longer there")

// typed returns an error of the database one of the errors above.
func (d *database) typed(doing string, err error) error {
	if err == nil {
		return nil
	}
	var s *sqlite.Error
	if !errors.As(err, &s) {
		return fmt.Errorf("progress: %s: %w", doing, err)
	}
	if s.Code() == sqlite3.SQLITE_READONLY_DBMOVED {
		return fmt.Errorf("progress: %s: %w: %w", doing, errGone, err)
	}
	return fmt.Errorf("progress: %s: %w: %w", doing, KindOf(s, d.path), err)
}

// KindOf returns what an error of SQLite is to a learner whose progress is in a file: one of the
// errors above.
func KindOf(err *sqlite.Error, path string) error {
	switch err.Code() & 0xFF { // the primary result code
	case sqlite3.SQLITE_FULL:
		return ErrFull
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return ErrLocked
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_SCHEMA:
		return ErrBroken
	case sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN:
		// SQLite keeps the number of the system's error to itself.
		return lack(probe(filepath.Dir(path)))
	}
	return ErrUnwritable
}

// probe tries to write as much as a small database in a folder, and leaves nothing there.
// It returns the system's own error: SQLite says of a quota, and of a disk without room for
// another name, only that it could not write.
func probe(folder string) error {
	file, err := os.OpenFile(filepath.Join(folder, ".jourdain-"+rand.Text()+".tmp"), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(make([]byte, 64<<10))
	return errors.Join(err, file.Sync(), file.Close(), os.Remove(file.Name()))
}

// lack says why the system made no file or folder.
func lack(err error) error {
	if disk.Full(err) {
		return ErrFull
	}
	return ErrUnwritable
}
