//go:build !windows

package moodle

import (
	"os"
	"syscall"
	"testing"
)

func TestWhyNothingWasWritten(t *testing.T) {
	for number, want := range map[syscall.Errno]string{
		syscall.ENOSPC: DiskFull, syscall.EDQUOT: DiskFull, syscall.EROFS: Protected, syscall.EACCES: Protected, syscall.EEXIST: Taken, syscall.EIO: Unwritten,
	} {
		if got := word(cannotWrite("a.csv", &os.PathError{Op: "write", Path: "a.csv", Err: number})); got != want {
			t.Errorf("%v: %s, want %s", number, got, want)
		}
	}
}
