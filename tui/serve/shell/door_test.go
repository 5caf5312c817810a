package shell

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"net"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"jourdain/grader/address"
	"jourdain/lessons/classroom"
	"jourdain/tui/serve"
	"jourdain/tui/tuitest"
)

// patience is how long something is waited for before a test gives up. Other tests run at the same
// time, so it says nothing about the program.
const patience = 30 * time.Second

// school is a server with a class of two, whose secrets are known: "chalk" is the teacher's, "apple"
// that of the first seat and "bread" that of the second.
type school struct {
	t       *testing.T
	classes classroom.Store
	host    *serve.Host
	door    *Door
	address string
}

// open opens a school until the test ends.
func open(t *testing.T, adapt ...func(*Options, *serve.Options)) *school {
	t.Helper()
	classes := classroom.Memory()
	if err := classes.NewClass(t.Context(), classroom.Class{Code: "5B", Seats: 2}, []string{"chalk", "apple", "bread"}); err != nil {
		t.Fatal(err)
	}
	if err := classes.NewClass(t.Context(), classroom.Class{Code: "OPEN", Seats: 2, Open: true}, []string{"chalk", "-", "-"}); err != nil {
		t.Fatal(err)
	}
	at := serve.Options{Course: tuitest.Course(t), Classes: classes, Folders: t.TempDir(), Voice: address.Polite.In("en")}
	o := Options{Classes: classes, Key: newKey(t)}
	o.Limits.Answer = time.Millisecond
	for _, a := range adapt {
		a(&o, &at)
	}
	o.Host = serve.NewHost(at)
	door, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &school{t: t, classes: classes, host: o.Host, door: door, address: listener.Addr().String()}
	served := make(chan error, 1)
	go func() { served <- door.Serve(listener) }()
	t.Cleanup(func() {
		s.close()
		if err := <-served; err != nil {
			t.Error(err)
		}
	})
	return s
}

// close closes the school.
func (s *school) close() {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := s.host.Close(ctx); err != nil {
		s.t.Error(err)
	}
	left, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	_ = s.door.Close(left) // those that a test leaves behind are left
}

// newKey makes a key.
func newKey(t testing.TB) gossh.Signer {
	t.Helper()
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := gossh.NewSignerFromKey(key)
	if err != nil {
		t.Fatal(err)
	}
	return signer
}
