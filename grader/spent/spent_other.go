//go:build !unix

package spent

import "time"

var begun = time.Now()

// Time returns the time so far, where the system does not tell that of the processor.
func Time() time.Duration { return time.Since(begun) }
