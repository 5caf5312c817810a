package web

import (
	"io"
	"net"
	"net/netip"
	"testing"
)

// What is more than may be open is closed at once; what was closed may come again. A trusted proxy has
// no bound of its own.
func TestConnectionsAreBounded(t *testing.T) {
	for name, test := range map[string]struct {
		trusted []netip.Prefix
		want    int
	}{"an address": {nil, 2}, "a trusted proxy": {[]netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}, 3}} {
		t.Run(name, func(t *testing.T) {
			under, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				t.Fatal(err)
			}
			l := Listener(under, 3, 2, test.trusted)
			defer func() { _ = l.Close() }()
			accepted := make(chan net.Conn, 10)
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
			dial := func() (open bool) {
				t.Helper()
				conn, err := net.Dial("tcp", under.Addr().String())
				if err != nil {
					t.Fatal(err)
				}
				t.Cleanup(func() { _ = conn.Close() })
				_, err = conn.Read(make([]byte, 1))
				return err == nil
			}
			for i := range test.want + 2 {
				if got := dial(); got != (i < test.want) {
					t.Errorf("connection %d is open: %v", i+1, got)
				}
			}
			first := <-accepted
			_, _ = first.Close(), first.Close()
			if !dial() || dial() {
				t.Error("a place that is free is not given once")
			}
		})
	}
}
