package budget

import (
	"syscall"
	"time"
)

// processor returns the time of the processor that this program has used so far, and
// whether the system tells (GetProcessTimes).
func processor() (time.Duration, bool) {
	self, err := syscall.GetCurrentProcess()
	if err != nil {
		return 0, false
	}
	var created, exited, kernel, user syscall.Filetime
	if err := syscall.GetProcessTimes(self, &created, &exited, &kernel, &user); err != nil {
		return 0, false
	}
	return filetime(kernel) + filetime(user), true
}

// filetime returns a length of time, which Windows counts in steps of 100 ns. It is no
// moment: Filetime.Nanoseconds would take it for one.
func filetime(t syscall.Filetime) time.Duration {
	return time.Duration(int64(t.HighDateTime)<<32|int64(t.LowDateTime)) * 100
}
