package keyboard

import (
	"io"
	"os"
	"os/signal"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/windows"
)

// Keyboard is a console's.
type Keyboard struct{ console windows.Handle }

// Open makes the keyboard of a console a public one. It returns nil for what is no console.
func Open(in io.Reader) (*Keyboard, error) {
	file, ok := in.(term.File)
	if !ok || !term.IsTerminal(file.Fd()) {
		return nil, nil //nolint:nilnil // there is no keyboard, and nothing is wrong
	}
	return &Keyboard{console: windows.Handle(file.Fd())}, nil
}

// Forget drops what was typed and not read.
func (k *Keyboard) Forget() { _ = windows.FlushConsoleInputBuffer(k.console) }

// Begun reports whether a line was begun and not ended, which a console does not tell.
func (k *Keyboard) Begun() bool { return false }

// Close drops what was typed: it is not for who started the program.
func (k *Keyboard) Close() error {
	k.Forget()
	return nil
}

// KeepSignals makes the program deaf to Ctrl+C. The console would not edit the line any
// more if that were a key like the others.
func KeepSignals() {
	signal.Reset(os.Interrupt)
	signal.Notify(make(chan os.Signal, 1), os.Interrupt)
}
