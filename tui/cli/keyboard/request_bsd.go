//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package keyboard

import "golang.org/x/sys/unix"

// The requests of ioctl(2) for a terminal. FIONREAD, which x/sys names on no BSD, counts
// what is unread.
const (
	get          = unix.TIOCGETA
	set          = unix.TIOCSETA
	setAndForget = unix.TIOCSETAF
	unreadBytes  = 0x4004667f
)
