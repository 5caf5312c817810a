package disk

import (
	"errors"

	"golang.org/x/sys/windows"
)

// Full reports whether there was no room. A quota is one person's full disk, and a limit on
// the size of files is that of the disk's format.
func Full(err error) bool {
	return errors.Is(err, ErrFull) || errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL) ||
		errors.Is(err, windows.ERROR_DISK_QUOTA_EXCEEDED) || errors.Is(err, windows.ERROR_FILE_TOO_LARGE)
}

// Protected reports whether the disk takes no writing.
func Protected(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }
