//go:build !unix && !windows

package budget

import "time"

// processor says that the system does not tell how much of the processor was used.
func processor() (time.Duration, bool) { return 0, false }
