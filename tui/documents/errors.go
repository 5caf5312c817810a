package documents

import (
	"errors"
	"fmt"
	"io/fs"

	"jourdain/lessons/disk"
)

// The errors that a learner can do something about. The system's own error
// is wrapped beside them.
var (
	// ErrFull says that there is no room on the disk, or no more for this person.
	ErrFull = errors.New("the disk is full")
	// ErrOutside says that a file is in none of the folders that are allowed.
	ErrOutside = errors.New("the file is outside the folders that are allowed")
	// ErrReadOnly says that the folder may not be written in.
	ErrReadOnly = errors.New("the folder may not be written in")
	// ErrName says that a name is not one that every system can give to a file.
	ErrName = errors.New("not a name for a file")
	// ErrHangs says that a drive does not answer. What was to be written may still be there
	// once it does.
	ErrHangs = errors.New("the drive does not answer")
	// ErrTaken says that all the names that may be tried belong to other files.
	ErrTaken = errors.New("all the names are taken")
	// ErrNotAFile says that something is a folder, or anything else that is not a file.
	ErrNotAFile = errors.New("not a file")
)

// typed adds to an error of the system what it is to a learner.
func typed(doing string, err error) error {
	switch {
	case err == nil:
		return nil
	case disk.Full(err):
		return fmt.Errorf("%s: %w: %w", doing, ErrFull, err)
	case disk.Protected(err), errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: %w: %w", doing, ErrReadOnly, err)
	default:
		return fmt.Errorf("%s: %w", doing, err)
	}
}
