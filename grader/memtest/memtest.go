package memtest

import (
	"runtime"
	"testing"
)

// Taken returns how many bytes f takes from the heap, those included that it returns back. What
// runs beside it is counted too. It skips the test under the race detector, where every fourth
// thing that is put into a [sync.Pool] is dropped, and made again.
func Taken(t *testing.T, f func()) uint64 {
	t.Helper()
	if raceDetector {
		t.Skip("the race detector takes memory of its own")
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
