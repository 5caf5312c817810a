package learn

import (
	"os/exec"
	"runtime"
)

// launcher returns what opens a file in the person's own program for it, or nil where
// there is no desktop to open it on: on the Linux console, or over a line to another
// computer.
func launcher(env func(string) string) func(path string) error {
	var command []string
	switch runtime.GOOS {
	case "windows":
		command = []string{"rundll32", "url.dll,FileProtocolHandler"}
	case "darwin":
		command = []string{"open"}
	default:
		command = []string{"xdg-open"}
		if env("DISPLAY") == "" && env("WAYLAND_DISPLAY") == "" {
			return nil
		}
	}
	if env("SSH_CONNECTION") != "" {
		return nil
	}
	if _, err := exec.LookPath(command[0]); err != nil {
		return nil
	}
	return func(path string) error {
		// The path is absolute, so that it is never taken for an option. What the other
		// program says is not for this terminal: nothing of it is connected.
		return exec.Command(command[0], append(command[1:], path)...).Run()
	}
}
