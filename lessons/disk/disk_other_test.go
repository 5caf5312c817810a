//go:build !windows

package disk

import (
	"os"
	"syscall"
	"testing"
)

func TestErrorsOfTheSystem(t *testing.T) {
	for number, full := range map[syscall.Errno]bool{
		syscall.ENOSPC: true, syscall.EDQUOT: true, syscall.EFBIG: true,
		syscall.EROFS: false, syscall.EACCES: false, syscall.EIO: false,
	} {
		err := &os.PathError{Op: "write", Path: "a", Err: number}
		if Full(err) != full {
			t.Errorf("%v: full %v, want %v", number, !full, full)
		}
		if Protected(err) != (number == syscall.EROFS) {
			t.Errorf("%v: protected %v", number, Protected(err))
		}
	}
}
