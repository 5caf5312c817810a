package shell

import (
	"context"
	"errors"
	"net"
	"runtime"
	"strings"
	"testing"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve"
)

// learner is let in at the first seat.
func (s *school) learner() *gossh.Client {
	s.t.Helper()
	return (&visitor{t: s.t, school: s, user: "5B.1", secrets: []string{"apple"}}).enter()
}

// The size of a window is drawn as far as it makes sense, and follows the window.
func TestTheSizeOfAWindow(t *testing.T) {
	for _, test := range []struct {
		columns, rows uint32
		width, height int
	}{
		{80, 24, 80, 24}, {0, 0, 80, 24}, {0, 24, 80, 24}, {1, 1, 20, 5}, {1 << 31, 1<<32 - 1, 500, 200}, {40, 12, 40, 12},
	} {
		if w, h := fitting(test.columns, test.rows); w != test.width || h != test.height {
			t.Errorf("%dx%d is drawn as %dx%d", test.columns, test.rows, w, h)
		}
	}
	s := open(t)
	client := s.learner()
	p := sit(t, client, "xterm", 0, 0)
	p.seen.wait(t, "Choose a lesson")
	if err := p.WindowChange(5, 20); err != nil {
		t.Fatal(err)
	}
	p.seen.wait(t, "Make the window")
	for range 1000 { // nobody waits for those that nobody has seen
		if err := p.WindowChange(24, 80); err != nil {
			t.Fatal(err)
		}
	}
	p.press(t, "q")
	if got := p.status(t); got != 0 {
		t.Errorf("it ends with %d", got)
	}
}

// A terminal without a screen gets lines, shows what is typed and lets it be mended.
func TestATerminalWithoutAScreen(t *testing.T) {
	s := open(t)
	p := sit(t, s.learner(), "dumb", 80, 24)
	p.seen.wait(t, "Choose a lesson")
	p.press(t, "x\x7fq\r")
	p.seen.wait(t, "x\b \bq\r\n")
	p.seen.wait(t, "Goodbye.\r\n")
	if got := p.status(t); got != 0 {
		t.Errorf("it ends with %d", got)
	}
}

// There are lessons, and nothing else.
func TestThereIsNothingElse(t *testing.T) {
	s := open(t)
	client := s.learner()
	session, err := client.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	said, err := session.CombinedOutput("rm -rf /")
	var exit *gossh.ExitError
	if !errors.As(err, &exit) || exit.ExitStatus() != refused || !strings.Contains(string(said), "only lessons") {
		t.Errorf("a command ends with %v, %q", err, said)
	}
	for _, kind := range []string{"direct-tcpip", "direct-streamlocal@openssh.com", "x11", "auth-agent@openssh.com", "tun@openssh.com"} {
		if channel, _, err := client.OpenChannel(kind, nil); err == nil {
			_ = channel.Close()
			t.Errorf("%s is opened", kind)
		}
	}
	for _, kind := range []string{"tcpip-forward", "streamlocal-forward@openssh.com"} {
		if ok, _, err := client.SendRequest(kind, true, gossh.Marshal(struct {
			Address string
			Port    uint32
		}{"0.0.0.0", 0})); ok || err != nil {
			t.Errorf("%s: %t, %v", kind, ok, err)
		}
	}
	session, err = client.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"auth-agent-req@openssh.com", "x11-req", "signal", "break", "eow@openssh.com"} {
		if ok, err := session.SendRequest(kind, true, nil); ok || err != nil {
			t.Errorf("%s: %t, %v", kind, ok, err)
		}
	}
	if err := session.RequestSubsystem("sftp"); err == nil {
		t.Error("there is a subsystem that nobody has made")
	}
}

// A connection may have a few sessions, and each may say only so much before it begins.
func TestAConnectionHasSoManySessions(t *testing.T) {
	s := limit(t, Limits{Channels: 2})
	client := s.learner()
	var first *gossh.Session
	for i := range 2 {
		session, err := client.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			first = session
		}
	}
	if _, err := client.NewSession(); err == nil {
		t.Error("there is a third session")
	}
	if err := first.Setenv("LANG", strings.Repeat("x", mostVariable)); err == nil {
		t.Error("a variable without end is kept")
	}
	taken := 0
	for range 2 * mostVariables {
		if first.Setenv("LANG", "fr_FR.UTF-8") == nil {
			taken++
		}
	}
	if taken != mostVariables {
		t.Errorf("%d variables are kept", taken)
	}
	if err := first.RequestPty(strings.Repeat("x", mostTerm+1), 24, 80, nil); err == nil {
		t.Error("a terminal with a name without end is taken")
	}
}

