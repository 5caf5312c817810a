package learn

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"jourdain/lessons/progress"
	"jourdain/tui"
	"jourdain/tui/cli/budget"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/display"
	"jourdain/tui/cli/tutor"
	"jourdain/tui/documents"
	"jourdain/tui/plain"
	"jourdain/tui/takeaway"
)

// Run plays the tutor in the full screen or line by line, until the learner
// leaves it.
func Run(ctx context.Context, o Options) error {
	// A window that is closed ends it too, and what is to be closed and wiped is.
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGHUP)
	defer stop()
	run := runLearner
	if o.Kiosk != nil {
		run = runKiosk
	}
	if err := run(ctx, o); !windowClosed(o, err) {
		return err
	}
	return nil
}

// windowClosed reports whether an error is that of a terminal which is there no more: nothing
// went wrong then, and nobody need look after it.
func windowClosed(o Options, err error) bool {
	var at *fs.PathError
	if !errors.As(err, &at) || !errors.Is(at.Err, syscall.EIO) {
		return false
	}
	for _, end := range []any{o.In, o.Out} {
		if file, ok := end.(interface{ Name() string }); ok && file.Name() == at.Path {
			return true
		}
	}
	return false
}

// runLearner plays the tutor for one learner, whose progress is kept.
func runLearner(ctx context.Context, o Options) error {
	// The first screen says what is wrong with the file, and the store keeps what it can.
	store, _ := progress.Open(ctx, console.ProgressFile(o.Env))
	setup, _ := tui.Kept(ctx, store) // the first screen says what is wrong
	if o.LangGiven || !slices.Contains(o.Course.Languages, setup.Voice.Lang) {
		setup.Voice.Lang = o.Voice.Lang
	}
	lineByLine := o.Plain || wantsLines(o)
	places := documents.Defaults()
	places.Unlisted = takeaway.IsCodeFile()
	services := tutor.Services(o.Course, store, documents.New(places), budget.New(budget.Usual))
	services.Open, services.Points = launcher(o.Env), o.Points
	session, err := tui.NewSession(services, o.begin(setup), lineByLine)
	if err != nil {
		return fmt.Errorf("session: %w", err)
	}
	if lineByLine {
		var lines plain.Session = session
		if o.trace != nil {
			lines = traced{session, o.trace}
		}
		err = plain.Run(ctx, lines, o.In, lineOutput(o.Out))
	} else {
		err = fullScreen(ctx, session, o, nil)
	}
	switch words := session.Env().Words; {
	case session.Finish() != nil:
		fmt.Fprintln(o.Err, words.Say("progress.lost"))
	case lineByLine && !session.Done():
		// The input has ended, or Ctrl+C was pressed, and nothing else says what becomes of the work.
		fmt.Fprintln(lineOutput(o.Out), words.Say("plain.left"))
	}
	return err
}

// wantsLines reports whether the tutor is played line by line without being asked: on
// a terminal that cannot do more, in a pipe, or because the environment says so.
func wantsLines(o Options) bool {
	if a := o.Env("ACCESSIBLE"); a != "" && a != "0" && a != "false" {
		return true
	}
	if t := o.Env("TERM"); t == "dumb" {
		return true
	}
	_, _, ok := screenOf(o)
	return !ok
}

// fullScreen plays a session on the whole screen, and leaves the terminal as it was
// also when the window is closed or the system asks the program to end.
func fullScreen(ctx context.Context, session *tui.Session, o Options, public *tui.Public) error {
	linux := o.Env("TERM") == "linux"
	in, out, _ := screenOf(o)
	options := display.Options{In: in, Out: out, Width: 80, Height: 24}
	if w, h, err := term.GetSize(out.Fd()); err == nil && w > 0 && h > 0 {
		options.Width, options.Height = w, h
	}
	if o.Env("NO_COLOR") != "" {
		// Bubble Tea takes only some values of it for yes; any one that is not empty is
		// (no-color.org).
		none := colorprofile.ASCII
		options.Profile = &none
	}
	if o.trace != nil {
		options.Filter = o.trace.filter
	}
	app := tui.NewApp(session, options.Width, options.Height, linux)
	if public != nil {
		app.ServePublic(*public, time.Now)
	}
	// A second signal does not end it at once: the terminal would stay as it is then.
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM, os.Interrupt)
	defer stop()
	err := display.Run(ctx, app, options)
	if linux {
		// The Linux console has no second screen to come back from.
		fmt.Fprint(o.Out, "\x1b[H\x1b[2J")
	}
	if err != nil {
		return fmt.Errorf("tutor: %w", err)
	}
	return app.Err()
}

// screenOf returns the terminal that the tutor is played on; false when it is not on one.
func screenOf(o Options) (in, out display.File, ok bool) {
	in, okIn := o.In.(display.File)
	out, okOut := o.Out.(display.File)
	return in, out, okIn && okOut && term.IsTerminal(in.Fd()) && term.IsTerminal(out.Fd())
}

var _ tea.Model = (*tui.App)(nil)
