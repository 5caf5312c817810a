package documents

import (
	"errors"

	"golang.org/x/sys/windows"
)

// isFull says whether there was no room. A quota is one person's full disk.
func isFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL) ||
		errors.Is(err, windows.ERROR_DISK_QUOTA_EXCEEDED)
}

// isReadOnly says whether the disk is protected.
func isReadOnly(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }

// cannotSync says that a file system has nothing to do for Sync.
func cannotSync(err error) bool { return errors.Is(err, windows.ERROR_INVALID_FUNCTION) }
