//go:build unix

package spent

import (
	"syscall"
	"time"
)

// Time returns the time of the processor that was used so far.
func Time() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
