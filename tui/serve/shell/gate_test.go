package shell

import (
	"io"
	"net"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"jourdain/tui/serve"
)

// limit opens a school with some limits.
func limit(t *testing.T, l Limits) *school {
	return open(t, func(o *Options, _ *serve.Options) { o.Limits = l })
}

// greeted waits until a connection is taken up.
func greeted(t *testing.T, c net.Conn) {
	t.Helper()
	_ = c.SetReadDeadline(time.Now().Add(patience))
	if _, err := io.ReadFull(c, make([]byte, len("SSH-2.0-Jourdain"))); err != nil {
		t.Fatalf("the connection is not taken up: %v", err)
	}
}

// Of those who have not said who they are, the oldest of the most crowded address goes when another
// one comes, so that a learner who comes is let in whoever else knocks.
func TestHalfOpenConnectionsKeepNobodyOut(t *testing.T) {
	s := limit(t, Limits{Waiting: 3})
	var silent []net.Conn
	for range 3 {
		silent = append(silent, s.dial())
		greeted(t, silent[len(silent)-1])
	}
	v := &visitor{t: t, school: s, user: "5B.1", secrets: []string{"apple"}}
	v.enter()
	isClosed(t, silent[0])
	if got := s.door.counts.displaced.Get(); got != 1 {
		t.Errorf("%d connections had to go", got)
	}
	if all, waiting := s.door.gate.open(); all != 3 || waiting != 2 {
		t.Errorf("%d connections, of which %d wait", all, waiting)
	}
}

// Who says nothing, or agrees on keys and then does not say who they are, has to go after a while.
func TestAHandshakeHasAnEnd(t *testing.T) {
	s := limit(t, Limits{Hello: 50 * time.Millisecond})
	isClosed(t, s.dial())

	s = limit(t, Limits{Login: 300 * time.Millisecond})
	hang := gossh.KeyboardInteractive(func(string, string, []string, []bool) ([]string, error) {
		time.Sleep(time.Second)
		return nil, io.EOF
	})
	config := (&visitor{t: t, school: s, user: "5B.1"}).config()
	config.Auth = []gossh.AuthMethod{hang}
	if client, err := gossh.Dial("tcp", s.address, config); err == nil {
		_ = client.Close()
		t.Error("who does not say the secret is let in")
	}
	for begun := time.Now(); ; time.Sleep(10 * time.Millisecond) {
		if all, _ := s.door.gate.open(); all == 0 {
			break
		}
		if time.Since(begun) > patience {
			t.Fatal("the connection stays")
		}
	}
}

// There are only so many connections, in all and from one address: who has not said who they are has to go
// for others, and who has stays. One that ends makes room.
func TestThereAreSoManyConnections(t *testing.T) {
	for _, l := range []Limits{{Connections: 2, Unused: patience}, {From: 2, Unused: patience}} {
		s := limit(t, l)
		silent := s.dial()
		greeted(t, silent)
		first := (&visitor{t: t, school: s, user: "5B.1", secrets: []string{"apple"}}).enter()
		(&visitor{t: t, school: s, user: "5B.2", secrets: []string{"bread"}}).enter()
		isClosed(t, silent)
		isClosed(t, s.dial())
		_ = first.Close()
		for begun := time.Now(); ; time.Sleep(10 * time.Millisecond) {
			if all, _ := s.door.gate.open(); all == 1 {
				break
			}
			if time.Since(begun) > patience {
				t.Fatal("a connection that has ended stays")
			}
		}
		greeted(t, s.dial())
	}
}

// A seat has few connections, and takes no room of others: its oldest has to go.
func TestASeatHasFewConnections(t *testing.T) {
	s := limit(t, Limits{Seat: 2, From: 3, Unused: patience})
	v := &visitor{t: t, school: s, user: "5B.1", secrets: []string{"apple", "apple"}, keys: []gossh.Signer{newKey(t)}}
	first := v.enter()
	for range 4 {
		v.enter()
	}
	_ = first.Wait()
	(&visitor{t: t, school: s, user: "5B.2", secrets: []string{"bread"}}).enter()
	if all, _ := s.door.gate.open(); all != 3 {
		t.Errorf("there are %d connections", all)
	}
}

// A connection on which nothing is asked for ends.
func TestAnUnusedConnectionEnds(t *testing.T) {
	s := limit(t, Limits{Unused: 50 * time.Millisecond})
	v := &visitor{t: t, school: s, user: "5B.1", secrets: []string{"apple"}}
	if err := v.enter().Wait(); err == nil {
		t.Error("the connection ended by itself")
	}
}
