//go:build !windows

package disk

import (
	"errors"
	"syscall"
)

// Full reports whether there was no room. A quota is one person's full disk, and a limit on
// the size of files is one program's.
func Full(err error) bool {
	return errors.Is(err, ErrFull) || errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

// Protected reports whether the disk takes no writing.
func Protected(err error) bool { return errors.Is(err, syscall.EROFS) }
