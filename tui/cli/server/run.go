package server

import (
	"context"
	"errors"
	"log/slog"
	"math"
	"net"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/VictoriaMetrics/metrics"
	gossh "golang.org/x/crypto/ssh"

	"jourdain/tui/serve"
	"jourdain/tui/serve/shell"
)

const (
	// warn is how long the tutor waits for a key when it asks whether someone is there.
	warn = time.Minute
	// longest is how long a visit lasts at most: longer than a day at school or a library's.
	longest = 14 * time.Hour
	// closing is how long all that was done last may take to be kept in the end, and leaving what the
	// doors may take besides.
	closing = 3500 * time.Millisecond
	leaving = time.Second
)

// serve serves until ctx ends.
func (c *command) serve(ctx context.Context, p parts) error {
	spend(c.Env)
	log := slog.New(slog.NewTextHandler(c.Err, nil))
	set := metrics.NewSet()
	host := serve.NewHost(serve.Options{
		Course: p.course, Classes: p.classes, Folders: c.place.Seats(), Voice: c.voice(), Points: c.points,
		Idle: c.span(), Warn: warn, Longest: longest,
	})
	set.NewGauge("jourdain_visits", func() float64 { return float64(host.Visits()) })
	door, err := shell.New(shell.Options{
		Host: host, Classes: p.classes, Key: p.key, Log: log, Metrics: set,
		Limits: shell.Limits{Idle: c.span() + 2*warn},
	})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", c.listen)
	if err != nil {
		return c.Problem("cli.serve.error.listen", "Address", c.listen, "Why", c.Explain(err))
	}
	failed := make(chan error, 2)
	go func() { failed <- door.Serve(listener) }()
	stopFigures, err := c.figures(set, p, failed)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	defer stopFigures()
	c.Complain(c.Say("cli.serve.ready", "Address", listener.Addr().String(), "Key", gossh.FingerprintSHA256(p.key.PublicKey())))
	select {
	case <-ctx.Done():
	case err = <-failed:
	}
	c.Complain(c.Say("cli.serve.closing"))
	return errors.Join(err, c.close(host, door))
}

// close ends all visits, and the doors. The error is a problem to say.
func (c *command) close(host *serve.Host, door *shell.Door) error {
	kept, cancel := context.WithTimeout(context.Background(), closing)
	defer cancel()
	lost := host.Close(kept)
	left, cancel := context.WithTimeout(context.Background(), leaving)
	defer cancel()
	_ = door.Close(left) // who has not left by then is left
	if lost != nil {
		return c.Problem("cli.serve.error.lost")
	}
	return nil
}

// figures shows the figures of the server, and whether it is well, on an address of the machine
// itself, where one is named; it returns what ends that.
func (c *command) figures(set *metrics.Set, p parts, failed chan<- error) (stop func(), err error) {
	if c.metrics == "" {
		return func() {}, nil
	}
	if !isLoopback(c.metrics) {
		return nil, c.Problem("cli.serve.error.loopback", "Address", c.metrics)
	}
	listener, err := net.Listen("tcp", c.metrics)
	if err != nil {
		return nil, c.Problem("cli.serve.error.listen", "Address", c.metrics, "Why", c.Explain(err))
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /metrics", func(w http.ResponseWriter, _ *http.Request) {
		set.WritePrometheus(w)
		metrics.WriteProcessMetrics(w)
	})
	mux.HandleFunc("GET /health", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), pinged)
		defer cancel()
		if p.classes.Ping(ctx) != nil {
			http.Error(w, "the database does not answer", http.StatusServiceUnavailable)
			return
		}
		_, _ = w.Write([]byte("ok\n")) // who has asked may be gone
	})
	server := &http.Server{Handler: mux, ReadHeaderTimeout: pinged, WriteTimeout: 5 * pinged}
	go func() {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			failed <- err
		}
	}()
	return func() { _ = server.Close() }, nil
}

// pinged is how long the database may take to say that it is there.
const pinged = 2 * time.Second

// isLoopback reports whether an address is one of the machine itself.
func isLoopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// heap is by how much, in a hundred, what is in use may grow until the memory is cleared up.
const heap = 50

// spend lets the program take the memory that its seats need: a command that reads one document has
// limits of its own.
func spend(env func(string) string) {
	if env("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(math.MaxInt64)
	}
	if env("GOGC") == "" {
		debug.SetGCPercent(heap)
	}
}
