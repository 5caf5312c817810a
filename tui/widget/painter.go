package widget

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"jourdain/tui/screen"
	"jourdain/tui/text"
	"jourdain/tui/theme"
)

// Painter draws pages with one theme, in one language, for one size of window.
type Painter struct {
	Window
	Theme theme.Theme
	Words *text.Words
	// Letters is set on a terminal without arrows among its glyphs: keys are then
	// written in letters.
	Letters bool
	prose   *prose
}

// NewPainter returns a painter for a window.
func NewPainter(width, height int, t theme.Theme, words *text.Words, letters bool) *Painter {
	return &Painter{Window: Window{Width: width, Height: height}, Theme: t, Words: words, Letters: letters, prose: &prose{theme: t}}
}

// wrap breaks a text into lines of at most width columns. A no-break space never
// breaks, and neither does a hyphen; a word that is too long does.
func wrap(s string, width int) []string {
	// The library breaks after a hyphen: one that is not a hyphen stands in for it.
	s = strings.ReplaceAll(s, "-", standIn)
	s = ansi.Wrap(s, max(width, 1), "")
	return strings.Split(strings.ReplaceAll(s, standIn, "-"), "\n")
}

// standIn is a character for private use, which no clean text holds.
const standIn = "\uE000"

// cut returns the beginning of a line in at most width columns; "…" ends a line that
// was cut.
func cut(s string, width int) string { return ansi.Truncate(s, max(width, 1), "…") }

// pad fills a line with spaces up to width columns.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-ansi.StringWidth(s), 0))
}

// between puts left and right at the two ends of a line of width columns. The
// right end goes first when there is no room.
func between(left, right string, width int) string {
	room := width - ansi.StringWidth(right) - 2
	if right == "" || room < 8 {
		return cut(left, width)
	}
	return pad(cut(left, room), room) + "  " + right
}

// markText returns a mark in letters: "[ok]"; "" for no mark.
func (p *Painter) markText(m screen.Mark) string { return MarkText(p.Words, m) }

// MarkText returns a mark in letters, in the language of the words.
func MarkText(words *text.Words, m screen.Mark) string {
	if m == screen.NoMark {
		return ""
	}
	return words.Say("mark." + m.Name())
}

// paint puts a style on each line apart, so that a line can stand alone.
func paint(style lipgloss.Style, lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = style.Render(line)
	}
	return out
}