// The language of the learner's machine is spoken.
func TestTheLanguageOfTheMachineIsSpoken(t *testing.T) {
	s := open(t)
	session, err := s.learner().NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := session.Setenv("LANG", "fr_FR.UTF-8"); err != nil {
		t.Fatal(err)
	}
	said := newSeen()
	session.Stdout = said
	if err := session.Shell(); err != nil {
		t.Fatal(err)
	}
	said.wait(t, "Choisir une leçon")
}

// Who comes later to a seat goes on there; the one before is told, and their connection ends.
func TestTheNewerVisitGoesOn(t *testing.T) {
	s := open(t)
	client := s.learner()
	for _, term := range []string{"", "xterm", ""} {
		before := sit(t, client, term, 80, 24)
		before.seen.wait(t, "Choose a lesson")
		client = s.learner()
		after := sit(t, client, "", 0, 0)
		before.seen.wait(t, "now used elsewhere")
		if got := before.status(t); got != broken {
			t.Errorf("the one before ends with %d", got)
		}
		after.seen.wait(t, "Choose a lesson")
	}
}

// When the server closes, each is told, what they did last is kept, and nobody is waited for.
func TestTheServerCloses(t *testing.T) {
	s := open(t)
	full := sit(t, s.learner(), "xterm", 80, 24)
	full.seen.wait(t, "Choose a lesson")
	lines := sit(t, (&visitor{t: t, school: s, user: "5B.2", secrets: []string{"bread"}}).enter(), "", 0, 0)
	lines.seen.wait(t, "Choose a lesson")
	greeted(t, s.dial())
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	if err := s.host.Close(ctx); err != nil {
		t.Fatal(err)
	}
	for _, p := range []*play{full, lines} {
		p.seen.wait(t, "The class server is closing.")
		if got := p.status(t); got != broken {
			t.Errorf("a visit ends with %d", got)
		}
	}
	late := sit(t, s.learner(), "", 0, 0)
	late.seen.wait(t, "The class server is closing.")
}

// Somebody who does nothing is asked whether they are there, then their visit ends; what nobody has
// used ends too.
func TestAnIdleVisitEnds(t *testing.T) {
	idle := func(o *Options, h *serve.Options) {
		h.Idle, h.Warn = 50*time.Millisecond, 50*time.Millisecond
		o.Limits.Idle = time.Hour
	}
	s := open(t, idle)
	full := sit(t, s.learner(), "xterm", 80, 24)
	full.seen.wait(t, "Choose a lesson")
	full.press(t, "\x1b[B")
	full.seen.wait(t, "Are you still there?")
	full.seen.wait(t, "Nobody has done anything here")
	lines := sit(t, s.learner(), "", 0, 0)
	lines.seen.wait(t, "Choose a lesson")
	lines.press(t, "?\n")
	lines.seen.wait(t, "Are you still there?")
	lines.seen.wait(t, "Nobody has done anything here")
	for _, p := range []*play{full, lines} {
		if got := p.status(t); got != broken {
			t.Errorf("a visit ends with %d", got)
		}
	}
	s = open(t, func(o *Options, _ *serve.Options) { o.Limits.Idle = 200 * time.Millisecond })
	unused := sit(t, s.learner(), "xterm", 80, 24)
	unused.seen.wait(t, "Nobody has done anything here")
}

// A visit ends after the longest time.
func TestAVisitHasAnEnd(t *testing.T) {
	s := open(t, func(_ *Options, h *serve.Options) { h.Longest = 100 * time.Millisecond })
	p := sit(t, s.learner(), "", 0, 0)
	p.seen.wait(t, "has lasted very long")
}

// A session that is closed while its connection stays ends the visit.
func TestASessionIsClosed(t *testing.T) {
	s := open(t)
	client := s.learner()
	p := sit(t, client, "xterm", 80, 24)
	p.seen.wait(t, "Choose a lesson")
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	for begun := time.Now(); s.host.Visits() > 0; time.Sleep(10 * time.Millisecond) {
		if time.Since(begun) > patience {
			t.Fatal("the visit goes on")
		}
	}
}

// stuck is a channel on which nobody reads.
type stuck struct {
	gossh.Channel
	closed chan struct{}
}

func (s stuck) Write([]byte) (int, error) {
	<-s.closed
	return 0, net.ErrClosed
}

