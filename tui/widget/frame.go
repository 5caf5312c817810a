package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"jourdain/tui/screen"
)

// Frame is a page drawn whole: text for the terminal, and where things are in it.
type Frame struct {
	Text string
	// X and Y are where the terminal's cursor stands, from 0; Cursor says whether it
	// is shown.
	X, Y   int
	Cursor bool
	Zones  []Zone
	// Body is the body's lines, and Height how many of them are in sight.
	Body   Body
	Height int
}

// Zone is a part of a line that a click reaches: a row, or a key at the bottom.
type Zone struct {
	Y, From, To int    // a line, and columns: From is in, To is out
	Row         int    // a row of the page; -1 for none
	Key         string // a key, as it is pressed; "" for none
}

// At returns the zone at a place; nil when there is none.
func (f *Frame) At(x, y int) *Zone {
	for i := range f.Zones {
		if z := &f.Zones[i]; z.Y == y && x >= z.From && x < z.To {
			return z
		}
	}
	return nil
}

// Typed is a line that is being typed, as it is drawn, and the column of its
// cursor.
type Typed struct {
	Text string
	X    int
}

// Frame draws a page as the viewer sees it.
func (p *Painter) Frame(page *screen.Page, v *Viewer, typed Typed) Frame {
	header := p.header(page)
	f := Frame{Body: p.Body(page, v.pointed())}
	if page.Input != nil {
		f.Body.add(-1, pointer+typed.Text)
	}
	f.Height = p.Height - len(header) - p.footerHeight()
	below := p.detail(page, v.Selected, &f)
	if page.Input != nil {
		v.Top = len(f.Body.Lines)
	}
	v.placeSelection(&f.Body, f.Height)

	lines := header
	for i := range f.Height {
		line := ""
		if n := v.Top + i; n < len(f.Body.Lines) {
			line = strings.Repeat(" ", p.margin()) + f.Body.Lines[n]
			f.zone(p, n, len(lines))
		}
		lines = append(lines, line)
	}
	if len(below) > 0 && v.More(&f.Body, f.Height) {
		below[0] = strings.Repeat(" ", p.margin()+len(pointer)) + p.more("keys.rest")
	}
	p.signs(lines, len(header), v, &f)
	lines = append(lines, below...)
	f.place(page, p, v, len(header), typed)
	keys, zones := (&footer{p: p, page: page, v: v, f: &f}).lines()
	if !p.short() && len(below) == 0 && v.More(&f.Body, f.Height) {
		keys[0] = strings.Repeat(" ", p.margin()) + p.more("keys.rest")
		f.Zones = append(f.Zones, Zone{Y: len(lines), To: p.Width, Row: -1, Key: "pgdown"})
	}
	for _, z := range zones {
		z.Y += len(lines)
		f.Zones = append(f.Zones, z)
	}
	lines = append(lines, keys...)
	for i := range lines {
		lines[i] = p.Theme.Fill(lines[i], p.Width)
	}
	f.Text = strings.Join(lines, "\n")
	return f
}

// detail puts what is said of the selected row below the rows. Where all of it has no
// room in a window with lines to spare, the rows leave it some, as much as the longest
// takes, so that it stays in sight and at its place: these are the lines that it returns.
func (p *Painter) detail(page *screen.Page, selected int, f *Frame) []string {
	if selected >= len(page.Rows) {
		return nil
	}
	said := wrap(page.Rows[selected].Detail, p.textWidth())
	room := 0
	for i := range page.Rows {
		if page.Rows[i].Detail != "" {
			room = max(room, len(wrap(page.Rows[i].Detail, p.textWidth())))
		}
	}
	if room == 0 {
		return nil
	}
	if p.short() || len(f.Body.Lines)+1+room <= f.Height {
		if page.Rows[selected].Detail != "" {
			f.Body.gap()
			f.Body.add(-1, said...)
		}
		return nil
	}
	f.Height -= 1 + room
	lines := make([]string, 1+room)
	for i, line := range said {
		lines[1+i] = strings.Repeat(" ", p.margin()) + line
	}
	return lines
}

// signs marks what is out of sight: above, on the empty line below the header; in a short
// window, which has no such lines, at the end of the first line and of the last one. What
// is below has its sign above the keys.
func (p *Painter) signs(lines []string, header int, v *Viewer, f *Frame) {
	if !p.short() {
		if v.Top > 0 {
			lines[header-1] = strings.Repeat(" ", p.margin()) + p.more("keys.beginning")
			f.Zones = append(f.Zones, Zone{Y: header - 1, To: p.Width, Row: -1, Key: "pgup"})
		}
		return
	}
	up, down := "↑", "↓"
	if p.Letters {
		up, down = "^", "v"
	}
	if v.Top > 0 {
		lines[header] = pad(lines[header], p.Width-1) + p.Theme.Key.Render(up)
	}
	if last := len(lines) - 1; v.More(&f.Body, f.Height) {
		lines[last] = pad(lines[last], p.Width-1) + p.Theme.Key.Render(down)
	}
}

// more is the sign of lines that are out of sight, and the key that shows them.
func (p *Painter) more(key string) string {
	return p.Theme.Verb.Render(p.dots() + " " + p.Words.Say(key))
}

// dots is the sign of what is left out.
func (p *Painter) dots() string {
	if p.Letters {
		return "..."
	}
	return "…"
}

// zone makes a line of a row clickable.
func (f *Frame) zone(p *Painter, line, y int) {
	if row := f.Body.Row[line]; row >= 0 {
		f.Zones = append(f.Zones, Zone{Y: y, From: 0, To: p.Width, Row: row})
	}
}

// place puts the terminal's cursor on the selected row, or where one types, so
// that braille displays and screen readers follow.
func (f *Frame) place(page *screen.Page, p *Painter, v *Viewer, top int, typed Typed) {
	line, x := -1, p.margin()
	switch {
	case page.Input != nil:
		line, x = len(f.Body.Lines)-1, p.margin()+len(pointer)+typed.X
	case len(page.Rows) > 0:
		line, _ = f.Body.span(v.Selected)
		x += len(pointer)
	}
	if line < v.Top || line >= v.Top+f.Height {
		// It stands where one reads, until the row is in sight again.
		f.X, f.Y, f.Cursor = p.margin(), top, line >= 0
		return
	}
	f.X, f.Y, f.Cursor = x, top+line-v.Top, true
}

// header draws where one is and what may change by itself.
func (p *Painter) header(page *screen.Page) []string {
	where, status := page.Head.Trail, page.Head.Status
	width := p.Width - 2*p.margin()
	if page.Head.Short != "" && ansi.StringWidth(where)+ansi.StringWidth(status)+2 > width {
		status = page.Head.Short
	}
	if ansi.StringWidth(where)+ansi.StringWidth(status)+2 > width {
		// The last part of where one is says most.
		if i := strings.LastIndex(where, " · "); i >= 0 {
			where = where[i+len(" · "):]
		}
	}
	status = p.withMeter(where, status, page.Head.Meter, width)
	line := between(where, status, width)
	left, whole := strings.CutSuffix(line, status)
	if !whole {
		status = "" // there was no room for it
	}
	edge := strings.Repeat(" ", p.margin())
	rest := strings.Repeat(" ", max(width-ansi.StringWidth(line), 0)) + edge
	lines := []string{p.Theme.Trail.Render(edge+left) + p.Theme.Status.Render(status+rest)}
	if p.short() {
		return lines
	}
	return append(lines, "")
}
