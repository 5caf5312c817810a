package learn

import (
	"fmt"
	"os/exec"
	"runtime"
	"time"
)

// launcher returns what opens a file in the person's own program for it, or nil where
// there is no desktop to open it on: on the Linux console, or over a line to another
// computer. What it returns fails where the system opens nothing by itself, and where no
// program is set for such a file.
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
	for _, line := range []string{"SSH_CONNECTION", "SSH_TTY"} {
		if env(line) != "" {
			return nil
		}
	}
	return func(path string) error {
		// The path is absolute, so that it is never taken for an option. What the other
		// program says is not for this terminal: nothing of it is connected.
		return launch(exec.Command(command[0], append(command[1:], path)...))
	}
}

// opens is how long a program that opens files has to say that it cannot. Some of them stay
// until the word processor itself is left.
const opens = 3 * time.Second

// launch starts a program, and returns its error when it ends soon. It is not ended with the
// tutor, nor by the keys that end the tutor.
func launch(cmd *exec.Cmd) error {
	alone(cmd)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("open: %w", err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(opens):
		return nil
	}
}
