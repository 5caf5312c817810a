//go:build !windows

package learn

import (
	"io/fs"
	"syscall"
	"testing"

	"jourdain/grader/address"
)

// Rights are not what is wrong with a disk that became protected: the staff need not look
// for them.
func TestStaffHearOfAProtectedDisk(t *testing.T) {
	s := newStaff(Options{Voice: address.Polite.In("en")})
	err := &fs.PathError{Op: "mkdirat", Path: "Jourdain-4821", Err: syscall.EROFS}
	if got := s.why(err); got != "the disk is protected against writing" {
		t.Errorf("%v: %q", err, got)
	}
}
