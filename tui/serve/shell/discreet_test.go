package shell

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve"
)

// faulty are classes in which a fault of the program waits for whoever comes to a seat of NOWHERE.
type faulty struct{ classroom.Store }

func (f faulty) Knows(ctx context.Context, s classroom.Seat, key classroom.Key) (bool, error) {
	if s.Class == "NOWHERE" {
		panic("a fault")
	}
	return f.Store.Knows(ctx, s, key)
}

// journal is a log that several write into.
type journal struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.Write(p)
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.String()
}

// A fault of the program at one connection is written into the log without its address, and the door
// stays open.
func TestAFaultIsToldWithoutAnAddress(t *testing.T) {
	before := slog.Default()
	defer slog.SetDefault(before)
	log := &journal{}
	slog.SetDefault(slog.New(slog.NewTextHandler(log, nil)))
	s := open(t, func(o *Options, _ *serve.Options) { o.Classes = faulty{o.Classes} })
	c := s.dial()
	from := c.LocalAddr().String()
	v := &visitor{t: t, school: s, user: "NOWHERE.1"}
	v.keys = append(v.keys, newKey(t))
	if _, err := v.over(c); err == nil {
		t.Fatal("there is no fault")
	}
	_, _ = io.Copy(io.Discard, c) // until it ends, however it does
	for begun := time.Now(); !strings.Contains(log.String(), "a fault") && time.Since(begun) < patience; time.Sleep(5 * time.Millisecond) {
	} // the library writes it once the connection is closed
	host, port, _ := strings.Cut(from, ":")
	if said := log.String(); !strings.Contains(said, "a fault") || strings.Contains(said, host) || strings.Contains(said, port) {
		t.Errorf("the log says %s", said)
	}
	for begun := time.Now(); ; time.Sleep(5 * time.Millisecond) {
		if all, waiting := s.door.gate.open(); all+waiting == 0 {
			break
		} else if time.Since(begun) > patience {
			t.Fatalf("%d connections are still counted, %d of them wait", all, waiting)
		}
	}
	(&visitor{t: t, school: s, user: "5B.1", secrets: []string{"apple"}}).enter()
}
