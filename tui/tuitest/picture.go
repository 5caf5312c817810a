package tuitest

import (
	"fmt"
	"html"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// The measures of a picture, in pixels, and the colours of its terminal: it is dark, on any
// page that shows it.
const (
	cell, line, edge = 9, 19, 16
	base             = 14 // from the top of a line down to where its letters stand
	ink, paper       = "#e6e6e6", "#16181d"
)

// Picture draws what a terminal of so many columns and lines shows, with its colours, as
// an SVG file. The same text gives the same picture.
func Picture(drawn string, width, height int) string {
	cells := uv.NewScreenBuffer(width, height)
	uv.NewStyledString(drawn).Draw(cells, cells.Bounds())
	w, h := width*cell+2*edge, height*line+2*edge
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" `+
		`font-family="DejaVu Sans Mono,Menlo,Consolas,monospace" font-size="15">`+"\n", w, h, w, h)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", paper)
	for y := range height {
		for _, p := range pieces(cells, y) {
			p.draw(&b, edge+y*line)
		}
	}
	return b.String() + "</svg>\n"
}

// piece is a part of a line with one look.
type piece struct {
	at, columns int
	text        string
	style       uv.Style
}

// pieces cuts a line where its look changes.
func pieces(cells uv.ScreenBuffer, y int) []piece {
	var all []piece
	for x := 0; x < cells.Width(); {
		c := cells.CellAt(x, y)
		if n := len(all); n == 0 || !all[n-1].style.Equal(&c.Style) {
			all = append(all, piece{at: x, style: c.Style})
		}
		last := &all[len(all)-1]
		last.text += c.Content
		last.columns += max(c.Width, 1)
		x += max(c.Width, 1)
	}
	return all
}

// draw writes a piece of the line that begins at a height.
func (p *piece) draw(b *strings.Builder, top int) {
	letters, behind := hex(p.style.Fg, ink), hex(p.style.Bg, "")
	if p.style.Attrs&uv.AttrReverse != 0 {
		letters, behind = hex(p.style.Bg, paper), letters
	}
	left, width := edge+p.at*cell, p.columns*cell
	if behind != "" {
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`+"\n", left, top, width, line, behind)
	}
	if strings.TrimSpace(p.text) == "" {
		return
	}
	look := ""
	if p.style.Attrs&uv.AttrBold != 0 {
		look += ` font-weight="bold"`
	}
	if p.style.Underline != uv.UnderlineNone {
		look += ` text-decoration="underline"`
	}
	fmt.Fprintf(b, `<text x="%d" y="%d" textLength="%d" xml:space="preserve" fill="%s"%s>%s</text>`+"\n",
		left, top+base, width, letters, look, html.EscapeString(p.text))
}

// hex names a colour as SVG does, or another one for a terminal's own.
func hex(c color.Color, own string) string {
	if c == nil {
		return own
	}
	red, green, blue, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", red>>8, green>>8, blue>>8)
}
