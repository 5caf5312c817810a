package display

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// File is a terminal, open for reading or writing.
type File = uv.File

// Options say how a model is played.
type Options struct {
	In, Out File
	// Width and Height are the size of the window until the terminal says its own.
	Width, Height int
	// Profile is what colours there are; nil for what the terminal is known to have.
	Profile *colorprofile.Profile
	// Filter hears every message before the model and returns the one that it hears; nil for
	// none.
	Filter func(tea.Model, tea.Msg) tea.Msg
}

// frame is the time between two drawings at least.
const frame = time.Second / 60

// escape is how long the beginning of a sequence of keys is waited for after Escape, which
// is the beginning of the sequences of other keys.
const escape = 50 * time.Millisecond

// Run plays a model until it quits or ctx ends, and leaves the terminal as it was.
func Run(ctx context.Context, model tea.Model, o Options) error {
	env := os.Environ()
	profile := colorprofile.Detect(o.Out, env)
	if o.Profile != nil {
		profile = *o.Profile
	}
	d := &display{model: model, now: time.Now, canvas: newCanvas(o.Out, env, profile, o.Width, o.Height)}
	return d.run(ctx, uv.NewConsole(&burst{File: o.In, now: time.Now}, o.Out, nil), o.Filter, nil)
}

// run plays the model on a terminal. What is sent besides what is typed comes from others.
func (d *display) run(ctx context.Context, console uv.Console, filter func(tea.Model, tea.Msg) tea.Msg, others <-chan uv.Event) (err error) {
	terminal := uv.NewTerminal(console, &uv.Options{EventTimeout: escape, LookupKeys: true})
	prepare(terminal.Screen(), console)
	options := []tea.ProgramOption{
		tea.WithInput(nil), tea.WithOutput(io.Discard), tea.WithoutRenderer(), tea.WithoutSignalHandler(),
		tea.WithFPS(1), // there is nothing to look for
	}
	if filter != nil {
		options = append(options, tea.WithFilter(filter))
	}
	program := tea.NewProgram(d, options...)
	d.send = program.Send
	d.begun = func() { go rest(program) }
	if err := terminal.Start(); err != nil {
		return fmt.Errorf("display: %w", err)
	}
	defer func() {
		d.canvas.close()
		if e := terminal.Stop(); e != nil {
			err = errors.Join(err, fmt.Errorf("display: %w", e))
		}
	}()
	over, stop := context.WithCancel(ctx)
	defer stop()
	defer context.AfterFunc(ctx, program.Quit)()
	go d.listen(over, terminal.Events())
	if others != nil {
		go d.listen(over, others)
	}
	if _, err := program.Run(); err != nil {
		return fmt.Errorf("display: %w", err)
	}
	return d.err
}

// rest ends the looks of Bubble Tea at what there is to draw: once a second at least, for
// which each of many tutors on a host would be woken. It has no terminal to release.
func rest(program *tea.Program) { _ = program.ReleaseTerminal() }

// display is a model that draws what another one shows.
type display struct {
	model  tea.Model
	canvas *canvas
	send   func(tea.Msg)
	begun  func() // is called once the loop has begun; nil for nothing
	now    func() time.Time
	err    error // why nothing can be drawn any more

	changed bool      // the model has heard something since it was drawn
	due     bool      // it will be drawn when the time has come
	drawn   time.Time // when it was drawn last
}

// drawMsg says that the time has come to draw.
type drawMsg struct{}

// sizeMsg is the size of the window. Bubble Tea tells one too, which it does not know.
type sizeMsg uv.WindowSizeEvent

// listen hands what is typed to the loop.
func (d *display) listen(ctx context.Context, events <-chan uv.Event) {
	for {
		select {
		case <-ctx.Done():
			return
		case event, ok := <-events:
			if !ok {
				return
			}
			switch event := event.(type) {
			case uv.WindowSizeEvent:
				d.send(sizeMsg(event))
			case uv.PixelSizeEvent:
			default:
				d.send(event)
			}
		}
	}
}

// Init begins.
func (d *display) Init() tea.Cmd {
	d.changed = true
	if d.begun != nil {
		d.begun()
	}
	return d.model.Init()
}

// Update hears a message.
func (d *display) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case drawMsg:
		d.due = false
		return d, nil
	case sizeMsg:
		d.canvas.resize(msg.Width, msg.Height)
		return d, d.tell(tea.WindowSizeMsg{Width: msg.Width, Height: msg.Height})
	case tea.ModeReportMsg:
		d.agree(msg)
		return d, nil
	case tea.WindowSizeMsg, tea.EnvMsg, tea.ColorProfileMsg:
		return d, nil
	}
	return d, d.tell(msg)
}

// tell tells the model.
func (d *display) tell(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	d.model, cmd = d.model.Update(msg)
	d.changed = true
	if d.err != nil {
		cmd = tea.Quit
	}
	return cmd
}

// View draws what the model shows, now or when the time has come. What Bubble Tea gets to
// draw is nothing.
func (d *display) View() tea.View {
	wait := frame - d.now().Sub(d.drawn)
	switch {
	case !d.changed || d.due:
	case wait > 0:
		d.due = true
		time.AfterFunc(wait, func() { d.send(drawMsg{}) })
	default:
		d.changed, d.drawn = false, d.now()
		view := d.model.View()
		if err := d.canvas.draw(&view); err != nil {
			d.err = fmt.Errorf("display: %w", err)
		}
	}
	return tea.View{}
}

// prepare turns on what a model needs of its terminal, and asks what else that can do.
func prepare(screen *uv.TerminalScreen, console uv.Console) {
	// What it can do is taken up by the canvas, which draws; this one only keeps the modes.
	screen.SetWidthMethod(ansi.WcWidth)
	screen.Resize(1, 1)
	screen.EnterAltScreen()
	screen.EnableBracketedPaste()
	screen.SetMouseMode(uv.MouseModeDrag)
	screen.SetMouseEncoding(uv.MouseEncodingSGR)
	// The answer over a slow line could come when the program has ended, and would be typed
	// into the shell.
	if console.Getenv("SSH_TTY") == "" {
		_, _ = screen.WriteString(ansi.RequestModeSynchronizedOutput)
	}
}

// agree takes up what the terminal says that it can do: to show a drawing at once, and to
// measure letters that are made of several characters as they are drawn.
func (d *display) agree(report tea.ModeReportMsg) {
	switch report.Mode {
	case ansi.ModeSynchronizedOutput:
		d.canvas.atOnce = report.Value == ansi.ModeReset
	case ansi.ModeUnicodeCore:
		if report.Value == ansi.ModeReset || report.Value.IsSet() {
			d.canvas.graphemes()
			d.changed = true
		}
	}
}
