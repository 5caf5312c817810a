package files

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"charm.land/ssh"
	"charm.land/wish/v2"
	"github.com/pkg/sftp"
	gossh "golang.org/x/crypto/ssh"

	"jourdain/grader/address"
	"jourdain/lessons/classroom"
	"jourdain/tui/serve/folder"
	"jourdain/tui/text"
)

// door is a server with nothing but files: who comes as a seat has its folder.
type door struct {
	t      *testing.T
	seats  string // the folder of the seats' folders
	server *ssh.Server
	at     net.Addr
}

// limits are those of the tests: small, so that they are met soon.
func limits() folder.Limits {
	return folder.Limits{File: 1 << 20, Total: 3 << 20, Entries: 20, Depth: 3, Handles: 8, Users: 3}
}

// opened opens a door for seats, each with its folder and a file of its own.
func opened(t *testing.T, change func(*Options)) *door {
	t.Helper()
	d := &door{t: t, seats: t.TempDir()}
	for _, seat := range []string{"5B.12", "5B.13"} {
		if err := os.MkdirAll(filepath.Join(d.seats, seat), 0o700); err != nil {
			t.Fatal(err)
		}
		d.put(seat, "own.md", "# "+seat)
	}
	o := Options{Seats: d, Folders: folder.NewKeeper(limits())}
	if change != nil {
		change(&o)
	}
	files := New(o)
	subsystem := func(s ssh.Session) { files.Subsystem(s, seatOf(s)) }
	command := func(ssh.Handler) ssh.Handler {
		return func(s ssh.Session) {
			if !files.Command(s, seatOf(s)) {
				wish.Fatalln(s, "only lessons")
			}
		}
	}
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := gossh.NewSignerFromKey(key)
	if err != nil {
		t.Fatal(err)
	}
	known := func(s *ssh.Server) error { // before the others: without a key the library writes one into this folder
		s.AddHostKey(signer)
		return nil
	}
	d.server, err = wish.NewServer(known, wish.WithMiddleware(command), wish.WithSubsystem("sftp", subsystem),
		wish.WithPublicKeyAuth(func(ssh.Context, ssh.PublicKey) bool { return true }),
		wish.WithPasswordAuth(func(ssh.Context, string) bool { return true }))
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	d.at = listener.Addr()
	go func() { _ = d.server.Serve(listener) }()
	t.Cleanup(func() { _ = d.server.Close() })
	return d
}

// seatOf returns the seat of a user, whom this door believes.
func seatOf(s ssh.Session) classroom.Tenure {
	seat, _ := classroom.ParseSeat(s.User())
	return classroom.Tenure{Seat: seat}
}

// Folder returns the folder of a seat.
func (d *door) Folder(_ context.Context, t classroom.Tenure) (string, error) {
	return filepath.Join(d.seats, t.Seat.String()), nil
}

// Words returns French words.
func (d *door) Words(context.Context, classroom.Seat) (*text.Words, error) {
	return text.Open(address.Polite.In("fr"))
}

// put writes a file of a seat, as the tutor does.
func (d *door) put(seat, name, content string) {
	d.t.Helper()
	if err := os.WriteFile(filepath.Join(d.seats, seat, name), []byte(content), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// holds says what is wrong with a file of a seat.
func (d *door) holds(seat, name, want string) {
	d.t.Helper()
	got, err := os.ReadFile(filepath.Join(d.seats, seat, name))
	if err != nil || string(got) != want {
		d.t.Errorf("%s of %s: %.60q, %v; want %.60q", name, seat, got, err, want)
	}
}

// connect comes as a seat.
func (d *door) connect(seat string) *gossh.Client {
	d.t.Helper()
	client, err := gossh.Dial("tcp", d.at.String(), &gossh.ClientConfig{
		User: seat, Auth: []gossh.AuthMethod{gossh.Password("")}, HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: 10 * time.Second,
	})
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { _ = client.Close() })
	return client
}

// files comes as a seat, and speaks the protocol of files.
func (d *door) files(seat string) *sftp.Client {
	d.t.Helper()
	client, err := sftp.NewClient(d.connect(seat))
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { _ = client.Close() })
	return client
}
