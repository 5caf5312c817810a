package learn

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"slices"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/adrg/xdg"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/lessons/certificate"
	"jourdain/lessons/progress"
	"jourdain/lessons/starter"
	"jourdain/tui"
	"jourdain/tui/cli/budget"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/display"
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
	services := tutorServices(o.Course, store, documents.New(places))
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

// tutorServices builds what the screens need.
func tutorServices(course *lessons.Course, store progress.Store, finder *documents.Finder) tui.Services {
	return tui.Services{
		Course: course, Progress: store, Finder: found{finder}, Look: documents.Look, Beside: finder.Beside, Now: time.Now,
		Give: func(ctx context.Context, work *lessons.Work, lang string, format document.Format) (documents.Document, error) {
			return give(ctx, finder, work.Texts[lang], format)
		},
		Judge:    judge,
		Pause:    func() { time.Sleep(betweenLooks) },
		Every:    lookEvery,
		Warm:     func() { warm(course) },
		Takeaway: takeawayServices(course, store, finder),
	}
}

// tidy is by how many percent what is in memory may grow before it is cleared up.
const tidy = 20

// warm reads the lessons. There may be many tutors on one host, each of which does little
// most of the time: what was needed to read them is given back at once, and from now on
// memory is spared rather than time, which the first screen has needed.
func warm(course *lessons.Course) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(tidy)
	}
	course.Warm()
	debug.FreeOSMemory()
}

// give writes a starting file, and the pictures that stand beside it, where the learner
// finds them.
func give(ctx context.Context, finder *documents.Finder, text *lessons.WorkText, format document.Format) (documents.Document, error) {
	var b bytes.Buffer
	if err := starter.Write(&b, format, text.Starter); err != nil {
		return documents.Document{}, fmt.Errorf("starting file: %w", err)
	}
	pictures, err := starter.Files(format, text.Starter)
	if err != nil {
		return documents.Document{}, fmt.Errorf("starting file: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return documents.Document{}, fmt.Errorf("starting file: %w", err) // who asked for it has left
	}
	path, err := finder.Save(text.File, endings()[format], b.Bytes())
	for name, content := range pictures {
		if err == nil {
			err = finder.SaveBeside(path, name, content)
		}
	}
	return documents.Document{Path: path, Name: filepath.Base(path), Place: finder.PlaceOf(path)}, err
}

// takeawayServices builds what the screens need for who goes on elsewhere.
func takeawayServices(course *lessons.Course, store progress.Store, finder *documents.Finder) takeaway.Services {
	return takeaway.Services{
		Course: course, Store: store, Folders: finder.Folders, SaveIn: finder.SaveIn, Now: time.Now,
		Certify: func(w io.Writer, format document.Format, lang, name, date string, done func(string) bool, left func(string) int) error {
			c := certificate.Certificate{Name: name, Date: date, Course: course, Done: done, Left: left}
			return c.Write(w, format, lang)
		},
	}
}

// found is the finder of documents as the screens know it.
type found struct{ *documents.Finder }

// Path turns what a person typed or pasted into a path.
func (found) Path(ctx context.Context, typed string) string {
	here, err := os.Getwd()
	if err != nil {
		here = xdg.Home
	}
	return documents.Path(ctx, typed, xdg.Home, here)
}

// endings are the endings of the files of each format.
func endings() map[document.Format]string {
	return map[document.Format]string{document.ODT: ".odt", document.DOCX: ".docx", document.Markdown: ".md"}
}

// betweenLooks is the time between two looks at a file that is being saved.
const betweenLooks = time.Second

// lookEvery is the time between two looks at a file on the full screen. A saved file is
// read again after the second look that finds it saved: two seconds after it was saved
// at most, with the time that the reading takes; after five minutes without news, and as
// long as nobody touches a key, four.
const lookEvery = 800 * time.Millisecond

// judge reads a document and judges it by a work of a lesson, or, without one, by all
// the rules.
func judge(ctx context.Context, path string, work *lessons.Work, lang string) (*document.Document, *report.Report, error) {
	open := func(ctx context.Context) (*document.Document, error) { return grader.Open(ctx, path) }
	return judgeOpened(ctx, open, path, work, lang)
}

// judgeOpened judges a document as it is opened.
func judgeOpened(ctx context.Context, open func(context.Context) (*document.Document, error), path string, work *lessons.Work,
	lang string,
) (*document.Document, *report.Report, error) {
	type read struct {
		doc *document.Document
		r   *report.Report
	}
	got, err := budget.Do(ctx, budget.New(budget.Usual), func(ctx context.Context) (read, error) {
		ctx, done := budget.Counted(ctx)
		defer done()
		doc, err := open(ctx)
		if err != nil {
			return read{}, err
		}
		var r *report.Report
		if work != nil {
			r, err = work.GradeAlternative(ctx, doc, lang)
		} else {
			r, err = grader.Grade(ctx, doc, grader.Everything())
		}
		return read{doc, r}, err
	})
	if err != nil {
		return nil, nil, err
	}
	got.r.File = path
	return got.doc, got.r, nil
}

var _ tea.Model = (*tui.App)(nil)
