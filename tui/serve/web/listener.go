package web

import (
	"net"
	"net/netip"
	"sync"
)

// The usual bounds of [Listener]: a browser has some seven connections, and a school is one address.
const (
	Connections          = 4000
	ConnectionsOfAddress = 1500
)

// Listener bounds how many connections are open at the same time, in all and from an address; those
// of trusted proxies only in all. One too many is closed at once.
func Listener(l net.Listener, all, ofAddress int, trusted []netip.Prefix) net.Listener {
	return &listener{Listener: l, open: newTally(all, ofAddress), trusted: trusted}
}

type listener struct {
	net.Listener
	open    *tally
	trusted proxies
}

// Accept waits for the next connection that may be open.
func (l *listener) Accept() (net.Conn, error) {
	for {
		conn, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		address := host(conn.RemoteAddr().String())
		if l.trusted.trusts(address) {
			address = ""
		}
		if l.open.enter(address) {
			return &connection{Conn: conn, leave: sync.OnceFunc(func() { l.open.leave(address) })}, nil
		}
		_ = conn.Close()
	}
}

// connection is one that is counted until it is closed.
type connection struct {
	net.Conn
	leave func()
}

// Close closes the connection.
func (c *connection) Close() error {
	c.leave()
	return c.Conn.Close()
}
