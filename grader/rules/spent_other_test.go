//go:build !unix

package rules_test

import "time"

var begun = time.Now()

// spent gives the time so far, where the system does not tell that of the processor.
func spent() time.Duration { return time.Since(begun) }
