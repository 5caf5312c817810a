package servetest

import (
	"net"
	"testing"
)

// little is how many bytes the system holds on each side of a connection.
const little = 4 << 10

// Tight makes a listener whose connections hold little of what is written and not read.
func Tight(l net.Listener) net.Listener { return tight{l} }

type tight struct{ net.Listener }

func (l tight) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if tcp, ok := c.(*net.TCPConn); ok {
		_ = tcp.SetWriteBuffer(little)
	}
	return c, err
}

// Dial opens a connection that holds little of what was not read yet, until the test ends.
func Dial(t testing.TB, address string) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if err := c.(*net.TCPConn).SetReadBuffer(little); err != nil {
		t.Fatal(err)
	}
	return c
}
