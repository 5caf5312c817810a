package budget

import (
	"os"
	"runtime"
	"runtime/debug"
)

// firstClearing is how many bytes the program may take before it clears up for the first time:
// what reading and judging a book of a thousand pages leaves behind, most of which is still in use
// then, so that to look for the rest would be in vain.
const firstClearing = 44 << 20

// PutOffClearing is for a command that judges files and ends: it clears up memory for the first time
// when it has taken some, and from then on as before. A person who has set GOGC or GOMEMLIMIT is
// obeyed.
func PutOffClearing() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	limit := debug.SetMemoryLimit(firstClearing)
	growth := debug.SetGCPercent(-1)
	// What nobody holds is found by the first clearing.
	runtime.AddCleanup(&struct{ self *Watch }{}, func(limit int64) {
		debug.SetGCPercent(growth)
		debug.SetMemoryLimit(limit)
	}, limit)
}
