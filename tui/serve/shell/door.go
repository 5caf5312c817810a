package shell

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"sync"

	"charm.land/ssh"
	"charm.land/wish/v2"
	"github.com/VictoriaMetrics/metrics"
	gossh "golang.org/x/crypto/ssh"

	"jourdain/lessons/classroom"
	"jourdain/tui/cli/display"
	"jourdain/tui/serve"
	"jourdain/tui/text"
)

// Options are what a door is made of.
type Options struct {
	Host    *serve.Host
	Classes classroom.Store
	// Key is the key by which the server is known; see [HostKey].
	Key    gossh.Signer
	Limits Limits
	// Subsystems are what a connection can ask for at its seat, by its name: "sftp". They end with the
	// session that they are given.
	Subsystems map[string]func(ssh.Session, classroom.Tenure)
	// Command carries out a command at a seat, and reports whether it is one that it knows, as scp; nil
	// for none. What nobody knows is refused.
	Command func(ssh.Session, classroom.Tenure) bool
	// Watch shows a teacher their class; nil for the tutor, as at any seat.
	Watch Watch
	// Log hears of seats, never of names or addresses; nil for nobody.
	Log *slog.Logger
	// Metrics gets the figures; nil for nobody.
	Metrics *metrics.Set
}

// Watch shows a class to its teacher, in the language of some words, until they leave or ctx ends: on
// the full screen of a terminal, or line by line.
type Watch interface {
	Screen(ctx context.Context, class string, w *text.Words, line display.Line) error
	Lines(ctx context.Context, class string, w *text.Words, in io.Reader, out io.Writer) error
}

// Door lets people in by SSH.
type Door struct {
	o      Options
	limits Limits
	words  *text.Words // before it is known which ones somebody wants
	counts *counts
	gate   *gate
	log    *slog.Logger
	server *ssh.Server

	mu        sync.Mutex
	closed    bool
	listeners []net.Listener
}

// New makes a door, which is closed until [Door.Serve].
func New(o Options) (*Door, error) {
	words, err := text.Open(o.Host.Voice())
	if err != nil {
		return nil, fmt.Errorf("shell: %w", err)
	}
	if o.Metrics == nil {
		o.Metrics = metrics.NewSet()
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	d := &Door{o: o, limits: o.Limits.orDefault(), words: words, counts: newCounts(o.Metrics), log: o.Log}
	d.gate = newGate(d.limits, d.counts, d.log)
	o.Metrics.NewGauge("jourdain_ssh_connections", func() float64 { all, _ := d.gate.open(); return float64(all) })
	o.Metrics.NewGauge("jourdain_ssh_connections_waiting", func() float64 { _, waiting := d.gate.open(); return float64(waiting) })
	d.server, err = wish.NewServer(d.settle)
	if err != nil {
		return nil, fmt.Errorf("shell: %w", err)
	}
	return d, nil
}

// connection is where a context has the connection.
type connection struct{}

// settle makes the server what it is.
func (d *Door) settle(s *ssh.Server) error {
	s.Version = "Jourdain"
	s.HandshakeTimeout = d.limits.Login
	s.ConnCallback = func(ctx ssh.Context, inner net.Conn) net.Conn {
		c := d.gate.enter(inner)
		if c == nil {
			return nil
		}
		ctx.SetValue(connection{}, c)
		return c
	}
	s.ServerConfigCallback = func(ctx ssh.Context) *gossh.ServerConfig {
		c, _ := ctx.Value(connection{}).(*conn)
		return (&entrance{door: d, ctx: ctx, conn: c}).config()
	}
	s.ChannelHandlers = map[string]ssh.ChannelHandler{"session": d.session}
	s.AddHostKey(d.o.Key)
	return nil
}

// Serve lets people in who come to a listener, until [Door.Close].
func (d *Door) Serve(l net.Listener) error {
	d.mu.Lock()
	closed := d.closed
	d.listeners = append(d.listeners, l)
	d.mu.Unlock()
	if closed {
		return l.Close()
	}
	if err := d.server.Serve(discreet{l}); !errors.Is(err, ssh.ErrServerClosed) && !errors.Is(err, net.ErrClosed) {
		return fmt.Errorf("shell: %w", err)
	}
	return nil
}

// Close lets nobody in any more, waits until all have left whose visit the host has ended, and at the
// end of ctx closes what is left.
func (d *Door) Close(ctx context.Context) error {
	d.mu.Lock()
	d.closed = true
	for _, l := range d.listeners {
		_ = l.Close() // also one that the server does not know yet
	}
	d.mu.Unlock()
	err := d.server.Shutdown(ctx)
	return errors.Join(err, d.server.Close())
}
