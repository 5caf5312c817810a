package server_test

import (
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"jourdain/grader/interop"
)

// A learner who has answered wrong three times in a row is named on the teacher's page, with the
// reason and their place; both sit at a real ssh.
func TestInteropATeacherSeesWhoMayNeedHelp(t *testing.T) {
	for _, name := range []string{"ssh", "ssh-keygen"} {
		interop.Program(t, name)
	}
	d := newDesk(t, guides()[0])
	defer d.stop()
	d.do("jourdain serve --data class-server")
	d.do("jourdain class new 5B --seats 3 --data class-server --address tutor.school.example:2222 --format html -o 5B.html")

	// The first exercise of the first lesson comes after five cards; 3 is right.
	line := []string{"ssh", "-T", "-p", d.ports["2222"], "5B.2@127.0.0.1"}
	d.asked(line)
	learner := d.begin(line)
	defer learner.end()
	learner.types("1\n" + strings.Repeat("\n", 7) + "1\n2\n1\n")
	learner.wait("Not quite")

	line = []string{"ssh", "-T", "-p", d.ports["2222"], "5B@127.0.0.1"}
	d.asked(line)
	teacher := d.begin(line)
	defer teacher.end()
	teacher.wait("Class 5B. ")
	for end := time.Now().Add(patience); !strings.Contains(teacher.said.String(), "May need help, 3 wrong answers in a row. 5B.2: lesson 1, "); time.Sleep(200 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("the learner is not named:\n%s\nthe learner:\n%s", teacher.said, learner.said)
		}
		teacher.types("\n")
	}
}

// sitting is who sits at a terminal.
type sitting struct {
	d    *desk
	cmd  *exec.Cmd
	in   io.WriteCloser
	said *said
}

// begin starts a program that somebody types into.
func (d *desk) begin(line []string) *sitting {
	d.t.Helper()
	s := &sitting{d: d, said: &said{}}
	s.cmd = exec.CommandContext(d.t.Context(), line[0], append(slices.Clone(d.ssh), line[1:]...)...)
	s.cmd.Dir, s.cmd.Env, s.cmd.Stdout, s.cmd.Stderr = d.dir, d.env, s.said, s.said
	var err error
	if s.in, err = s.cmd.StdinPipe(); err != nil {
		d.t.Fatal(err)
	}
	if err := s.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	return s
}

func (s *sitting) types(text string) {
	s.d.t.Helper()
	if _, err := io.WriteString(s.in, text); err != nil {
		s.d.t.Fatalf("%v\n%s", err, s.said)
	}
}

// wait waits until something is said.
func (s *sitting) wait(want string) {
	s.d.t.Helper()
	s.d.wait(func() bool { return strings.Contains(s.said.String(), want) }, []string{want})
}

// end closes the terminal.
func (s *sitting) end() {
	_ = s.in.Close()
	_ = s.cmd.Wait() // who goes away says nothing
}
