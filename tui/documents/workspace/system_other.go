//go:build !windows

package workspace

import (
	"errors"
	"fmt"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// lock locks a file until it is closed or the program ends (flock(2)). It waits for
// nobody. The error is errors.ErrUnsupported where the file system has no locks.
func lock(file *os.File) error {
	err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.ENOLCK) || errors.Is(err, unix.EINVAL) {
		return fmt.Errorf("lock: %w: %w", errors.ErrUnsupported, err)
	}
	return err
}

// identity returns the number that a file system gives to a folder.
func identity(dir *os.File) (uint64, error) {
	info, err := dir.Stat()
	if err != nil {
		return 0, err
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, errors.ErrUnsupported
	}
	return uint64(stat.Ino), nil //nolint:unconvert // the type is another one on another system
}
