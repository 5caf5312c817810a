package display

import (
	"bytes"
	"io"
	"runtime"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// canvas draws views on a terminal that shows a second screen, where each differs from
// the one before.
type canvas struct {
	out   io.Writer
	buf   bytes.Buffer // what is not yet written
	lines *uv.TerminalRenderer
	cells uv.ScreenBuffer
	// at once is set for a terminal that can be told where a drawing begins and ends.
	atOnce bool
	shown  *tea.View // as it was drawn last; nil when the terminal shows something else
}

func newCanvas(out io.Writer, env []string, profile colorprofile.Profile, width, height int) *canvas {
	c := &canvas{out: out, cells: uv.NewScreenBuffer(width, height)}
	c.lines = uv.NewTerminalRenderer(&c.buf, env)
	c.lines.SetColorProfile(profile)
	c.lines.SetFullscreen(true)
	c.lines.SetRelativeCursor(false)
	c.lines.SetTabStops(-1)
	c.lines.SetBackspace(true)
	c.lines.SetScrollOptim(runtime.GOOS != "windows") // some of its terminals get it wrong
	c.resize(width, height)
	return c
}

// resize takes another size of the window, in which everything is to be drawn.
func (c *canvas) resize(width, height int) {
	c.cells.Resize(width, height)
	c.cells.Touched = nil
	c.lines.Resize(width, height)
	c.again()
}

// again makes the next drawing one of everything.
func (c *canvas) again() {
	c.lines.Erase()
	c.shown = nil
}

// graphemes measures letters that are made of several characters as one, as the terminal
// then does.
func (c *canvas) graphemes() {
	c.cells.Method = ansi.GraphemeWidth
	c.buf.WriteString(ansi.SetModeUnicodeCore)
	c.again()
}

// draw draws a view, if it is another one.
func (c *canvas) draw(view *tea.View) error {
	before := c.shown
	if before != nil && before.Content == view.Content && before.WindowTitle == view.WindowTitle && same(before.Cursor, view.Cursor) {
		return nil
	}
	if before == nil {
		before = &tea.View{}
	}
	c.shown = view
	if before.WindowTitle != view.WindowTitle {
		c.buf.WriteString(ansi.SetWindowTitle(view.WindowTitle))
	}
	c.cells.Clear()
	uv.NewStyledString(view.Content).Draw(c.cells, c.cells.Bounds())
	c.lines.Render(c.cells.RenderBuffer)
	if view.Cursor != nil {
		c.lines.MoveTo(view.Cursor.X, view.Cursor.Y)
	}
	if err := c.lines.Flush(); err != nil {
		return err
	}
	if to := view.Cursor; to != nil && (before.Cursor == nil || before.Cursor.Blink != to.Blink) {
		style := 2 // a block
		if to.Blink {
			style = 1
		}
		c.buf.WriteString(ansi.SetCursorStyle(style))
	}
	return c.write(view.Cursor != nil)
}

// write writes what is to be written, without a cursor that runs about meanwhile.
func (c *canvas) write(cursor bool) error {
	var all bytes.Buffer
	if c.atOnce {
		all.WriteString(ansi.SetModeSynchronizedOutput)
	}
	all.WriteString(ansi.HideCursor)
	_, _ = c.buf.WriteTo(&all)
	if cursor {
		all.WriteString(ansi.ShowCursor)
	}
	if c.atOnce {
		all.WriteString(ansi.ResetModeSynchronizedOutput)
	}
	_, err := all.WriteTo(c.out)
	return err
}

// close turns off what was turned on to draw.
func (c *canvas) close() {
	c.buf.WriteString(ansi.SetCursorStyle(0) + ansi.SetWindowTitle(""))
	if c.cells.Method == ansi.GraphemeWidth {
		c.buf.WriteString(ansi.ResetModeUnicodeCore)
	}
	_ = c.write(true)
}

func same(a, b *tea.Cursor) bool { return a == b || a != nil && b != nil && *a == *b }
