package learn

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"jourdain/tui/cli/console"
)

// lineOutput returns where the line mode writes. On a terminal its lines are broken between
// words, where the terminal would break them in the middle of one; elsewhere they stay
// whole.
func lineOutput(out io.Writer) io.Writer {
	if file, ok := out.(term.File); ok && console.IsTerminal(out) {
		return broken{file}
	}
	return out
}

// broken is a terminal whose lines are broken between words. What is written at once is
// broken for itself: the line mode writes whole lines.
type broken struct{ term.File }

// leastColumns is the width under which words are no longer kept whole.
const leastColumns = 20

// Write writes text, and returns how much of it was taken: all of it, or nothing.
func (b broken) Write(p []byte) (int, error) {
	text := string(p)
	if columns, _, err := term.GetSize(b.Fd()); err == nil && columns >= leastColumns {
		// The space behind a question stays: the answer follows it.
		words := strings.TrimRight(text, " \n")
		text = ansi.Wordwrap(words, columns-1, "") + text[len(words):]
	}
	if _, err := io.WriteString(b.File, text); err != nil {
		return 0, err
	}
	return len(p), nil
}
