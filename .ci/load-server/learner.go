package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"jourdain/lessons/classroom"
)

// learner is one at a seat, who is connected to a process.
type learner struct {
	seat   classroom.Seat
	client *gossh.Client // nil for a browser
	leave  func()
	keys   io.Writer
	window *gossh.Session
	width  int // of the window

	mu      sync.Mutex
	pressed time.Time // when a key was pressed whose answer has not come yet
	took    []time.Duration
	said    strings.Builder // in the line mode, since the last answer
	all     int             // bytes
	more    chan struct{}
}

// patience is how long something is waited for.
const patience = time.Minute

// come connects to a process, with a full screen or line by line.
func (s *school) come(ctx context.Context, number int, v *server, lines bool) (*learner, error) {
	l := &learner{seat: classroom.Seat{Class: code, Number: number}, more: make(chan struct{}, 1)}
	tcp, err := (&net.Dialer{Timeout: patience}).DialContext(ctx, "tcp", v.address)
	if err != nil {
		return nil, err
	}
	_ = tcp.SetDeadline(time.Now().Add(patience))
	c, channels, requests, err := gossh.NewClientConn(tcp, v.address, &gossh.ClientConfig{
		User: l.seat.String(), Auth: []gossh.AuthMethod{gossh.PublicKeys(s.key)},
		HostKeyCallback: gossh.InsecureIgnoreHostKey(), //nolint:gosec // the server is on this machine, and begun by us
	})
	if err != nil {
		_ = tcp.Close()
		return nil, err
	}
	_ = tcp.SetDeadline(time.Time{})
	l.width = 80
	l.client = gossh.NewClient(c, channels, requests)
	l.leave = func() { _ = l.client.Close() }
	session, err := l.client.NewSession()
	if err != nil {
		l.leave()
		return nil, err
	}
	session.Stdout, l.window = l, session
	if l.keys, err = session.StdinPipe(); err == nil && !lines {
		err = session.RequestPty("xterm-256color", 24, l.width, gossh.TerminalModes{})
	}
	if err == nil {
		err = session.Shell()
	}
	if err != nil {
		l.leave()
		return nil, err
	}
	return l, nil
}

// Write takes what the tutor shows.
func (l *learner) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.pressed.IsZero() {
		l.took = append(l.took, time.Since(l.pressed))
		l.pressed = time.Time{}
	}
	l.all += len(p)
	if l.said.Len() < 1<<16 {
		l.said.Write(p)
	}
	select {
	case l.more <- struct{}{}:
	default:
	}
	return len(p), nil
}

// press presses a key.
func (l *learner) press(key string) error {
	l.mu.Lock()
	if l.pressed.IsZero() {
		l.pressed = time.Now()
	}
	l.said.Reset()
	l.mu.Unlock()
	_, err := io.WriteString(l.keys, key)
	return err
}

// shown returns how many bytes were shown.
func (l *learner) shown() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.all
}

// asks ends what the tutor says line by line when it waits for an answer.
const asks = "for help): "

// hear waits until the tutor asks, and returns what it has said.
func (l *learner) hear(ctx context.Context) (string, error) {
	ended := make(chan error, 1)
	go func() { ended <- l.client.Wait() }()
	late := time.NewTimer(patience)
	defer late.Stop()
	for {
		l.mu.Lock()
		said := l.said.String()
		l.mu.Unlock()
		if strings.HasSuffix(said, asks) {
			return said, nil
		}
		select {
		case <-l.more:
		case err := <-ended:
			return "", fmt.Errorf("the connection has ended: %w", err)
		case <-late.C:
			return "", fmt.Errorf("the tutor asks nothing: %q", said)
		case <-ctx.Done():
			return "", ctx.Err()
		}
	}
}
