//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package keyboard

import (
	"fmt"
	"io"
	"os/signal"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// Keyboard is a terminal's.
type Keyboard struct {
	fd     int
	before unix.Termios
	public unix.Termios
}

// interrupt is what Ctrl+C types.
const interrupt = 0x03

// Open makes the keyboard of a terminal a public one, until it is closed. It returns nil for
// what is no terminal.
func Open(in io.Reader) (*Keyboard, error) {
	file, ok := in.(term.File)
	if !ok || !term.IsTerminal(file.Fd()) {
		return nil, nil //nolint:nilnil // there is no keyboard, and nothing is wrong
	}
	k := &Keyboard{fd: int(file.Fd())}
	before, err := unix.IoctlGetTermios(k.fd, get)
	if err != nil {
		return nil, fmt.Errorf("keyboard: %w", err)
	}
	k.before, k.public = *before, *before
	k.public.Lflag &^= unix.ISIG | unix.IEXTEN
	k.public.Iflag &^= unix.IXON
	k.public.Lflag |= unix.ICANON | unix.ECHO
	// Ctrl+C takes back the line that is being typed, as it does in a shell.
	k.public.Cc[unix.VKILL] = interrupt
	// The settings of a terminal are changed from the background too, where the shell may
	// have put the program, without a stop (SIGTTOU).
	signal.Ignore(unix.SIGTTOU)
	if err := unix.IoctlSetTermios(k.fd, setAndForget, &k.public); err != nil {
		return nil, fmt.Errorf("keyboard: %w", err)
	}
	return k, nil
}

// Forget drops what was typed and not read.
func (k *Keyboard) Forget() { _ = unix.IoctlSetTermios(k.fd, setAndForget, &k.public) }

// Begun reports whether a line was begun and not ended. The system tells only by giving up
// to edit the line: it is then read as it is.
func (k *Keyboard) Begun() bool {
	letters := k.public
	letters.Lflag &^= unix.ICANON
	letters.Cc[unix.VMIN], letters.Cc[unix.VTIME] = 1, 0
	if unix.IoctlSetTermios(k.fd, set, &letters) != nil {
		return false
	}
	n, err := unix.IoctlGetInt(k.fd, unreadBytes)
	_ = unix.IoctlSetTermios(k.fd, set, &k.public)
	return err == nil && n > 0
}

// Close returns the terminal back as it was. What was typed is not for the shell.
func (k *Keyboard) Close() error {
	if err := unix.IoctlSetTermios(k.fd, setAndForget, &k.before); err != nil {
		return fmt.Errorf("keyboard: %w", err)
	}
	return nil
}

// KeepSignals makes the program deaf to the signals of the keyboard that would put a public
// terminal away, or print what the program is at.
func KeepSignals() { signal.Ignore(unix.SIGQUIT, unix.SIGTSTP, unix.SIGTTIN, unix.SIGTTOU) }
