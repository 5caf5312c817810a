package learn_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"jourdain/grader/address"
	"jourdain/grader/interop"
	"jourdain/tui/text"
)

// patience is how long a screen is waited for before a test gives up. Other tests run
// at the same time, so it says nothing about the program.
const patience = time.Minute

// terminal is a real one, tmux, with a shell in it: the learner's home is a folder of
// the test, and the program is on the shell's path (see TestMain).
type terminal struct {
	t            *testing.T
	tmux, socket string
	home, lang   string
	words        *text.Words
	// log has every byte that was written to the terminal.
	log string
}

// openTerminal opens a terminal of 80 by 24 with a shell in it that waits for a command.
func openTerminal(t *testing.T, lang string) *terminal {
	t.Helper()
	words, err := text.Open(address.Polite.In(lang))
	if err != nil {
		t.Fatal(err)
	}
	room := t.TempDir()
	m := &terminal{
		t: t, tmux: interop.Program(t, "tmux"), socket: socket(t), home: filepath.Join(room, "home"),
		lang: lang, words: words, log: filepath.Join(room, "log"),
	}
	m.makeFolder("Documents")
	settings := filepath.Join(room, "tmux.conf")
	if err := os.WriteFile(settings, []byte("set -g default-terminal xterm-256color\nset -g remain-on-exit on\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	m.run("-f", settings, "new-session", "-d", "-x", "80", "-y", "24", "-c", m.home, "env", "-i",
		"PATH="+os.Getenv("PATH"), "TERM=xterm-256color", "LC_ALL=C.UTF-8", "PS1=$ ",
		"HOME="+m.home, "XDG_DATA_HOME="+filepath.Join(m.home, "data"), "XDG_CONFIG_HOME="+filepath.Join(m.home, "config"),
		"XDG_DOCUMENTS_DIR="+filepath.Join(m.home, "Documents"), "sh", "-i")
	t.Cleanup(func() { _ = exec.Command(m.tmux, "-S", m.socket, "kill-server").Run() })
	m.run("pipe-pane", "-O", "cat >> '"+m.log+"'")
	m.see("$")
	return m
}

// socket returns a place for tmux's socket: its path must be short (unix(7)).
func socket(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "tmux") //nolint:usetesting // the folder of a test may have a long path
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return filepath.Join(dir, "s")
}

// makeFolder makes a folder in the learner's home, and returns its path.
func (m *terminal) makeFolder(name string) string {
	m.t.Helper()
	path := filepath.Join(m.home, name)
	if err := os.MkdirAll(path, 0o755); err != nil {
		m.t.Fatal(err)
	}
	return path
}

// run returns a command to tmux.
func (m *terminal) run(args ...string) string {
	m.t.Helper()
	cmd := exec.Command(m.tmux, append([]string{"-u", "-S", m.socket}, args...)...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	out, err := cmd.CombinedOutput()
	if err != nil {
		m.t.Fatalf("tmux %q: %v\n%s", args, err, out)
	}
	return string(out)
}

// press presses keys by tmux's names: Enter, Down, Escape, F1, a letter.
func (m *terminal) press(keys ...string) { m.run(append([]string{"send-keys"}, keys...)...) }

// typed types a text letter by letter.
func (m *terminal) typed(text string) { m.run("send-keys", "-l", text) }

// command types a command into the shell; when it ends, the shell says so.
func (m *terminal) command(line string) {
	m.typed(line + `; echo "the end: $?"`)
	m.press("Enter")
}

// resize changes the size of the window.
func (m *terminal) resize(width, height string) { m.run("resize-window", "-x", width, "-y", height) }

// screen returns what stands on the screen.
func (m *terminal) screen() string { return m.run("capture-pane", "-p", "-J") }

// raw returns the bytes that were written to the terminal from one of them on.
func (m *terminal) raw(from int64) []byte {
	m.t.Helper()
	all, err := os.ReadFile(m.log)
	if err != nil || int64(len(all)) < from {
		return nil
	}
	return all[from:]
}

// written counts the bytes that were written to the terminal.
func (m *terminal) written() int64 {
	info, err := os.Stat(m.log)
	if err != nil {
		return 0
	}
	return info.Size()
}

// until waits until something holds, and reports whether it came to hold. It looks again
// when something was written to the terminal, and now and then without that.
func (m *terminal) until(most time.Duration, holds func() bool) bool {
	m.t.Helper()
	for deadline := time.Now().Add(most); ; {
		before := m.written()
		if holds() {
			return true
		}
		if time.Now().After(deadline) {
			return false
		}
		for range 20 {
			time.Sleep(10 * time.Millisecond)
			if m.written() != before {
				break
			}
		}
	}
}

// see waits until the screen says some words, whatever the wrapping.
func (m *terminal) see(words string) {
	m.t.Helper()
	if !m.until(patience, func() bool { return says(m.screen(), words) }) {
		m.t.Fatalf("the screen does not say %q:\n%s", words, m.screen())
	}
}

// gone waits until the screen says some words no longer.
func (m *terminal) gone(words string) {
	m.t.Helper()
	if !m.until(patience, func() bool { return !says(m.screen(), words) }) {
		m.t.Fatalf("the screen still says %q:\n%s", words, m.screen())
	}
}

// shifts does something, waits until the screen is another one and stays so for a
// moment, and reports whether it became one.
func (m *terminal) shifts(most time.Duration, do func()) bool {
	m.t.Helper()
	before := m.screen()
	do()
	if !m.until(most, func() bool { return m.screen() != before }) {
		return false
	}
	for last := m.screen(); ; {
		time.Sleep(20 * time.Millisecond)
		now := m.screen()
		if now == last {
			return true
		}
		last = now
	}
}

// heard returns what was written to the terminal from a byte on, as a person reads it:
// without the sequences that steer it.
func (m *terminal) heard(from int64) string {
	return strings.ReplaceAll(string(steering.ReplaceAll(bytes.ReplaceAll(m.raw(from), []byte("\r"), nil), nil)), "\x07", "")
}

var steering = regexp.MustCompile(`\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[=>78])`)

// says reports whether a text has some words in it, whatever the wrapping.
func says(text, words string) bool { return strings.Contains(oneLine(text), oneLine(words)) }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
