package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"jourdain/tui/screen"
)

// columns draws two views side by side, or one below the other where the window
// is narrow.
func (p *Painter) columns(c screen.Columns) []string {
	if p.narrow() {
		lines := p.column(c.Left, p.textWidth())
		lines = append(lines, "")
		return append(lines, p.column(c.Right, p.textWidth())...)
	}
	const gutter = 3
	width := (p.wideWidth() - gutter) / 2
	left, right := p.column(c.Left, width), p.column(c.Right, width)
	lines := make([]string, max(len(left), len(right)))
	for i := range lines {
		var l, r string
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		lines[i] = strings.TrimRight(pad(l, width+gutter)+r, " ")
	}
	return lines
}

func (p *Painter) column(c screen.Column, width int) []string {
	lines := []string{p.Theme.Caption.Render(cut(c.Title, width))}
	if len(c.Lines) == 0 && c.Empty != "" {
		return append(lines, wrap(c.Empty, width)...)
	}
	lead := 0
	for _, line := range c.Lines {
		lead = max(lead, ansi.StringWidth(line.Lead))
	}
	for _, line := range c.Lines {
		lines = append(lines, p.columnLine(line, lead, width))
	}
	return lines
}

// columnLine draws one line: indent, lead, words, aside. It is cut, never wrapped,
// so that the two columns stay side by side.
func (p *Painter) columnLine(line screen.Line, lead, width int) string {
	head := strings.Repeat("  ", line.Depth)
	if lead > 0 {
		head += pad(line.Lead, lead+1)
	}
	room := width - ansi.StringWidth(head)
	words := between(line.Text, line.Aside, room)
	switch {
	case line.Mark != screen.NoMark:
		words = p.Theme.Mark(line.Mark).Render(words)
	case line.Loud:
		words = p.Theme.Loud.Render(words)
	}
	return head + words
}