// watched is a connection that says when it is closed.
type watched struct {
	net.Conn
	closed chan struct{}
}

func (w watched) Close() error {
	close(w.closed)
	return w.Conn.Close()
}

// Who does not read what is written to them loses their connection.
func TestWhoDoesNotReadIsNotWaitedFor(t *testing.T) {
	s := limit(t, Limits{Write: 50 * time.Millisecond})
	near, far := net.Pipe()
	defer func() { _ = far.Close() }()
	closed := make(chan struct{})
	session := &session{Channel: stuck{closed: closed}, conn: s.door.gate.enter(watched{near, closed}), door: s.door}
	if _, err := session.Write([]byte("Bonjour")); !errors.Is(err, net.ErrClosed) {
		t.Errorf("it is written: %v", err)
	}
	if got := s.door.counts.stalled.Get(); got != 1 {
		t.Errorf("%d have not read", got)
	}
	// On the connection itself, what is not read is not waited for either.
	c := s.door.gate.enter(func() net.Conn { near, _ := net.Pipe(); return near }())
	var late net.Error
	if _, err := c.Write([]byte("Bonjour")); !errors.As(err, &late) || !late.Timeout() {
		t.Errorf("it is written: %v", err)
	}
	_ = c.Close()
}

// Files come and go by what the door was given for it, at the seat that was proven.
func TestASubsystemAndACommandGetTheSeat(t *testing.T) {
	at := make(chan classroom.Tenure, 2)
	s := open(t, func(o *Options, _ *serve.Options) {
		o.Subsystems = map[string]func(ssh.Session, classroom.Tenure){"sftp": func(_ ssh.Session, tenure classroom.Tenure) { at <- tenure }}
		o.Command = func(session ssh.Session, tenure classroom.Tenure) bool {
			if session.Command()[0] == "scp" {
				at <- tenure
				return true
			}
			return false
		}
	})
	client := s.learner()
	for _, ask := range []func(*gossh.Session) error{
		func(s *gossh.Session) error { return s.RequestSubsystem("sftp") },
		func(s *gossh.Session) error { return s.Run("scp -t 'a b'") },
	} {
		session, err := client.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		if err := ask(session); err != nil {
			t.Fatal(err)
		}
		if got := <-at; got.Seat.String() != "5B.1" {
			t.Errorf("it gets the seat %s", got.Seat)
		}
	}
}

// Nothing stays of those who have left, however they did.
func TestNothingStaysOfWhoHasLeft(t *testing.T) {
	s := open(t)
	sit(t, s.learner(), "xterm", 80, 24).seen.wait(t, "Choose a lesson") // what is made once is made
	before := runtime.NumGoroutine()
	for _, term := range []string{"", "xterm", "dumb", "xterm", ""} {
		client := s.learner()
		p := sit(t, client, term, 80, 24)
		p.seen.wait(t, "Choose a lesson")
		_ = client.Close()
	}
	for begun := time.Now(); runtime.NumGoroutine() > before; time.Sleep(20 * time.Millisecond) {
		if time.Since(begun) > patience {
			buf := make([]byte, 1<<20)
			t.Fatalf("%d goroutines, and %d before:\n%s", runtime.NumGoroutine(), before, buf[:runtime.Stack(buf, true)])
		}
	}
	if all, waiting := s.door.gate.open(); all > 1 || waiting > 0 {
		t.Errorf("%d connections stay", all)
	}
}

// Whose visit has ended, and who does not read why, is not waited for; one who reads it is.
func TestAVisitThatHasEndedIsNotWaitedFor(t *testing.T) {
	s := open(t)
	for _, leaves := range []bool{false, true} {
		v, err := s.host.Enter(t.Context(), s.tenure(one()), serve.Manner{})
		if err != nil {
			t.Fatal(err)
		}
		near, far := net.Pipe()
		closed := make(chan struct{})
		session := &session{conn: s.door.gate.enter(watched{near, closed}), door: s.door}
		unbind := session.bind(v)
		v.End(serve.ErrElsewhere)
		if leaves {
			unbind()
		}
		select {
		case <-closed:
			if leaves {
				t.Error("the connection of who has left is cut")
			}
		case <-time.After(map[bool]time.Duration{true: 2 * farewell, false: patience}[leaves]):
			if !leaves {
				t.Error("the connection stays")
			}
		}
		if !leaves {
			unbind()
		}
		_ = v.Leave()
		_ = far.Close()
	}
}
