package learn_test

import (
	"bytes"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"jourdain/grader/interop"
)

// seat is a seat of a class server, which runs until the test ends.
type seat struct {
	ssh, config string
	folder      string // of the seat's documents, as a word processor reaches it
	secret      string
	server      *exec.Cmd
	over        chan struct{} // the server has ended
	ended       error         // and why
}

// newSeat makes a class, begins a server and gives a learner its first seat, with a key of their own.
func newSeat(l *learner) *seat {
	t := l.t
	t.Helper()
	room := t.TempDir()
	data := filepath.Join(room, "data")
	s := &seat{
		ssh: interop.Program(t, "ssh"), config: filepath.Join(room, "config"), folder: filepath.Join(data, "seats", "5B", "1"),
		over: make(chan struct{}),
	}
	strips, err := exec.Command("jourdain", "class", "new", "5B", "--seats", "2", "--data", data, "--lang", "en").Output()
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?s)5B\.1\s.*?Secret\s+(\S+)`).FindSubmatch(strips)
	if found == nil {
		t.Fatalf("there is no secret on the strips:\n%s", strips)
	}
	s.secret = string(found[1])
	address := s.serve(t, data, l.lang)
	host, port, _ := net.SplitHostPort(address)
	interop.Run(t, interop.Program(t, "ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", filepath.Join(room, "id"))
	lines := []string{
		"HostName " + host, "Port " + port, "UserKnownHostsFile " + filepath.Join(room, "known"), "GlobalKnownHostsFile /dev/null",
		"StrictHostKeyChecking no", "LogLevel ERROR", "IdentitiesOnly yes", "IdentityAgent none", "IdentityFile " + filepath.Join(room, "id"),
	}
	if err := os.WriteFile(s.config, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return s
}

// serve begins the server, and returns its address.
func (s *seat) serve(t *testing.T, data, lang string) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	_ = l.Close() // it is free now
	var said bytes.Buffer
	s.server = exec.Command("jourdain", "serve", "--listen", address, "--data", data, "--lang", lang)
	s.server.Stderr = &said
	if err := s.server.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		s.ended = s.server.Wait()
		close(s.over)
	}()
	t.Cleanup(func() {
		_ = s.server.Process.Kill()
		<-s.over
		if t.Failed() {
			t.Logf("the server says:\n%s", said.String())
		}
	})
	for begun := time.Now(); time.Since(begun) < patience; time.Sleep(50 * time.Millisecond) {
		if c, err := net.Dial("tcp", address); err == nil {
			_ = c.Close()
			return address
		}
	}
	t.Fatal("the server does not listen")
	return ""
}

// comes returns the command that brings the learner to the seat.
func (s *seat) comes(plain bool) string {
	if plain {
		return s.ssh + " -T -F " + s.config + " 5B.1@school"
	}
	return s.ssh + " -F " + s.config + " 5B.1@school"
}

// lessonAtASeat is the first two lessons: in the first one hands in a document of one's own, in the
// second a starting file, which stands in the folder of the seat.
const lessonAtASeat = `
choose {home.begin}
read
answer right
choose {practice.next}
read
answer wrong
answer right
choose {practice.next}
answer right
choose {practice.next}
own garden.md
hand in
see {result.shown}
choose {result.next}
read
answer right
choose {practice.next}
read
answer wrong
answer right
choose {practice.next}
read
answer right
choose {practice.next}
read
take md
hand in
see {result.first}
mend
`

// Two lessons are played at a seat of a class server, on the full screen by ssh and line by line by
// ssh -T: the secret is asked for once, and when the server closes, it says so and has kept everything.
func TestInteropLessonsArePlayedAtASeat(t *testing.T) {
	for name, plain := range map[string]bool{"fr": false, "en": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := newLearner(t, name, plain)
			l.seat = newSeat(l)
			l.words.AtSeat()
			l.turn = l.written()
			l.command(l.comes(""))
			l.see(l.words.Say("shell.secret"))
			l.typed(l.seat.secret)
			l.press("Enter")
			l.see("Jourdain")
			if l.plain {
				l.hear()
			}
			for i, line := range strings.Split(lessonAtASeat, "\n") {
				l.play(i+1, line)
			}
			if l.plain {
				l.choose(l.words.Say("result.again-long"))
			}
			l.see(l.words.Say("result.passed"))
			if err := l.seat.server.Process.Signal(os.Interrupt); err != nil {
				t.Fatal(err)
			}
			l.see(l.words.Say("serve.closing"))
			l.see("the end: 1")
			<-l.seat.over
			if l.seat.ended != nil {
				t.Errorf("the server ends with %v", l.seat.ended)
			}
		})
	}
}
