//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly || windows)

package keyboard

import "io"

// Keyboard is none: this system is not known.
type Keyboard struct{}

// Open returns nil.
func Open(io.Reader) (*Keyboard, error) { return nil, nil } //nolint:nilnil // there is no keyboard, and nothing is wrong

// Forget does nothing.
func (*Keyboard) Forget() {}

// Begun says no.
func (*Keyboard) Begun() bool { return false }

// Close does nothing.
func (*Keyboard) Close() error { return nil }

// KeepSignals does nothing.
func KeepSignals() {}
