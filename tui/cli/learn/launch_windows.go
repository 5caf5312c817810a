package learn

import (
	"os/exec"
	"syscall"
)

// alone makes a program one of its own group (CREATE_NEW_PROCESS_GROUP): Ctrl+C in the tutor's
// terminal is not for the word processor.
func alone(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{CreationFlags: syscall.CREATE_NEW_PROCESS_GROUP}
}
