package shell

import (
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

// window is a terminal, tmux, with a shell in it whose command "ssh" connects to the school.
type window struct {
	t            *testing.T
	tmux, socket string
}

// sshConfig writes what OpenSSH needs to connect to a school as a learner would, and returns its
// file: the key of the learner stands beside it, and so does what it knows of the server.
func sshConfig(t *testing.T, s *school, key string) string {
	t.Helper()
	host, port, err := net.SplitHostPort(s.address)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "config")
	lines := []string{
		"Host school", "HostName " + host, "Port " + port, "UserKnownHostsFile " + filepath.Join(dir, "known"),
		"GlobalKnownHostsFile /dev/null", "StrictHostKeyChecking no", "LogLevel ERROR", "IdentitiesOnly yes", "IdentityAgent none",
		"IdentityFile " + key, "ConnectTimeout 30",
	}
	if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// keyFile makes a key as a learner has one, and returns its file.
func keyFile(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "id")
	interop.Run(t, interop.Program(t, "ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", file)
	return file
}

// openWindow opens a terminal of 80 by 24.
func openWindow(t *testing.T) *window {
	t.Helper()
	dir, err := os.MkdirTemp("", "tmux") //nolint:usetesting // the path of a socket must be short (unix(7))
	if err != nil {
		t.Fatal(err)
	}
	w := &window{t: t, tmux: interop.Program(t, "tmux"), socket: filepath.Join(dir, "s")}
	settings := filepath.Join(dir, "tmux.conf")
	if err := os.WriteFile(settings, []byte("set -g default-terminal xterm-256color\nset -g remain-on-exit on\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.run("-f", settings, "new-session", "-d", "-x", "80", "-y", "24", "-c", dir, "env", "-i",
		"PATH="+os.Getenv("PATH"), "TERM=xterm-256color", "LC_ALL=C.UTF-8", "PS1=$ ", "HOME="+dir, "sh", "-i")
	t.Cleanup(func() {
		_ = exec.Command(w.tmux, "-S", w.socket, "kill-server").Run()
		_ = os.RemoveAll(dir)
	})
	w.see(`\$ `)
	return w
}

func (w *window) run(args ...string) string {
	w.t.Helper()
	out, err := exec.Command(w.tmux, append([]string{"-u", "-S", w.socket}, args...)...).CombinedOutput()
	if err != nil {
		w.t.Fatalf("tmux %q: %v\n%s", args, err, out)
	}
	return string(out)
}

// press presses keys by tmux's names.
func (w *window) press(keys ...string) { w.run(append([]string{"send-keys"}, keys...)...) }

// enter types a line.
func (w *window) enter(line string) {
	w.run("send-keys", "-l", line)
	w.press("Enter")
}

// see waits until the screen shows something, and returns what it shows.
func (w *window) see(want string) string {
	w.t.Helper()
	pattern := regexp.MustCompile(want)
	screen := ""
	for begun := time.Now(); time.Since(begun) < patience; time.Sleep(50 * time.Millisecond) {
		if screen = w.run("capture-pane", "-p", "-J"); pattern.MatchString(screen) {
			return screen
		}
	}
	w.t.Fatalf("%q is not on the screen:\n%s", want, screen)
	return ""
}

// A learner comes with a key of their own: the secret is asked for once, a lesson is played, and the
// next time nothing is asked. Who comes later to a seat goes on there, and the one before is told.
func TestInteropALearnerComesBySSH(t *testing.T) {
	ssh := interop.Program(t, "ssh")
	s := open(t)
	command := ssh + " -F " + sshConfig(t, s, keyFile(t)) + " 5B.1@school; echo the end: $?"
	w := openWindow(t)
	w.enter(command)
	w.see(`\(5B\.1@.*\) The secret on your strip`)
	w.enter("apple")
	w.see(`Choose a lesson`)

	again := openWindow(t)
	again.enter(command)
	again.see(`Choose a lesson`)
	w.see(`(?s)now used elsewhere.*the end: 1`)
	again.press("q")
	again.see(`the end: 0`)
}
