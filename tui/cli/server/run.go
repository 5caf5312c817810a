package server

import (
	"context"
	"errors"
	"log/slog"
	"math"
	"net"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/VictoriaMetrics/metrics"
	gossh "golang.org/x/crypto/ssh"

	"jourdain/lessons/classroom"
	"jourdain/lessons/progress"
	"jourdain/tui/serve"
	"jourdain/tui/serve/folder"
	"jourdain/tui/serve/shell"
	"jourdain/tui/serve/watch"
	"jourdain/tui/serve/web"
)

const (
	// warn is how long the tutor waits for a key when it asks whether someone is there.
	warn = time.Minute
	// longest is how long a visit lasts at most: longer than a day at school or a library's.
	longest = 14 * time.Hour
	// closing is how long all that was done last may take to be kept in the end, or noted where the
	// database has not answered for so long as hurried, and leaving what the doors may take besides.
	closing = 3 * time.Second
	hurried = 2 * time.Second
	leaving = 500 * time.Millisecond
)

// server is a server that runs.
type server struct {
	*command
	parts
	host    *serve.Host
	door    *shell.Door
	pages   *web.Door // nil where there are none
	watch   *watch.Watch
	folders *folder.Keeper
	figures *metrics.Set
	others  []*http.Server
	failed  chan error // why a door is closed
}

// serve serves until ctx ends.
func (c *command) serve(ctx context.Context, p parts) error {
	spend(c.Env)
	c.takeUp(ctx, p)
	s := &server{command: c, parts: p, folders: folder.NewKeeper(folder.Usual()), figures: metrics.NewSet(), failed: make(chan error, 3)}
	s.host = serve.NewHost(serve.Options{
		Course: p.course, Classes: p.classes, Folders: c.place.Seats(), Room: s.folders, Voice: c.voice(), Points: c.points,
		Idle: c.span(), Warn: warn, Longest: longest,
	})
	s.figures.NewGauge("jourdain_visits", func() float64 { return float64(s.host.Visits()) })
	s.watch = watch.New(p.classes, p.course)
	err := s.open()
	if err == nil {
		select {
		case <-ctx.Done():
		case err = <-s.failed:
		}
		c.Complain(c.Say("cli.serve.closing"))
	}
	return errors.Join(err, s.close())
}

// open opens the doors, and says that they are open.
func (s *server) open() error {
	var err error
	s.door, err = shell.New(s.shell(slog.New(slog.NewTextHandler(s.Err, nil))))
	if err != nil {
		return err
	}
	listener, err := s.listenAt(s.listen)
	if err != nil {
		return err
	}
	go func() { s.failed <- s.door.Serve(listener) }()
	at := s.named(listener.Addr().String())
	if s.http != "" {
		if err := s.openPages(); err != nil {
			return err
		}
		at = s.Words.List([]string{at, s.named(s.http)})
		if s.unencrypted() {
			defer s.Complain(s.Say("cli.serve.unencrypted"))
		}
	}
	if s.metrics != "" {
		if err := s.openFigures(); err != nil {
			return err
		}
	}
	s.Complain(s.Say("cli.serve.ready", "Address", at, "Key", gossh.FingerprintSHA256(s.parts.key.PublicKey())))
	return nil
}

// run lets a server of HTTP answer who comes to a listener.
func (s *server) run(h *http.Server, l net.Listener) {
	s.others = append(s.others, h)
	go func() {
		if err := h.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			s.failed <- err
		}
	}()
}

// close ends all visits, the doors and the classes. The error is a problem to say.
func (s *server) close() error {
	defer time.AfterFunc(hurried, s.classes.Hurry).Stop()
	kept, cancel := context.WithTimeout(context.Background(), closing)
	defer cancel()
	lost := s.host.Close(kept)
	left, cancel := context.WithTimeout(context.Background(), leaving)
	defer cancel()
	// Who has not left by then is left.
	if s.pages != nil {
		s.pages.Close(left)
	}
	if s.door != nil {
		_ = s.door.Close(left)
	}
	for _, h := range s.others {
		_ = h.Close()
	}
	if lost = errors.Join(lost, s.keep()); lost != nil {
		return s.Problem("cli.serve.error.lost")
	}
	return nil
}

// keep closes the classes. What they could not keep is put into a file, and said.
func (s *server) keep() error {
	err := s.classes.Close()
	if unkept := (*classroom.Unkept)(nil); errors.As(err, &unkept) {
		file, err := unkept.Save(s.place.Data())
		if err == nil {
			s.Complain(s.Say("cli.serve.unkept", "File", file))
		}
		return err
	}
	return nil // all that was to be kept is
}

// takeUp keeps what the server could not keep when it ended before. What still cannot be kept stays
// in its file, and is said.
func (c *command) takeUp(ctx context.Context, p parts) {
	finished := func(lesson string) progress.Finished {
		if l := p.course.Lesson(lesson); l != nil {
			return l.Finished
		}
		return func(func(string) bool) bool { return false }
	}
	files, err := classroom.TakeUp(ctx, p.classes, c.place.Data(), finished)
	if files > 0 {
		c.Complain(c.Say("cli.serve.taken-up"))
	}
	if err != nil {
		c.Complain(c.Say("cli.serve.not-taken-up", "Folder", c.place.Data(), "Why", c.Explain(err)))
	}
}

// heap is by how much, in a hundred, what is in use may grow until the memory is cleared up.
const heap = 50

// spend lets the program take the memory that its seats need: a command that reads one document has
// limits of its own.
func spend(env func(string) string) {
	if env("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(math.MaxInt64)
	}
	if env("GOGC") == "" {
		debug.SetGCPercent(heap)
	}
}
