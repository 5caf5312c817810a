package cli_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/lessons/starter"
)

// A recording is a whole lesson as a person types it into a real terminal: what is
// pressed, and what must then stand on the screen. Its lines are
//
//	# a remark
//	press KEY...   keys by tmux's names: Enter, Down, Escape, F1, a letter
//	type TEXT      letter by letter
//	see TEXT       wait until the screen says it, whatever the wrapping
//	choose TEXT    go down to the row that says it, or type its number, and press Enter
//	mend FILE      do what the brief asks, in the learner's file, as a word processor
//	               does it: the mended file takes the place of the old one
//
// The recordings are in testdata/recordings, one for each language and each mode.
func TestRecordedLessons(t *testing.T) {
	if testing.Short() {
		t.Skip("a real terminal shows nothing more to the race detector")
	}
	tmux, err := exec.LookPath("tmux")
	if err != nil && os.Getenv("JOURDAIN_INTEROP") == "must" {
		t.Fatal("tmux is not installed")
	}
	if err != nil {
		t.Skip("tmux is not installed: no real terminal to type into")
	}
	program := build(t)
	recordings, err := filepath.Glob(filepath.Join("testdata", "recordings", "*.txt"))
	if err != nil || len(recordings) == 0 {
		t.Fatalf("no recordings: %v", err)
	}
	for _, path := range recordings {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			script, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			mode, lang, _ := strings.Cut(name, "_")
			term := startTerminal(t, tmux, program, mode, lang)
			for i, line := range strings.Split(string(script), "\n") {
				term.play(i+1, line)
			}
		})
	}
}

// build makes the program, once.
func build(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "jourdain")
	out, err := exec.Command("go", "build", "-o", program, "jourdain").CombinedOutput()
	if err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return program
}

// terminal is tmux with the program in it.
type terminal struct {
	t            *testing.T
	tmux, socket string
	home, lang   string
}

func startTerminal(t *testing.T, tmux, program, mode, lang string) *terminal {
	t.Helper()
	term := &terminal{t: t, tmux: tmux, socket: filepath.Join(t.TempDir(), "s"), home: t.TempDir(), lang: lang}
	documents := filepath.Join(term.home, "Documents")
	if err := os.MkdirAll(documents, 0o755); err != nil {
		t.Fatal(err)
	}
	args := []string{
		"-f", os.DevNull, "new-session", "-d", "-x", "80", "-y", "24", "-c", term.home,
		"sh", "-c", `"$@"; echo "the end: $?"; sleep 60`, "sh",
		"env", "-u", "NO_COLOR", "-u", "ACCESSIBLE", "TERM=xterm-256color", "LC_ALL=C.UTF-8", "HOME=" + term.home,
		"XDG_DATA_HOME=" + filepath.Join(term.home, "data"), "XDG_CONFIG_HOME=" + filepath.Join(term.home, "config"),
		"XDG_DOCUMENTS_DIR=" + documents, program, "--lang", lang,
	}
	if mode == "plain" {
		args = append(args, "--plain")
	}
	term.run(args...)
	t.Cleanup(func() { _ = exec.Command(tmux, "-S", term.socket, "kill-server").Run() })
	return term
}

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

func (m *terminal) play(number int, line string) {
	m.t.Helper()
	command, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	switch command {
	case "", "#":
	case "press":
		m.run(append([]string{"send-keys"}, strings.Fields(rest)...)...)
	case "type":
		m.run("send-keys", "-l", rest)
	case "see":
		m.see(number, rest)
	case "choose":
		m.choose(number, rest)
	case "mend":
		m.mend(rest)
	default:
		m.t.Fatalf("line %d: no such command: %s", number, command)
	}
}

// see waits for words. The time is only how long to wait before giving up.
func (m *terminal) see(number int, words string) {
	m.t.Helper()
	var screen string
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(30 * time.Millisecond) {
		screen = m.run("capture-pane", "-p", "-J")
		if strings.Contains(oneLine(screen), oneLine(words)) {
			return
		}
	}
	m.t.Fatalf("line %d: the screen does not say %q:\n%s", number, words, screen)
}

// choose chooses a row by its words: rows have other numbers when the course grows.
func (m *terminal) choose(number int, words string) {
	m.t.Helper()
	m.see(number, words)
	row := regexp.MustCompile(`(?m)^ *> .*` + regexp.QuoteMeta(words))
	numbered := regexp.MustCompile(`(?m)^(\d+)\. .*` + regexp.QuoteMeta(words))
	for range 30 {
		screen := m.run("capture-pane", "-p", "-J")
		if all := numbered.FindAllStringSubmatch(screen, -1); all != nil {
			m.run("send-keys", all[len(all)-1][1], "Enter")
			return
		}
		if row.MatchString(screen) {
			m.run("send-keys", "Enter")
			return
		}
		m.run("send-keys", "Down")
		time.Sleep(100 * time.Millisecond)
	}
	m.t.Fatalf("line %d: no row says %q", number, words)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// mend puts the solution in the place of the learner's file, by renaming, as word
// processors save.
func (m *terminal) mend(name string) {
	m.t.Helper()
	course, err := lessons.Own()
	if err != nil {
		m.t.Fatal(err)
	}
	format := map[string]document.Format{".odt": document.ODT, ".md": document.Markdown}[filepath.Ext(name)]
	var b bytes.Buffer
	if err := starter.Write(&b, format, course.Lesson("looking-or-being").Work("").Text(m.lang).Solution); err != nil {
		m.t.Fatal(err)
	}
	path := filepath.Join(m.home, "Documents", name)
	if _, err := os.Stat(path); err != nil {
		m.t.Fatalf("the starting file is not where the learner looks for it: %v", err)
	}
	temporary := path + strconv.Itoa(os.Getpid())
	if err := os.WriteFile(temporary, b.Bytes(), 0o600); err != nil {
		m.t.Fatal(err)
	}
	if err := os.Rename(temporary, path); err != nil {
		m.t.Fatal(err)
	}
}
