package classroom_test

import (
	"errors"
	"net"
	"net/url"
	"path/filepath"
	"sync"
	"testing"

	"jourdain/lessons/activity"
	"jourdain/lessons/classroom"
	"jourdain/lessons/classroom/classroomtest"
	"jourdain/lessons/classroom/pgtest"
)

// wire is what lies between us and a server. It may be cut, of which neither end is told.
type wire struct {
	cut sync.RWMutex // held while it is
}

// lay lays a wire to a server, and returns it with the address of its end.
func lay(t *testing.T, address string) (*wire, string) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	const socket = ".s.PGSQL.5432"
	folder := t.TempDir()
	listener, err := net.Listen("unix", filepath.Join(folder, socket))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	w := &wire{}
	server := filepath.Join(u.Query().Get("host"), socket)
	go func() {
		for {
			near, err := listener.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("unix", server)
			if err != nil {
				_ = near.Close()
				continue
			}
			go w.carry(near, far)
			go w.carry(far, near)
		}
	}()
	u.RawQuery = url.Values{"host": {folder}}.Encode()
	return w, u.String()
}

// carry carries what comes from one end to the other. What comes while the wire is cut is lost.
func (w *wire) carry(from, to net.Conn) {
	defer to.Close()
	some := make([]byte, 32<<10)
	for {
		n, err := from.Read(some)
		if !w.cut.TryRLock() {
			w.cut.RLock() // until it is mended nobody is told
			defer w.cut.RUnlock()
			return
		}
		_, failed := to.Write(some[:n])
		w.cut.RUnlock()
		if err != nil || failed != nil {
			return
		}
	}
}

// A server that says nothing more, while its connections stand, is away as one that has ended is.
func TestInteropAServerThatSaysNothingMoreIsAway(t *testing.T) {
	w, address := lay(t, pgtest.Start(t).Database())
	s, seat := openServer(t, address, nil), classroom.Seat{Class: "5B", Number: 1}
	classroomtest.Class(t, s, "5B", 1, false)
	w.cut.Lock()
	for range 2 {
		if err := s.Progress(seat).SaveAnswer(t.Context(), "levels", 1, activity.Answer{1}); !errors.Is(err, classroom.ErrAway) {
			t.Errorf("an answer is kept nowhere: %v", err)
		}
		if _, err := s.Progress(seat).Answer(t.Context(), "levels", 1); !errors.Is(err, classroom.ErrAway) {
			t.Errorf("an answer is read nowhere: %v", err)
		}
	}
	w.cut.Unlock()
	if err := s.Progress(seat).SaveAnswer(t.Context(), "levels", 1, activity.Answer{2}); err != nil {
		t.Error(err)
	}
	if a, err := s.Progress(seat).Answer(t.Context(), "levels", 1); err != nil || len(a) != 1 || a[0] != 2 {
		t.Errorf("the answer is %v, %v", a, err)
	}
}
