package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"jourdain/grader/document"
)

// Tail returns the part of a typed line that fits in width columns and holds its
// cursor, which stands before the rune at position.
func Tail(text string, position, width int) Typed {
	runes := []rune(text)
	position = max(0, min(position, len(runes)))
	before := document.Printable(string(runes[:position]))
	after := document.Printable(string(runes[position:]))
	if over := ansi.StringWidth(before) - width + 1; over > 0 {
		before = "…" + ansi.TruncateLeft(before, over+1, "")
	}
	x := ansi.StringWidth(before)
	return Typed{Text: strings.TrimRight(before+ansi.Truncate(after, width-x, ""), "\n"), X: x}
}
