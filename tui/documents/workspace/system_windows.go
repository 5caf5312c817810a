package workspace

import (
	"os"

	"golang.org/x/sys/windows"
)

// beyond is a place after the end of a mark: what is locked cannot be read.
const beyond = 1 << 30

// lock locks a file until it is closed or the program ends (LockFileEx). It waits for
// nobody. The error is errors.ErrUnsupported where the file system has no locks.
func lock(file *os.File) error {
	return windows.LockFileEx(windows.Handle(file.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY,
		0, 1, 0, &windows.Overlapped{Offset: beyond})
}

// identity returns the number that a file system gives to a folder.
func identity(dir *os.File) (uint64, error) {
	var info windows.ByHandleFileInformation
	if err := windows.GetFileInformationByHandle(windows.Handle(dir.Fd()), &info); err != nil {
		return 0, os.NewSyscallError("GetFileInformationByHandle", err)
	}
	return uint64(info.FileIndexHigh)<<32 | uint64(info.FileIndexLow), nil
}
