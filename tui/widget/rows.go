package widget

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"jourdain/tui/screen"
)

// pointer stands before the selected row.
const pointer = "> "

// rows draws the rows of a page, each below its group's heading.
func (p *Painter) rows(b *Body, page *screen.Page, selected int) {
	if len(page.Rows) == 0 {
		return
	}
	if !p.short() || len(page.Parts) > 0 {
		b.gap()
	}
	mark, lead := 0, 0
	for i := range page.Rows {
		mark = max(mark, ansi.StringWidth(p.markText(page.Rows[i].Mark)))
		lead = max(lead, ansi.StringWidth(page.Rows[i].Lead))
	}
	for _, word := range page.Leads {
		lead = max(lead, ansi.StringWidth(word))
	}
	rows := page.Rows
	if lead > p.textWidth()/3 {
		rows, lead = withoutLead(rows), 0
	}
	if page.Beside != nil {
		p.beside(b, *page.Beside, rows, selected, mark, lead)
		return
	}
	group := ""
	for i := range rows {
		row := &rows[i]
		if row.IfRoom && p.short() && !rows[selected].IfRoom {
			continue
		}
		if row.Group != group {
			if i > 0 && group == "" && rows[i-1].Mark != screen.NoMark {
				b.gap() // signs stand apart from a heading that is not theirs
			}
			group = row.Group
			p.group(b, group)
		}
		if row.Apart && (i == 0 || !rows[i-1].Apart) {
			b.gap()
		}
		b.add(i, p.row(row, i == selected, mark, lead, p.textWidth())...)
	}
}

// group draws the heading of some rows; one without words is an empty line.
func (p *Painter) group(b *Body, words string) {
	if strings.TrimSpace(words) == "" {
		b.gap()
		return
	}
	b.add(-1, paint(p.Theme.Group, wrap(words, p.textWidth()))...)
}

// beside draws the rows with a column beside them, or below them where the window
// is narrow.
func (p *Painter) beside(b *Body, column screen.Column, list []screen.Row, selected, mark, lead int) {
	width := p.textWidth()
	if !p.narrow() {
		width = p.wideWidth() / 2
	}
	rows := Body{}
	for i := range list {
		if list[i].Apart {
			rows.gap()
		}
		rows.add(i, p.row(&list[i], i == selected, mark, lead, width)...)
	}
	if p.narrow() {
		b.Lines, b.Row = append(b.Lines, rows.Lines...), append(b.Row, rows.Row...)
		b.gap()
		b.add(-1, p.column(column, width)...)
		return
	}
	machine := p.column(column, p.wideWidth()-width-gutter)
	for i := range max(len(rows.Lines), len(machine)) {
		line, row := "", -1
		if i < len(rows.Lines) {
			line, row = rows.Lines[i], rows.Row[i]
		}
		if i < len(machine) {
			line = pad(line, width+gutter) + machine[i]
		}
		b.add(row, line)
	}
}

// withoutLead returns rows whose lead stands after their words, because it would leave
// them no room.
func withoutLead(rows []screen.Row) []screen.Row {
	rows = slices.Clone(rows)
	for i := range rows {
		if rows[i].Lead != "" {
			rows[i].Lead, rows[i].Aside = "", rows[i].Lead
		}
	}
	return rows
}

// row draws one row: pointer, mark, lead, words, aside. A long one is wrapped.
func (p *Painter) row(row *screen.Row, selected bool, mark, lead, width int) []string {
	head := strings.Repeat(" ", len(pointer))
	if selected {
		head = pointer
	}
	indent := len(pointer)
	if row.Apart {
		mark, lead = 0, 0
	}
	if mark > 0 {
		head += p.Theme.Mark(row.Mark).Render(pad(p.markText(row.Mark), mark)) + " "
		indent += mark + 1
	}
	if lead > 0 {
		head += pad(row.Lead, lead) + "  "
		indent += lead + 2
	}
	deeper := strings.Repeat("  ", row.Depth)
	width -= indent + len(deeper)
	lines := wrap(p.ink(row.Label), width)
	last := len(lines) - 1
	// What stands at the end of the row stands there on its last line, or below it.
	beside := row.Aside != "" && ansi.StringWidth(lines[last])+ansi.StringWidth(row.Aside)+2 <= width
	for i, line := range lines {
		lines[i] = deeper + p.words(row, selected, line)
		if i == last && beside {
			lines[i] += strings.Repeat(" ", width-ansi.StringWidth(line)-ansi.StringWidth(row.Aside)) + row.Aside
		}
		if i == 0 {
			lines[i] = head + lines[i]
			continue
		}
		lines[i] = strings.Repeat(" ", indent) + lines[i]
	}
	if row.Aside != "" && !beside {
		aside := cut(row.Aside, width)
		lines = append(lines, strings.Repeat(" ", indent+len(deeper)+width-ansi.StringWidth(aside))+aside)
	}
	return lines
}

func (p *Painter) words(row *screen.Row, selected bool, line string) string {
	switch {
	case selected:
		return p.Theme.Selected.Render(line)
	case row.Words == screen.Loud:
		return p.Theme.Loud.Render(line)
	case row.Words == screen.Faint:
		return p.Theme.Faint.Render(line)
	default:
		return line
	}
}
