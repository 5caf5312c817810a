package files

import (
	"context"
	"errors"
	"io"
	"time"

	"charm.land/ssh"
	"charm.land/wish/v2"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve/folder"
	"jourdain/tui/text"
)

// Seats knows the folders of seats, and how their learners are spoken to. [serve.Host] is one.
type Seats interface {
	// Folder returns the folder of a seat, which it makes.
	Folder(ctx context.Context, t classroom.Tenure) (dir string, err error)
	// Words returns the words of the learner.
	Words(ctx context.Context, s classroom.Seat) (*text.Words, error)
}

// Options are how files are reached. The zero value of a span is its default.
type Options struct {
	Seats   Seats
	Folders *folder.Keeper
	// Idle is how long nothing may come from a connection, and Longest how long it may last. An idle
	// one costs little, and a file manager keeps one for as long as its window is open.
	Idle, Longest time.Duration
}

const (
	usualIdle    = time.Hour
	usualLongest = 12 * time.Hour
)

// Files are the folders of seats as programs for files reach them.
type Files struct{ o Options }

// New makes them.
func New(o Options) *Files {
	if o.Idle == 0 {
		o.Idle = usualIdle
	}
	if o.Longest == 0 {
		o.Longest = usualLongest
	}
	return &Files{o}
}

// place is the folder that a connection has proven to be its own, and the words of its learner.
type place struct {
	seat   classroom.Seat
	folder *folder.Folder
	words  *text.Words
}

// open opens the folder of a seat. What is wrong is said to who has come, and ends their session.
func (f *Files) open(s ssh.Session, t classroom.Tenure) (p place, ok bool) {
	var err error
	p.seat = t.Seat
	if p.words, err = f.o.Seats.Words(s.Context(), t.Seat); err != nil {
		_ = s.Exit(1)
		return p, false
	}
	if t.Seat.Teacher() {
		wish.Errorln(s, p.words.Say("files.no-seat"))
		_ = s.Exit(1)
		return p, false
	}
	dir, err := f.o.Seats.Folder(s.Context(), t)
	if err == nil {
		p.folder, err = f.o.Folders.Open(dir)
	}
	switch {
	case err == nil:
		return p, true
	case errors.Is(err, folder.ErrBusy):
		wish.Errorln(s, p.words.Say("files.busy"))
	default:
		wish.Errorln(s, p.words.Say("files.failed"))
	}
	_ = s.Exit(1)
	return p, false
}

// close says that the folder is no longer used.
func (p place) close() { _ = p.folder.Close() } // nothing is written by it

// watched is what comes from a connection, which is closed when nothing comes for too long. What
// somebody does not read stops what is read from them, so that ends too.
type watched struct {
	io.ReadWriteCloser
	idle  time.Duration
	timer *time.Timer
	end   *time.Timer
}

// watch begins to watch a connection.
func (f *Files) watch(s io.ReadWriteCloser) *watched {
	shut := func() { _ = s.Close() } // whoever reads from it is told
	return &watched{ReadWriteCloser: s, idle: f.o.Idle, timer: time.AfterFunc(f.o.Idle, shut), end: time.AfterFunc(f.o.Longest, shut)}
}

// Read reads, and says that somebody is there.
func (w *watched) Read(b []byte) (int, error) {
	n, err := w.ReadWriteCloser.Read(b)
	if n > 0 && w.timer.Stop() {
		w.timer.Reset(w.idle)
	}
	return n, err
}

// leave ends the watch.
func (w *watched) leave() {
	w.timer.Stop()
	w.end.Stop()
}
