package widget

import (
	"jourdain/tui/screen"
)

// Body is what stands between the header and the keys: lines, and for each the row
// it belongs to.
type Body struct {
	Lines []string
	// Row gives for each line the index of the page's row it belongs to, or -1.
	Row []int
	// whole is set where the page's paired columns are drawn from end to end.
	whole bool
	// notes are the notes of the page, and where they are.
	notes []noted
}

// noted is a note, and its lines: first is in, end is out.
type noted struct {
	text       string
	turn       int
	marked     bool
	known      bool // it only says again what was told
	first, end int
}

func (b *Body) add(row int, lines ...string) {
	for _, line := range lines {
		b.Lines = append(b.Lines, line)
		b.Row = append(b.Row, row)
	}
}

// gap adds one empty line, unless there is one or nothing is there yet.
func (b *Body) gap() {
	if n := len(b.Lines); n > 0 && b.Lines[n-1] != "" {
		b.add(-1, "")
	}
}

// span returns the first line of a row and the one after its last; both are 0 when
// there is no such row.
func (b *Body) span(row int) (first, end int) {
	for i, r := range b.Row {
		switch {
		case r == row && end == 0:
			first, end = i, i+1
		case r == row:
			end = i + 1
		}
	}
	return first, end
}

// Body lays out a page with one row selected.
func (p *Painter) Body(page *screen.Page, selected int) Body {
	var b Body
	if page.Title != "" {
		b.add(-1, paint(p.Theme.Title, wrap(page.Title, p.textWidth()))...)
		if !p.short() || len(page.Rows) == 0 {
			b.gap()
		}
	}
	above := len(b.Lines)
	for _, part := range page.Parts {
		p.part(&b, part)
	}
	p.rows(&b, page, selected)
	if !p.short() {
		p.wide(&b, page, selected, above)
	}
	for _, part := range page.After {
		p.part(&b, part)
	}
	if page.Input != nil {
		b.gap()
		b.add(-1, wrap(page.Input.Label, p.textWidth())...)
	}
	return b
}

func (p *Painter) part(b *Body, part screen.Part) {
	switch part := part.(type) {
	case screen.Prose:
		b.gap()
		b.add(-1, p.prose.lines(part.Markdown, p.textWidth())...)
	case screen.Caption:
		b.gap()
		b.add(-1, paint(p.Theme.Caption, wrap(part.Text, p.textWidth()))...)
	case screen.Note:
		p.note(b, part)
	case screen.Legend:
		p.legend(b, part)
	case screen.Columns:
		b.gap()
		b.add(-1, p.columns(part, nil, 0)...)
	case screen.Keys:
		b.gap()
		b.add(-1, p.keyList(part.List)...)
	}
}

// note draws a sentence behind its mark. Notes in a row stand together.
func (p *Painter) note(b *Body, n screen.Note) {
	if n.IfRoom && p.short() {
		return
	}
	n.Text = p.ink(n.Text)
	defer func(first int) {
		b.notes = append(b.notes, noted{text: n.Text, turn: n.Turn, marked: n.Mark != screen.NoMark, known: n.Known, first: first, end: len(b.Lines)})
	}(len(b.Lines))
	if n.Mark == screen.NoMark {
		b.gap()
		if n.Title != "" {
			b.add(-1, paint(p.Theme.Caption, wrap(n.Title, p.textWidth()))...)
		}
		b.add(-1, wrap(n.Text, p.textWidth())...)
		return
	}
	if last := len(b.notes) - 1; !p.short() && (last < 0 || !b.notes[last].marked || b.notes[last].end < len(b.Lines)) {
		b.gap()
	}
	b.add(-1, p.marked(n.Mark, n.Title, n.Text, p.textWidth())...)
}

// marked draws a text behind a mark, the following lines below its beginning.
func (p *Painter) marked(mark screen.Mark, title, text string, width int) []string {
	sign := p.markText(mark)
	indent := pad("", len([]rune(sign))+1)
	var lines []string
	if title != "" {
		lines = append(lines, paint(p.Theme.Caption, wrap(title, width-len(indent)))...)
	}
	lines = append(lines, wrap(text, width-len(indent))...)
	for i := range lines {
		if i == 0 {
			lines[i] = p.Theme.Mark(mark).Render(sign) + " " + lines[i]
			continue
		}
		lines[i] = indent + lines[i]
	}
	return lines
}
