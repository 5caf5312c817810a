//go:build unix

// Package spent tells the time of the processor that the program has used: benchmarks of
// growth compare it, because on a busy machine the time on the wall of what takes longer
// grows more.
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
