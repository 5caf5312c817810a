package shell

import (
	"bytes"
	"errors"
	"io"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

// visitor is who comes to a school with a client of Go.
type visitor struct {
	t       *testing.T
	school  *school
	user    string
	keys    []gossh.Signer
	secrets []string // that they type, one after the other

	mu     sync.Mutex
	asked  int // secrets
	banner string
}

// config is what the visitor's client says.
func (v *visitor) config() *gossh.ClientConfig {
	ask := func(_, _ string, questions []string, _ []bool) ([]string, error) {
		if len(questions) == 0 {
			return nil, nil
		}
		v.mu.Lock()
		defer v.mu.Unlock()
		if v.asked >= len(v.secrets) {
			return nil, errors.New("no more secrets")
		}
		v.asked++
		return []string{v.secrets[v.asked-1]}, nil
	}
	return &gossh.ClientConfig{
		User: v.user, Timeout: patience, HostKeyCallback: gossh.FixedHostKey(v.school.door.o.Key.PublicKey()),
		Auth: []gossh.AuthMethod{gossh.PublicKeys(v.keys...), gossh.RetryableAuthMethod(gossh.KeyboardInteractive(ask), 5)},
		BannerCallback: func(message string) error {
			v.mu.Lock()
			defer v.mu.Unlock()
			v.banner += message
			return nil
		},
	}
}

// come connects; the error is why they are not let in.
func (v *visitor) come() (*gossh.Client, error) {
	v.t.Helper()
	client, err := gossh.Dial("tcp", v.school.address, v.config())
	if err == nil {
		v.t.Cleanup(func() { _ = client.Close() })
	}
	return client, err
}

// over is let in over a connection.
func (v *visitor) over(c net.Conn) (*gossh.Client, error) {
	conn, channels, requests, err := gossh.NewClientConn(c, v.school.address, v.config())
	if err != nil {
		return nil, err
	}
	return gossh.NewClient(conn, channels, requests), nil
}

// enter connects, and is let in.
func (v *visitor) enter() *gossh.Client {
	v.t.Helper()
	client, err := v.come()
	if err != nil {
		v.t.Fatalf("%s is not let in: %v", v.user, err)
	}
	return client
}

// seen is what a session shows.
type seen struct {
	mu   sync.Mutex
	all  bytes.Buffer
	more chan struct{}
}

func newSeen() *seen { return &seen{more: make(chan struct{}, 1)} }

func (s *seen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all.Write(p)
	select {
	case s.more <- struct{}{}:
	default:
	}
	return len(p), nil
}

// wait waits until something is shown.
func (s *seen) wait(t *testing.T, want string) {
	t.Helper()
	late := time.After(patience)
	for {
		s.mu.Lock()
		all := s.all.String()
		s.mu.Unlock()
		if strings.Contains(all, want) {
			return
		}
		select {
		case <-s.more:
		case <-late:
			t.Fatalf("%q is not shown: %q", want, all)
		}
	}
}

// play is a session at the tutor.
type play struct {
	*gossh.Session
	keys io.WriteCloser
	seen *seen
}

// sit begins a session with a terminal of a size, or line by line where that is 0.
func sit(t *testing.T, client *gossh.Client, term string, width, height int) *play {
	t.Helper()
	session, err := client.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	p := &play{Session: session, seen: newSeen()}
	session.Stdout, session.Stderr = p.seen, p.seen
	if p.keys, err = session.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if term != "" {
		if err := session.RequestPty(term, height, width, gossh.TerminalModes{}); err != nil {
			t.Fatal(err)
		}
	}
	if err := session.Shell(); err != nil {
		t.Fatal(err)
	}
	return p
}

// press types.
func (p *play) press(t *testing.T, keys string) {
	t.Helper()
	if _, err := io.WriteString(p.keys, keys); err != nil {
		t.Fatal(err)
	}
}

// status waits until a session ends, and returns its exit status.
func (p *play) status(t *testing.T) int {
	t.Helper()
	err := p.Wait()
	var exit *gossh.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.ExitStatus()
	}
	t.Fatalf("the session has no end: %v", err)
	return -1
}

// dial opens a connection that says nothing.
func (s *school) dial() net.Conn {
	s.t.Helper()
	c, err := net.Dial("tcp", s.address)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { _ = c.Close() })
	return c
}

// isClosed waits until the other side closes a connection.
func isClosed(t *testing.T, c net.Conn) {
	t.Helper()
	_ = c.SetReadDeadline(time.Now().Add(patience))
	_, err := io.Copy(io.Discard, c)
	var timeout net.Error
	if errors.As(err, &timeout) && timeout.Timeout() {
		t.Error("the connection is not closed")
	}
}
