package keyboard

import "golang.org/x/sys/unix"

// The requests of ioctl(2) for a terminal.
const (
	get          = unix.TCGETS
	set          = unix.TCSETS
	setAndForget = unix.TCSETSF
	unreadBytes  = unix.TIOCINQ
)
