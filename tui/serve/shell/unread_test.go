package shell

import (
	"net"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"jourdain/tui/serve/servetest"

	gossh "golang.org/x/crypto/ssh"
)

// deaf is the connection of a client that reads nothing more once it is told to, and counts what it has
// read before.
type deaf struct {
	net.Conn
	read   atomic.Int64
	reads  atomic.Bool
	closed chan struct{}
	close  func()
}

func newDeaf(c net.Conn) *deaf {
	d := &deaf{Conn: c, closed: make(chan struct{})}
	d.close = sync.OnceFunc(func() { close(d.closed) })
	d.reads.Store(true)
	return d
}

func (d *deaf) Read(p []byte) (int, error) {
	if !d.reads.Load() {
		<-d.closed
		return 0, net.ErrClosed
	}
	n, err := d.Conn.Read(p)
	d.read.Add(int64(n))
	return n, err
}

func (d *deaf) Close() error {
	d.close()
	return d.Conn.Close()
}

// unread is how much may be written on a channel of a client of Go that reads nothing there.
const unread = 2 << 20

// tightly opens one more listener of a school, and connects to it.
func (s *school) tightly() net.Conn {
	s.t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		s.t.Fatal(err)
	}
	go func() { _ = s.door.Serve(servetest.Tight(l)) }() // it is closed with the door
	return servetest.Dial(s.t, l.Addr().String())
}

// Who never reads what is said to them over a real connection loses it, whether they read nothing on the
// channel, or nothing at all. No more than their window is written,
// nothing of it stays in memory, and at the other seat somebody works on meanwhile.
func TestWhoNeverReadsIsCutAndNobodyElseNotices(t *testing.T) {
	for name, all := range map[string]bool{"the channel": false, "the connection": true} {
		t.Run(name, func(t *testing.T) {
			s := limit(t, Limits{Write: 500 * time.Millisecond, Keys: 1 << 20, Burst: 1 << 20})
			other := sit(t, (&visitor{t: t, school: s, user: "5B.2", secrets: []string{"bread"}}).enter(), "xterm", 80, 24)
			other.seen.wait(t, "Choose a lesson")
			other.answers(t) // what is read once for all is read
			before, memory := runtime.NumGoroutine(), inUse()

			tcp := newDeaf(s.tightly())
			client, err := (&visitor{t: t, school: s, user: "5B.1", secrets: []string{"apple"}}).over(tcp)
			if err != nil {
				t.Fatal(err)
			}
			channel, asked, err := client.OpenChannel("session", nil)
			if err != nil {
				t.Fatal(err)
			}
			go gossh.DiscardRequests(asked)
			request(t, channel, "shell", nil)
			s.visits(2)
			tcp.reads.Store(!all)
			go asks(channel)
			for begun := time.Now(); s.host.Visits() > 1; other.answers(t) {
				if time.Since(begun) > patience {
					t.Fatal("who does not read is not cut")
				}
			}
			other.answers(t)

			if read := tcp.read.Load(); read > unread+1<<20 {
				t.Errorf("%d bytes are written to who does not read", read)
			}
			_ = client.Close()
			for begun := time.Now(); runtime.NumGoroutine() > before+1; time.Sleep(20 * time.Millisecond) { // one listens
				if time.Since(begun) > patience {
					t.Fatalf("%d goroutines, and %d before", runtime.NumGoroutine(), before)
				}
			}
			for begun := time.Now(); inUse() > memory+8<<20; time.Sleep(20 * time.Millisecond) { // what ends lets go of it
				if time.Since(begun) > patience {
					t.Fatalf("%d bytes are in memory, and %d before", inUse(), memory)
				}
			}
		})
	}
}

// request asks for something that is granted.
func request(t *testing.T, channel gossh.Channel, kind string, payload []byte) {
	t.Helper()
	if ok, err := channel.SendRequest(kind, true, payload); !ok || err != nil {
		t.Fatalf("%s: %t, %v", kind, ok, err)
	}
}

// asks asks to hear everything once more, again and again, until the channel is cut.
func asks(channel gossh.Channel) {
	for {
		if _, err := channel.Write([]byte("?\n")); err != nil {
			return
		}
	}
}

// visits waits until there are so many.
func (s *school) visits(want int) {
	s.t.Helper()
	for begun := time.Now(); s.host.Visits() != want; time.Sleep(5 * time.Millisecond) {
		if time.Since(begun) > patience {
			s.t.Fatalf("there are %d visits, not %d", s.host.Visits(), want)
		}
	}
}

// answers presses the key of help, and leaves it again: both are answered.
func (p *play) answers(t *testing.T) {
	t.Helper()
	for _, key := range []string{"?", "\x1b"} {
		p.seen.forget()
		p.press(t, key)
		p.seen.wait(t, "\x1b[")
	}
}

// forget takes away what was shown.
func (s *seen) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all.Reset()
}

// inUse returns how much memory is in use.
func inUse() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc) //nolint:gosec // no memory is as large
}
