package server_test

import (
	"crypto/ed25519"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"jourdain/lessons/activity"
	"jourdain/lessons/classroom"
	"jourdain/lessons/classroom/classroomtest"
	"jourdain/lessons/classroom/pgtest"
)

// What a learner did while the database was away is not lost when the server ends before it is back:
// a sentence says where it is, and it is kept when the server starts again.
func TestInteropWhatIsHeldInTheEndIsTakenUp(t *testing.T) {
	database := pgtest.Start(t)
	address, data, listen := database.Database(), t.TempDir(), free(t)
	classes, err := classroom.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = classes.Close() }()
	_, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	key, err := gossh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	seat := classroom.Seat{Class: "5B", Number: 1}
	classroomtest.Class(t, classes, "5B", 1, false)
	if err := classes.Bind(t.Context(), seat, classroom.Key(gossh.FingerprintSHA256(key.PublicKey()))); err != nil {
		t.Fatal(err)
	}

	first := start(t, address, data, listen)
	client, err := gossh.Dial("tcp", listen, &gossh.ClientConfig{
		User: seat.String(), Auth: []gossh.AuthMethod{gossh.PublicKeys(key)},
		HostKeyCallback: gossh.InsecureIgnoreHostKey(), //nolint:gosec // begun by the test
	})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = client.Close() }()
	session, err := client.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	heard := &said{}
	session.Stdout = heard
	keys, err := session.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := session.Shell(); err != nil {
		t.Fatal(err)
	}
	wait := func(words string) {
		t.Helper()
		for begun := time.Now(); !strings.Contains(heard.String(), words); time.Sleep(20 * time.Millisecond) {
			if time.Since(begun) > patience {
				t.Fatalf("%q is not said: %s", words, heard)
			}
		}
	}
	wait("Choose a lesson")
	// The first exercise of the first lesson comes after five cards; 1 is wrong.
	_, _ = io.WriteString(keys, "1\n"+strings.Repeat("\n", 7))
	wait("exercise 1 of 3")
	database.Stop()
	_, _ = io.WriteString(keys, "1\n")
	wait("Not quite.")

	if end := first.stop(t); !strings.Contains(end, "What was done last is kept in "+data) {
		t.Errorf("it ends with %s", end)
	}
	files, err := filepath.Glob(filepath.Join(data, "unkept-*"))
	if err != nil || len(files) != 1 {
		t.Fatalf("there are %v, %v", files, err)
	}
	database.Restart()
	second := start(t, address, data, listen)
	if end := second.stop(t); !strings.Contains(end, "could not be kept when the server ended last time is kept now") {
		t.Errorf("it begins with %s", end)
	}
	answer, err := classes.Progress(seat).Answer(t.Context(), "four-faces", 5)
	if err != nil || !slices.Equal(answer, activity.Answer{1, 0, 0, 0}) {
		t.Errorf("the answer is %v, %v", answer, err)
	}
	if _, err := os.Stat(files[0]); err == nil {
		t.Error("the file is still there")
	}
}

// running is a server that runs.
type running struct {
	cmd  *exec.Cmd
	said *said
}

// start starts a server, and waits until it is open.
func start(t *testing.T, database, data, listen string) *running {
	t.Helper()
	r := &running{exec.CommandContext(t.Context(), "jourdain", "serve", "--lang", "en", "--data", data, "--listen", listen), &said{}}
	r.cmd.Env = append(os.Environ(), "DATABASE_URL="+database)
	r.cmd.Stderr = r.said
	if err := r.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for begun := time.Now(); !strings.Contains(r.said.String(), "is open at"); time.Sleep(20 * time.Millisecond) {
		if time.Since(begun) > patience {
			t.Fatalf("it does not open: %s", r.said)
		}
	}
	return r
}

// stop stops it, and returns what it has said.
func (r *running) stop(t *testing.T) string {
	t.Helper()
	if err := r.cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := r.cmd.Wait(); err != nil {
		t.Errorf("it ends with %v", err)
	}
	return r.said.String()
}
