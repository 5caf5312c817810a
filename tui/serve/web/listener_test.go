package web

import (
	"bytes"
	"io"
	"log/slog"
	"net"
	"net/netip"
	"strings"
	"testing"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve/crowd"
)

// bounded listens with some limits, and returns what connects, and the connections that are accepted.
func bounded(t *testing.T, limits crowd.Limits, trusted []netip.Prefix, log *slog.Logger) (dial func() (net.Conn, bool), accepted chan net.Conn) {
	t.Helper()
	under, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l := Listener(under, limits, trusted, log)
	t.Cleanup(func() { _ = l.Close() })
	accepted = make(chan net.Conn, 10)
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			_, _ = io.WriteString(conn, "x")
			accepted <- conn
		}
	}()
	return func() (net.Conn, bool) {
		t.Helper()
		conn, err := net.Dial("tcp", under.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = conn.Close() })
		_, err = conn.Read(make([]byte, 1))
		return conn, err == nil
	}, accepted
}

// isCut fails unless the other side has closed a connection.
func isCut(t *testing.T, conn net.Conn) {
	t.Helper()
	if _, err := conn.Read(make([]byte, 1)); err == nil {
		t.Error("the connection stays")
	}
}

// What is more than may be open takes the place of one that has not shown a seat yet, or else is closed at
// once; what was closed may come again. It is said once, and not who it was.
func TestConnectionsAreBounded(t *testing.T) {
	var said bytes.Buffer
	limits := crowd.Limits{All: 9, Of: 2, Waiting: 9, WaitingOf: 9, Seat: 9}
	dial, accepted := bounded(t, limits, nil, slog.New(slog.NewTextHandler(&said, nil)))
	first, _ := dial()
	_, _ = dial()
	one, two := <-accepted, <-accepted
	_, open := dial()
	isCut(t, first)
	if !open {
		t.Error("who has shown no seat keeps others out")
	}
	showed(within(t.Context(), two), classroom.Seat{Class: "5B", Number: 1})
	three := <-accepted
	showed(within(t.Context(), three), classroom.Seat{Class: "5B", Number: 2})
	if _, open := dial(); open {
		t.Error("there are too many")
	}
	_, _, _ = one.Close(), three.Close(), three.Close()
	if _, open := dial(); !open {
		t.Error("a place that is free is not given")
	}
	if got := said.String(); strings.Count(got, "a limit is met") != 1 || !strings.Contains(got, "door=http") || strings.Contains(got, "127.0.0") || strings.Contains(got, "5B") {
		t.Errorf("the log has %s", got)
	}
}

// A trusted proxy has no bound of its own, and one of its connections is nobody's.
func TestTheConnectionsOfAProxy(t *testing.T) {
	limits := crowd.Limits{All: 3, Of: 1, Waiting: 9, WaitingOf: 1, Seat: 1}
	dial, accepted := bounded(t, limits, []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}, nil)
	for range 3 {
		if _, open := dial(); !open {
			t.Error("there are too few")
		}
		showed(within(t.Context(), <-accepted), classroom.Seat{Class: "5B", Number: 1})
	}
	if _, open := dial(); open {
		t.Error("there are too many")
	}
}
