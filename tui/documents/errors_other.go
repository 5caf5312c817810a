//go:build !windows

package documents

import (
	"errors"
	"syscall"
)

// cannotSync says that a file system has nothing to do for Sync (fsync(2)).
func cannotSync(err error) bool {
	return errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported)
}
