package widget

import (
	"slices"
	"strings"

	"jourdain/tui/screen"
)

// leastPairs is how many lines paired columns need to be worth their place: their
// titles, and a line between what stands above and below it.
const leastPairs = 4

// meant stands between a line and what is read in it where the selected row is about them. It is
// no pointer, which stands before what one chooses.
const meant = "* "

// wide puts the page's wide parts above what is drawn already, from a line on. Paired
// columns take the lines that are left once the row of Selection is in sight.
func (p *Painter) wide(b *Body, page *screen.Page, selected, above int) {
	if len(page.Wide) == 0 {
		return
	}
	focus := max(slices.IndexFunc(page.Rows, func(r screen.Row) bool { return r.ID == page.Selection.Row }), 0)
	_, end := b.span(focus)
	if end == 0 {
		end = len(b.Lines)
	}
	room := p.Height - p.headerHeight() - p.footerHeight() - end - 1
	var about []int
	if selected < len(page.Rows) {
		about = page.Rows[selected].Lines
	}
	var top Body
	for _, part := range page.Wide {
		columns, ok := part.(screen.Columns)
		switch {
		case !ok || !columns.Paired:
			p.part(&top, part)
		case room >= leastPairs:
			top.gap()
			lines := p.columns(columns, about, 0)
			if b.whole = len(lines) <= room; !b.whole {
				lines = p.columns(columns, about, room)
			}
			top.add(-1, lines...)
		}
	}
	top.gap()
	for i := range b.notes {
		if b.notes[i].first >= above {
			b.notes[i].first, b.notes[i].end = b.notes[i].first+len(top.Lines), b.notes[i].end+len(top.Lines)
		}
	}
	b.Lines = slices.Insert(b.Lines, above, top.Lines...)
	b.Row = slices.Insert(b.Row, above, top.Row...)
}

// pairs draws lines as the eye sees them beside what is read in each. Where there is
// no room for all, those around the first that is marked are drawn.
func (p *Painter) pairs(c screen.Columns, about []int, most int) []string {
	width := p.halfWidth()
	if p.narrow() {
		width = p.textWidth()
	}
	lead := leadOf(c.Right.Lines)
	blocks, anchor := make([][]string, len(c.Left.Lines)), -1
	for i := range blocks {
		left, right := c.Left.Lines[i], c.Right.Lines[i]
		right.Text = p.ink(right.Text)
		marked := slices.Contains(about, i)
		if p.narrow() {
			for _, line := range fold(merged(left, right), lead, width) {
				blocks[i] = append(blocks[i], p.columnLine(line, lead, width))
			}
		} else {
			blocks[i] = p.pair(left, right, lead, width, marked)
		}
		if anchor < 0 && (marked || len(about) == 0 && right.Mark == screen.Todo) {
			anchor = i
		}
	}
	titles := []string{p.Theme.Caption.Render(cut(c.Right.Title, width))}
	if !p.narrow() {
		left := p.Theme.Caption.Render(cut(c.Left.Title, width))
		titles[0] = pad(left, width+gutter) + titles[0]
	}
	if most > 0 {
		most -= len(titles)
	}
	return append(titles, p.around(blocks, max(anchor, 0), most)...)
}

// pair draws one line beside what is read in it.
func (p *Painter) pair(left, right screen.Line, lead, width int, marked bool) []string {
	both := leveled(screen.Columns{
		Left: screen.Column{Lines: []screen.Line{left}}, Right: screen.Column{Lines: []screen.Line{right}},
	}, 0, lead, width)
	lines := make([]string, max(len(both.Left.Lines), len(both.Right.Lines)))
	for i := range lines {
		between := strings.Repeat(" ", gutter)
		if marked && i == 0 {
			between = " " + meant
		}
		words := ""
		if i < len(both.Left.Lines) {
			words = p.columnLine(both.Left.Lines[i], 0, width)
		}
		lines[i] = pad(words, width) + between
		if i < len(both.Right.Lines) {
			lines[i] += p.columnLine(both.Right.Lines[i], lead, width)
		}
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}

// merged returns a line and what is read in it as one line.
func merged(left, right screen.Line) screen.Line {
	if right.Whole {
		return right
	}
	line := screen.Line{Lead: right.Lead, Text: left.Text, Aside: right.Aside, Depth: right.Depth, Loud: left.Loud, Mark: right.Mark}
	if right.Text != left.Text {
		line.Aside = right.Text
	}
	return line
}

// around returns blocks of lines, as many as fit on most lines, around one of them; all
// for 0. A sign stands for those that are left out, and what is missing to most lines is
// left empty, so that nothing below moves.
func (p *Painter) around(blocks [][]string, anchor, most int) []string {
	total := 0
	for _, block := range blocks {
		total += len(block)
	}
	if most <= 0 || total <= most {
		return slices.Concat(blocks...)
	}
	drawn := func(from, to int) (lines []string) {
		if from > 0 {
			lines = append(lines, p.dots())
		}
		lines = append(lines, slices.Concat(blocks[from:to]...)...)
		if to < len(blocks) {
			lines = append(lines, p.dots())
		}
		return lines
	}
	from, to := anchor, anchor+1
	for grown := true; grown; {
		grown = false
		if to < len(blocks) && len(drawn(from, to+1)) <= most {
			to, grown = to+1, true
		}
		if from > 0 && len(drawn(from-1, to)) <= most {
			from, grown = from-1, true
		}
	}
	lines := drawn(from, to)
	for len(lines) < most {
		lines = append(lines, "")
	}
	return lines[:most]
}
