//go:build unix

package budget

import (
	"syscall"
	"time"
)

// processor returns the time of the processor that this program has used so far, and
// whether the system tells (getrusage of POSIX.1-2008).
func processor() (time.Duration, bool) {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return 0, false
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano()), true
}
