package shell

import (
	"log/slog"
	"net"
	"net/netip"
	"sync"
	"time"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve/crowd"
)

// gate counts the connections, and lets in no more than there may be.
type gate struct {
	limits Limits
	counts *counts
	crowd  *crowd.Crowd
}

func newGate(l Limits, c *counts, log *slog.Logger) *gate {
	met := crowd.Log(log, "ssh", func(_ crowd.Limit, refused bool) {
		if refused {
			c.refused.Inc()
		} else {
			c.displaced.Inc()
		}
	})
	return &gate{limits: l, counts: c, crowd: crowd.New(crowd.Limits{
		All: l.Connections, Of: l.From, Waiting: l.Waiting, WaitingOf: l.WaitingFrom, Seat: l.Seat,
	}, met)}
}

// conn is a connection. Each write to it has its own deadline.
type conn struct {
	net.Conn
	gate   *gate
	from   netip.Prefix
	guest  *crowd.Guest
	hello  *time.Timer
	unused *time.Timer

	mu       sync.Mutex
	waits    bool // it is not known who they are
	closed   bool
	sessions int
}

// enter takes a connection; nil when there are too many.
func (g *gate) enter(inner net.Conn) *conn {
	c := &conn{Conn: inner, gate: g, from: network(addressOf(inner)), waits: true}
	c.wait(g.limits.Hello)
	guest := g.crowd.Enter(c.from, func() { _ = c.Close() })
	c.mu.Lock()
	c.guest = guest
	c.mu.Unlock()
	if guest == nil {
		c.agreed()
		return nil
	}
	g.counts.connections.Inc()
	return c
}

// open returns how many connections there are, and how many of them wait.
func (g *gate) open() (all, waiting int) { return g.crowd.Count() }

// wait closes the connection unless its keys are agreed on in time.
func (c *conn) wait(hello time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.hello = time.AfterFunc(hello, func() { _ = c.Close() })
}

// agreed says that the keys of a connection are agreed on.
func (c *conn) agreed() {
	c.mu.Lock()
	c.hello.Stop()
	c.mu.Unlock()
	if c.guest != nil {
		c.guest.Halfway()
	}
}

// known says at which seat they are.
func (c *conn) known(s classroom.Seat) {
	c.guest.Known(s)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.waits && !c.closed {
		c.waits = false
		c.unused = time.AfterFunc(c.gate.limits.Unused, func() { _ = c.Close() })
	}
}

// begin says that a session begins; false when there are too many.
func (c *conn) begin() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.sessions >= c.gate.limits.Channels || c.unused == nil {
		return false
	}
	c.sessions++
	c.unused.Stop()
	return true
}

// soon is how long a connection is kept on which the last session has ended: a program closes it
// itself then.
const soon = time.Second

// finish says that a session has ended.
func (c *conn) finish() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.sessions--; c.sessions == 0 && !c.closed {
		c.unused.Reset(soon)
	}
}

// Write writes, within the time that the other side has to read.
func (c *conn) Write(p []byte) (int, error) {
	_ = c.SetWriteDeadline(time.Now().Add(c.gate.limits.Write))
	return c.Conn.Write(p)
}

// SetDeadline is for what comes: each write has a deadline of its own.
func (c *conn) SetDeadline(t time.Time) error { return c.SetReadDeadline(t) }

// Close closes the connection.
func (c *conn) Close() error {
	c.mu.Lock()
	before := c.closed
	c.closed = true
	if c.unused != nil {
		c.unused.Stop()
	}
	c.hello.Stop()
	guest := c.guest
	c.mu.Unlock()
	if before {
		return net.ErrClosed
	}
	if guest != nil { // who had to go at once has left
		guest.Leave()
	}
	return c.Conn.Close()
}

// network returns what counts as one address.
func network(a net.Addr) netip.Prefix {
	tcp, ok := a.(*net.TCPAddr)
	if !ok {
		return netip.Prefix{}
	}
	return crowd.Network(tcp.AddrPort().Addr())
}
