package disk

import (
	"os"
	"syscall"
	"testing"

	"golang.org/x/sys/windows"
)

func TestErrorsOfWindows(t *testing.T) {
	for number, full := range map[syscall.Errno]bool{
		windows.ERROR_DISK_FULL: true, windows.ERROR_HANDLE_DISK_FULL: true, windows.ERROR_DISK_QUOTA_EXCEEDED: true,
		windows.ERROR_WRITE_PROTECT: false, windows.ERROR_ACCESS_DENIED: false,
	} {
		if err := (&os.PathError{Op: "write", Path: "a", Err: number}); Full(err) != full {
			t.Errorf("%v: full %v, want %v", number, !full, full)
		}
	}
}
