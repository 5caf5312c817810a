package server

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"syscall"
	"time"

	"charm.land/ssh"
	"github.com/VictoriaMetrics/metrics"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve/files"
	"jourdain/tui/serve/shell"
	"jourdain/tui/serve/web"
)

// shell returns what the door by SSH is made of.
func (s *server) shell(log *slog.Logger) shell.Options {
	f := files.New(files.Options{Seats: s.host, Folders: s.folders})
	return shell.Options{
		Host: s.host, Classes: s.classes, Key: s.parts.key, Log: log, Metrics: s.figures, Watch: s.watch,
		Subsystems: map[string]func(ssh.Session, classroom.Tenure){"sftp": f.Subsystem}, Command: f.Command,
		Limits: shell.Limits{Idle: s.span() + 2*warn},
	}
}

// openPages opens the door for browsers.
func (s *server) openPages() error {
	proxies, err := s.prefixes()
	if err != nil {
		return err
	}
	pages, err := web.New(s.host, s.classes, web.Options{
		Voice: s.voice(), Proxies: proxies, Folders: s.folders, Idle: s.span() + 2*warn, Log: slog.New(slog.NewTextHandler(s.Err, nil)),
		Watch: s.watch,
	})
	if err != nil {
		return err
	}
	s.pages = pages
	h := web.Server(pages)
	if s.certificate[0] != "" {
		certificate, err := web.OpenCertificate(s.certificate[0], s.certificate[1])
		if err != nil {
			return s.noCertificate(err)
		}
		h.TLSConfig = certificate.Config()
	}
	listener, err := s.listenAt(s.http)
	if err != nil {
		return err
	}
	listener = web.Listener(listener, web.Connections(), proxies, slog.New(slog.NewTextHandler(s.Err, nil)))
	if h.TLSConfig == nil {
		s.run(h, listener)
		return nil
	}
	s.runTLS(h, listener)
	return nil
}

// noCertificate says why a certificate cannot be used: its files are not there, or do not fit.
func (c *command) noCertificate(err error) error {
	named := c.certificate[0]
	if file := (*fs.PathError)(nil); errors.As(err, &file) {
		named = file.Path
	}
	return c.Problem("cli.serve.error.certificate", "File", named, "Why", c.Why(errors.Unwrap(err)))
}

// runTLS is [server.run] with the certificate of the server.
func (s *server) runTLS(h *http.Server, l net.Listener) {
	s.others = append(s.others, h)
	go func() {
		if err := h.ServeTLS(l, "", ""); !errors.Is(err, http.ErrServerClosed) {
			s.failed <- err
		}
	}()
}

// prefixes returns the addresses of the proxies.
func (c *command) prefixes() ([]netip.Prefix, error) {
	var all []netip.Prefix
	for _, typed := range c.proxies {
		p, err := netip.ParsePrefix(typed)
		if ip, bare := netip.ParseAddr(typed); bare == nil {
			p, err = ip.Prefix(ip.BitLen())
		}
		if err != nil {
			return nil, c.Problem("cli.serve.error.proxy", "Address", typed)
		}
		all = append(all, p)
	}
	return all, nil
}

// openFigures shows the figures of the server, and whether it is well, on an address of the machine
// itself.
func (s *server) openFigures() error {
	listener, err := s.listenAt(s.metrics)
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /metrics", func(w http.ResponseWriter, _ *http.Request) {
		s.figures.WritePrometheus(w)
		metrics.WriteProcessMetrics(w)
	})
	mux.HandleFunc("GET /health", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), pinged)
		defer cancel()
		if s.classes.Ping(ctx) != nil {
			http.Error(w, "the database does not answer", http.StatusServiceUnavailable)
			return
		}
		if s.place.Probe() != nil {
			http.Error(w, "nothing can be written into the folder of the server", http.StatusServiceUnavailable)
			return
		}
		_, _ = w.Write([]byte("ok\n")) // who has asked may be gone
	})
	s.run(&http.Server{Handler: mux, ReadHeaderTimeout: pinged, WriteTimeout: 5 * pinged}, listener)
	return nil
}

// pinged is how long the database may take to say that it is there.
const pinged = 2 * time.Second

// listenAt listens at an address. The error is a problem to say.
func (c *command) listenAt(address string) (net.Listener, error) {
	listener, err := net.Listen("tcp", address)
	switch {
	case err == nil:
		return listener, nil
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, c.Problem("cli.serve.error.busy", "Address", address)
	case errors.Is(err, fs.ErrPermission):
		return nil, c.Problem("cli.serve.error.forbidden", "Address", address, "Other", usualAddress)
	case errors.Is(err, syscall.EADDRNOTAVAIL):
		return nil, c.Problem("cli.serve.error.other-machine", "Address", address, "Other", usualAddress)
	case malformed(err):
		return nil, c.Problem("cli.serve.error.address", "Address", address, "Other", usualAddress)
	default:
		_, why, _ := strings.Cut(err.Error(), ": ")
		return nil, c.Problem("cli.serve.error.listen", "Address", address, "Why", why)
	}
}

// unencrypted reports whether what browsers say goes over a network as it is.
func (c *command) unencrypted() bool {
	return c.http != "" && c.certificate[0] == "" && len(c.proxies) == 0 && !isLoopback(c.http)
}

// named names an address at which the server listens: by its port alone where that is at all addresses
// of the machine.
func (c *command) named(address string) string {
	host, port, err := net.SplitHostPort(address)
	if ip := net.ParseIP(host); err == nil && (host == "" || ip != nil && ip.IsUnspecified()) {
		return c.Say("cli.serve.port", "Port", port)
	}
	return address
}

// malformed reports whether an address to listen at is none: its port is missing, too large or no number.
func malformed(err error) bool {
	var address *net.AddrError
	var name *net.DNSError
	return errors.As(err, &address) || errors.As(err, &name)
}

// isLoopback reports whether an address is one of the machine itself.
func isLoopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
