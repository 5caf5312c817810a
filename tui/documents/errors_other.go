//go:build !windows

package documents

import (
	"errors"
	"syscall"
)

// isFull says whether there was no room. A quota is one person's full disk.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// isReadOnly says whether the disk is protected.
func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

// cannotSync says that a file system has nothing to do for Sync (fsync(2)).
func cannotSync(err error) bool {
	return errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported)
}
