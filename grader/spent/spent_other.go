//go:build !unix

// Package spent tells the time of the processor that the program has used: benchmarks of
// growth compare it, because on a busy machine the time on the wall of what takes longer
// grows more.
package spent

import "time"

var begun = time.Now()

// Time returns the time so far, where the system does not tell that of the processor.
func Time() time.Duration { return time.Since(begun) }
