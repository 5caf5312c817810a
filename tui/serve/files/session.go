package files

import (
	"io"
	"time"

	"charm.land/ssh"

	"jourdain/tui/serve/folder"
	"jourdain/tui/text"
)

// Seat is what a connection has proven: the folder of its seat, which is closed when the connection
// no longer uses it, and the words that the learner speaks.
type Seat struct {
	Folder *folder.Folder
	Words  *text.Words
}

// Owner opens the folder of the seat that a connection has proven; ok is false for a connection
// without one.
type Owner func(ssh.Session) (seat Seat, ok bool)

// Options are how files are reached.
type Options struct {
	Owner Owner
	// Idle is how long nothing may come from a connection, and Longest how long it may last.
	Idle, Longest time.Duration
}

// Idle connections cost little, and a file manager keeps one for as long as its window is open.
const (
	idle    = time.Hour
	longest = 12 * time.Hour
)

// Usual returns options with the usual limits.
func Usual(owner Owner) Options { return Options{Owner: owner, Idle: idle, Longest: longest} }

// watched is what comes from a connection, which is closed when nothing comes for too long. What
// somebody does not read stops what is read from them, so that ends too.
type watched struct {
	io.ReadWriteCloser
	idle  time.Duration
	timer *time.Timer
	end   *time.Timer
}

// watch begins to watch a connection.
func (o Options) watch(s io.ReadWriteCloser) *watched {
	shut := func() { _ = s.Close() } // whoever reads from it is told
	return &watched{ReadWriteCloser: s, idle: o.Idle, timer: time.AfterFunc(o.Idle, shut), end: time.AfterFunc(o.Longest, shut)}
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
