//go:build unix

package cli

import (
	"os/signal"
	"syscall"
)

// outliveLimits lets a file that grows beyond the limit that a system sets be an error of writing
// it, as a full disk is, and not the end of the program.
func outliveLimits() { signal.Ignore(syscall.SIGXFSZ) }
