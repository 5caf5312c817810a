package web

import (
	"crypto/tls"
	"fmt"
	"os"
	"sync"
	"time"
)

// Certificate is a certificate in two files, which are read again when one of them has changed: who
// renews it does not have to end the server.
type Certificate struct {
	cert, key string
	now       func() time.Time

	mu     sync.Mutex
	pair   *tls.Certificate
	looked time.Time
	stamps [2]stamp
}

// stamp tells two versions of a file apart.
type stamp struct {
	at   time.Time
	size int64
}

// lookEvery is how often the files are looked at.
const lookEvery = 10 * time.Second

// OpenCertificate reads a certificate, with those that lead to its authority, and its key, both as PEM
// (RFC 7468).
func OpenCertificate(cert, key string) (*Certificate, error) {
	c := &Certificate{cert: cert, key: key, now: time.Now}
	return c, c.Reload()
}

// Config returns what a server needs to speak TLS with the certificate.
func (c *Certificate) Config() *tls.Config {
	return &tls.Config{
		MinVersion: tls.VersionTLS12, NextProtos: []string{"h2", "http/1.1"},
		GetCertificate: func(*tls.ClientHelloInfo) (*tls.Certificate, error) { return c.current(), nil },
	}
}

// Reload reads the files again. Where that fails, the certificate before goes on.
func (c *Certificate) Reload() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.reload()
}

func (c *Certificate) reload() error {
	c.looked, c.stamps = c.now(), c.look()
	pair, err := tls.LoadX509KeyPair(c.cert, c.key)
	if err != nil {
		return fmt.Errorf("web: certificate: %w", err)
	}
	c.pair = &pair
	return nil
}

// current returns the certificate, read again if it has changed. One whose files do not fit, as while
// they are being replaced, is read at the next change.
func (c *Certificate) current() *tls.Certificate {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.now().Sub(c.looked) >= lookEvery {
		c.looked = c.now()
		if c.look() != c.stamps {
			_ = c.reload() // the one before goes on
		}
	}
	return c.pair
}

func (c *Certificate) look() (stamps [2]stamp) {
	for i, name := range []string{c.cert, c.key} {
		if info, err := os.Stat(name); err == nil {
			stamps[i] = stamp{info.ModTime(), info.Size()}
		}
	}
	return stamps
}
