package shell

import (
	"net"
	"net/netip"
	"slices"
	"sync"
	"time"
)

// gate counts the connections, and lets in no more than there may be.
type gate struct {
	limits Limits
	counts *counts

	mu      sync.Mutex
	all     int
	waiting int
	from    map[netip.Prefix]*origin
}

// origin is an address that connections come from.
type origin struct {
	all     int
	waiting []*conn // who have not said yet who they are, the oldest first
}

func newGate(l Limits, c *counts) *gate {
	return &gate{limits: l, counts: c, from: map[netip.Prefix]*origin{}}
}

// conn is a connection. Each write to it has its own deadline.
type conn struct {
	net.Conn
	gate   *gate
	from   netip.Prefix
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
	g.mu.Lock()
	o := g.from[c.from]
	if o == nil {
		o = &origin{}
	}
	if g.all >= g.limits.Connections || o.all >= g.limits.From {
		g.mu.Unlock()
		g.counts.refused.Inc()
		return nil
	}
	var displaced *conn
	if g.waiting >= g.limits.Waiting {
		displaced = g.crowded().waiting[0]
		g.forget(displaced)
	}
	g.from[c.from] = o
	g.all++
	o.all++
	g.waiting++
	o.waiting = append(o.waiting, c)
	c.wait(g.limits.Hello)
	g.mu.Unlock()
	if displaced != nil {
		g.counts.displaced.Inc()
		_ = displaced.Close()
	}
	g.counts.connections.Inc()
	return c
}

// crowded returns the address with the most connections that wait.
func (g *gate) crowded() *origin {
	var most *origin
	for _, o := range g.from {
		if most == nil || len(o.waiting) > len(most.waiting) {
			most = o
		}
	}
	return most
}

// forget takes a connection from those that wait.
func (g *gate) forget(c *conn) {
	if o := g.from[c.from]; o != nil {
		if i := slices.Index(o.waiting, c); i >= 0 {
			o.waiting = slices.Delete(o.waiting, i, i+1)
			g.waiting--
		}
	}
}

// open returns how many connections there are, and how many of them wait.
func (g *gate) open() (all, waiting int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.all, g.waiting
}

// wait closes the connection unless its keys are agreed on in time.
func (c *conn) wait(hello time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.hello = time.AfterFunc(hello, func() { _ = c.Close() })
}

// agreed says that the keys of a connection are agreed on.
func (c *conn) agreed() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.hello.Stop()
}

// known says that it is known who they are.
func (c *conn) known() {
	c.gate.mu.Lock()
	c.gate.forget(c)
	c.gate.mu.Unlock()
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
	c.mu.Unlock()
	if before {
		return net.ErrClosed
	}
	c.gate.leave(c)
	return c.Conn.Close()
}

func (g *gate) leave(c *conn) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.forget(c)
	g.all--
	if o := g.from[c.from]; o != nil {
		if o.all--; o.all == 0 {
			delete(g.from, c.from)
		}
	}
}

// The part of an address that one household or one school has at least (RFC 6177).
const (
	bits4 = 32
	bits6 = 64
)

// network returns what counts as one address: an IPv4 address, or a network of IPv6.
func network(a net.Addr) netip.Prefix {
	tcp, ok := a.(*net.TCPAddr)
	if !ok {
		return netip.Prefix{}
	}
	ip := tcp.AddrPort().Addr().Unmap()
	bits := bits6
	if ip.Is4() {
		bits = bits4
	}
	p, _ := ip.WithZone("").Prefix(bits)
	return p
}
