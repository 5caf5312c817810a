//go:build !windows

package learn

import (
	"os/exec"
	"syscall"
)

// alone makes a program one of its own session: Ctrl+C in the tutor's terminal, or its end, is
// not for the word processor.
func alone(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }
