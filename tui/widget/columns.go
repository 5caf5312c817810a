package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"jourdain/tui/screen"
)

// columns draws two views side by side, or one below the other where the window
// is narrow. One that stands alone has the whole width. Of paired lines, those that
// are about the selected row are marked, and most lines are drawn; all for 0.
func (p *Painter) columns(c screen.Columns, about []int, most int) []string {
	switch {
	case c.Alone():
		return p.column(folded(c.Left, p.textWidth()), p.textWidth())
	case c.Paired && len(c.Left.Lines) > 0:
		return p.pairs(c, about, most)
	}
	if p.narrow() {
		lines := p.column(folded(c.Left, p.textWidth()), p.textWidth())
		lines = append(lines, "")
		return append(lines, p.column(folded(c.Right, p.textWidth()), p.textWidth())...)
	}
	width := p.halfWidth()
	c = level(c, width)
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

// leadOf returns the columns that the leads of some lines take; 0 for none.
func leadOf(lines []screen.Line) int {
	lead := 0
	for i := range lines {
		lead = max(lead, ansi.StringWidth(lines[i].Lead))
	}
	return lead
}

// folded returns a view whose lines fit a width.
func folded(c screen.Column, width int) screen.Column {
	var lines []screen.Line
	lead := leadOf(c.Lines)
	for _, line := range c.Lines {
		lines = append(lines, fold(line, lead, width)...)
	}
	c.Lines = lines
	return c
}

// level returns two views whose lines fit a width, and stay beside each other.
func level(c screen.Columns, width int) screen.Columns {
	return leveled(c, leadOf(c.Left.Lines), leadOf(c.Right.Lines), width)
}

// leveled is level for views whose leads take so many columns.
func leveled(c screen.Columns, leadLeft, leadRight, width int) screen.Columns {
	var left, right []screen.Line
	for i := range max(len(c.Left.Lines), len(c.Right.Lines)) {
		if i < len(c.Left.Lines) {
			left = append(left, fold(c.Left.Lines[i], leadLeft, width)...)
		}
		if i < len(c.Right.Lines) {
			right = append(right, fold(c.Right.Lines[i], leadRight, width)...)
		}
		for i+1 < len(c.Left.Lines) && len(left) < len(right) {
			left = append(left, screen.Line{})
		}
		for i+1 < len(c.Right.Lines) && len(right) < len(left) {
			right = append(right, screen.Line{})
		}
	}
	c.Left.Lines, c.Right.Lines = left, right
	return c
}

// leastWords is the columns that words need beside what stands at the end of their line, to be
// broken there rather than cut.
const leastWords = 8

// fold breaks a line that is too long, where leads take so many columns: it goes on below its
// beginning. The number before it and the word beside it stay with the beginning.
func fold(line screen.Line, lead, width int) []screen.Line {
	const hanging = "  "
	width -= 2 * line.Depth
	if lead > 0 {
		width -= lead + 1
	}
	room := width
	if line.Aside != "" {
		room -= ansi.StringWidth(line.Aside) + 2
	}
	if ansi.StringWidth(line.Text) <= room || room < leastWords {
		return []screen.Line{line}
	}
	first := wrap(line.Text, room)[0]
	rest := strings.TrimLeft(strings.TrimPrefix(line.Text, first), " ")
	line.Text = first
	lines := []screen.Line{line}
	line.Lead, line.Aside = "", ""
	for _, text := range wrap(rest, width-len(hanging)) {
		line.Text = hanging + text
		lines = append(lines, line)
	}
	return lines
}

func (p *Painter) column(c screen.Column, width int) []string {
	lines := []string{p.Theme.Caption.Render(cut(c.Title, width))}
	if len(c.Lines) == 0 && c.Empty != "" {
		return append(lines, wrap(c.Empty, width)...)
	}
	lead := leadOf(c.Lines)
	for _, line := range c.Lines {
		lines = append(lines, p.columnLine(line, lead, width))
	}
	return lines
}

// columnLine draws one line: lead, indent, words, aside. It is cut, never wrapped,
// so that the two columns stay side by side.
func (p *Painter) columnLine(line screen.Line, lead, width int) string {
	head := ""
	if lead > 0 {
		head = pad(line.Lead, lead+1)
	}
	head += strings.Repeat("  ", line.Depth)
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
