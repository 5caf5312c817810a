package web

import (
	"context"
	"crypto/tls"
	"log/slog"
	"net"
	"net/netip"
	"sync"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve/crowd"
)

// Connections returns the usual bounds of [Listener]: a browser has some seven connections, and a school
// is one address.
func Connections() crowd.Limits {
	return crowd.Limits{All: 4000, Of: 1500, Waiting: 4000, WaitingOf: 1000, Seat: 32}
}

// Listener bounds how many connections are open at the same time; those of trusted proxies, each of which
// is for many people, only in all. One too many is closed, or one on which nobody has shown a seat yet.
// A log hears of that without who it was; nil for nobody.
func Listener(l net.Listener, limits crowd.Limits, trusted []netip.Prefix, log *slog.Logger) net.Listener {
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	return &listener{Listener: l, open: crowd.New(limits, crowd.Log(log, "http", nil)), trusted: trusted}
}

type listener struct {
	net.Listener
	open    *crowd.Crowd
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
		c := &connection{Conn: conn, shared: l.trusted.trusts(address)}
		of := network(address)
		if c.shared {
			of = netip.Prefix{}
		}
		guest := l.open.Enter(of, func() { _ = conn.Close() })
		if guest == nil {
			_ = conn.Close()
			continue
		}
		c.guest, c.leave = guest, sync.OnceFunc(guest.Leave)
		return c, nil
	}
}

// connection is one that is counted until it is closed.
type connection struct {
	net.Conn
	shared bool // by many people: a proxy's
	guest  *crowd.Guest
	leave  func()
}

// Close closes the connection.
func (c *connection) Close() error {
	c.leave()
	return c.Conn.Close()
}

type connectionKey struct{}

// within returns the context of a connection, in which it is found again.
func within(ctx context.Context, conn net.Conn) context.Context {
	if secure, ok := conn.(*tls.Conn); ok {
		conn = secure.NetConn()
	}
	return context.WithValue(ctx, connectionKey{}, conn)
}

// showed says that a seat was shown on the connection of a request.
func showed(ctx context.Context, s classroom.Seat) {
	if c, ok := ctx.Value(connectionKey{}).(*connection); ok && !c.shared {
		c.guest.Known(s)
	}
}
