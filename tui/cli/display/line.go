package display

import (
	"context"
	"io"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/term"
)

// Line leads to a terminal that is elsewhere: at the other end of a connection, or of two
// pipes. The program there has made it give each key at once, and puts it back.
type Line struct {
	In  io.Reader
	Out io.Writer
	// Env is what is known of the terminal: TERM, COLORTERM.
	Env []string
	// Width and Height are the size of the window at first, and Sizes what it becomes, as
	// [uv.WindowSizeEvent]; nil for a window that keeps its size.
	Width, Height int
	Sizes         <-chan uv.Event
}

// Play plays a model at the other end of a line until it quits or ctx ends. It reads from the
// line until that is closed.
func Play(ctx context.Context, model tea.Model, line Line) error {
	d := &display{
		model: model, now: time.Now,
		canvas: newCanvas(line.Out, line.Env, colorprofile.Env(line.Env), line.Width, line.Height),
	}
	return d.run(ctx, &distant{Line: line}, nil, line.Sizes)
}

// distant is the console at the other end of a line.
type distant struct {
	Line
}

func (d *distant) Read(p []byte) (int, error)  { return d.In.Read(p) }
func (d *distant) Write(p []byte) (int, error) { return d.Out.Write(p) }
func (d *distant) Close() error                { return nil }
func (d *distant) Reader() io.Reader           { return d.In }
func (d *distant) Writer() io.Writer           { return d.Out }

// Environ says besides that the terminal is far away: what is asked of it could be answered
// when nobody listens any more.
func (d *distant) Environ() []string {
	return append(slices.Clone(d.Env), "SSH_TTY=distant")
}

func (d *distant) Getenv(key string) string {
	value, _ := d.LookupEnv(key)
	return value
}

func (d *distant) LookupEnv(key string) (string, bool) { return uv.Environ(d.Environ()).LookupEnv(key) }

// MakeRaw and Restore leave the terminal to the program that it is opened by.
func (d *distant) MakeRaw() (*term.State, error) { return nil, nil } //nolint:nilnil // there is nothing to put back
func (d *distant) Restore() error                { return nil }

// GetSize and GetWinsize say nothing: the size is told.
func (d *distant) GetSize() (width, height int, err error) { return 0, 0, nil }
func (d *distant) GetWinsize() (*uv.Winsize, error)        { return &uv.Winsize{}, nil }
