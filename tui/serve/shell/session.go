package shell

import (
	"context"
	"errors"
	"net"
	"slices"
	"strings"
	"sync"
	"time"

	"charm.land/ssh"
	uv "github.com/charmbracelet/ultraviolet"
	gossh "golang.org/x/crypto/ssh"

	shlex "github.com/anmitsu/go-shlex"
)

// session is one session of a connection (RFC 4254, 6), as handlers know it.
type session struct {
	gossh.Channel
	ctx    ssh.Context
	here   context.Context //nolint:containedctx // ends with the session
	server *gossh.ServerConn
	conn   *conn
	door   *Door
	keys   *keys
	heard  *heard

	env       []string
	terminal  *ssh.Pty // nil without one
	sizes     chan uv.Event
	command   string
	subsystem string

	mu     sync.Mutex
	exited bool
	idle   func() // what to do when nothing is heard for long; nil to close the connection
}

var _ ssh.Session = (*session)(nil)

func (s *session) User() string              { return s.server.User() }
func (s *session) RemoteAddr() net.Addr      { return s.server.RemoteAddr() }
func (s *session) LocalAddr() net.Addr       { return s.server.LocalAddr() }
func (s *session) Environ() []string         { return slices.Clone(s.env) }
func (s *session) RawCommand() string        { return s.command }
func (s *session) Subsystem() string         { return s.subsystem }
func (s *session) Context() ssh.Context      { return s.ctx }
func (s *session) PublicKey() ssh.PublicKey  { return nil } // nobody but the entrance asks for it
func (s *session) EmulatedPty() bool         { return s.terminal != nil }
func (s *session) Signals(chan<- ssh.Signal) {}
func (s *session) Break(chan<- bool)         {}

// Permissions returns what the handshake has proven.
func (s *session) Permissions() ssh.Permissions { return *s.ctx.Permissions() }

// Command returns the words of the command, as a shell parts them.
func (s *session) Command() []string {
	words, err := shlex.Split(s.command, true)
	if err != nil {
		return nil
	}
	return words
}

// Pty returns the terminal as it was in the beginning.
func (s *session) Pty() (ssh.Pty, <-chan ssh.Window, bool) {
	if s.terminal == nil {
		return ssh.Pty{}, nil, false
	}
	return *s.terminal, nil, true
}

// Read reads what comes, as fast as a person can type.
func (s *session) Read(p []byte) (int, error) {
	if s.keys == nil {
		n, err := s.Channel.Read(p)
		s.heard.now()
		return n, err
	}
	return s.keys.Read(p)
}

// Text says that a text comes line by line, which is as much work as one that is pasted (plain.Texts).
func (s *session) Text(coming bool) {
	if s.keys != nil {
		s.keys.text.Store(coming)
	}
}

// Write writes, within the time that the other side has to read.
func (s *session) Write(p []byte) (int, error) {
	stop := time.AfterFunc(s.door.limits.Write, func() {
		s.door.counts.stalled.Inc()
		_ = s.conn.Close()
	})
	defer stop.Stop()
	return s.Channel.Write(p)
}

var errExited = errors.New("shell: the session has ended before")

// Exit tells the exit status, and ends the session.
func (s *session) Exit(code int) error {
	s.mu.Lock()
	before := s.exited
	s.exited = true
	s.mu.Unlock()
	if before {
		return errExited
	}
	status := struct{ Status uint32 }{uint32(code)} //nolint:gosec // ours are small
	if _, err := s.SendRequest("exit-status", false, gossh.Marshal(&status)); err != nil {
		return err
	}
	return s.Close()
}

// variable returns a variable of the environment; "" for none.
func (s *session) variable(name string) string {
	for _, v := range slices.Backward(s.env) {
		if value, ok := strings.CutPrefix(v, name+"="); ok {
			return value
		}
	}
	return ""
}

// heard ends what nothing is heard of for long. It wakes once in that time.
type heard struct {
	mu   sync.Mutex
	last time.Time
}

func (h *heard) now() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.last = time.Now()
}

// watch calls end when nothing was heard for so long, until ctx ends.
func (h *heard) watch(ctx context.Context, long time.Duration, end func()) {
	h.now()
	for {
		h.mu.Lock()
		left := long - time.Since(h.last)
		h.mu.Unlock()
		if left <= 0 {
			end()
			return
		}
		timer := time.NewTimer(left)
		select {
		case <-ctx.Done():
			timer.Stop()
			return
		case <-timer.C:
		}
	}
}
