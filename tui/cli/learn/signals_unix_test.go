//go:build !windows

package learn_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"jourdain/grader/address"
)

// The tutor leaves the terminal as it found it however it ends, and keeps what was done
// last. A closed window leaves no terminal to look at, but the same signal by itself does.
func TestInteropTheTerminalIsLeftAsItWas(t *testing.T) {
	signal := func(s syscall.Signal) func(*learner) {
		return func(l *learner) {
			if err := syscall.Kill(l.tutor(), s); err != nil {
				l.t.Fatal(err)
			}
		}
	}
	for name, end := range map[string]func(*learner){
		"window closed": signal(syscall.SIGHUP), "asked twice": func(l *learner) {
			tutor := l.tutor()
			for range 3 {
				_ = syscall.Kill(tutor, syscall.SIGTERM) // the last ones may come too late
			}
		}, "asked to end": signal(syscall.SIGTERM), "interrupted": signal(syscall.SIGINT),
		"Ctrl+C": func(l *learner) { l.press("C-c") },
	} {
		for _, plain := range []bool{false, true} {
			t.Run(name+map[bool]string{true: " line by line"}[plain], func(t *testing.T) {
				t.Parallel()
				l := newLearner(t, "fr", plain)
				before := l.settings("before")
				l.start("")
				l.choose(l.words.Say("home.course"))
				l.choose(l.course.Lesson("four-faces").Title(address.Polite.In("fr")))
				l.read()
				l.answer(false)
				end(l)
				l.ends()
				l.wantQuiet()
				if after := l.settings("after"); after != before {
					t.Errorf("the terminal's settings were\n%s\nand are\n%s", before, after)
				}
				// What was done last is there, and one goes on with it.
				step := l.last.step
				want := "four-faces: step " + strconv.Itoa(step) + " is wrong"
				if kept := strings.Join(l.progress(), "\n"); !strings.Contains(kept, want) {
					t.Errorf("%q is not kept, but\n%s", want, kept)
				}
				l.press("C-l")
				l.typed("clear")
				l.press("Enter")
				l.start("")
				l.choose(strings.TrimSpace(l.said("{home.continue}")))
				l.foundAgain()
			})
		}
	}
}

// tutor returns the number of the process that is the tutor: the child of the shell.
func (m *terminal) tutor() int {
	m.t.Helper()
	shell := strings.TrimSpace(m.run("display-message", "-p", "#{pane_pid}"))
	children, err := os.ReadFile(filepath.Join("/proc", shell, "task", shell, "children"))
	if err != nil {
		m.t.Skipf("this system does not tell the children of a process: %v", err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(children)))
	if err != nil {
		m.t.Fatalf("the shell has the children %q", children)
	}
	return pid
}

// A closed window takes the terminal away with all that is in it: the tutor ends too, and
// what was done last is kept.
func TestInteropTheWindowIsClosed(t *testing.T) {
	for _, plain := range []bool{false, true} {
		l := newLearner(t, "en", plain)
		l.start("")
		l.choose(l.words.Say("home.course"))
		l.choose(l.course.Lesson("four-faces").Title(address.Polite.In("en")))
		l.read()
		l.answer(true)
		tutor := l.tutor()
		l.run("kill-pane")
		if !l.until(patience, func() bool { return syscall.Kill(tutor, 0) != nil }) {
			t.Error("the tutor goes on in a window that is closed")
		}
		want := "four-faces: step " + strconv.Itoa(l.last.step) + " is right"
		if kept := strings.Join(l.progress(), "\n"); !strings.Contains(kept, want) {
			t.Errorf("%q is not kept, but\n%s", want, kept)
		}
	}
}

// A closed window is nothing that went wrong: the staff of a public terminal read nothing of
// it, and nothing of who was there is left.
func TestInteropAClosedWindowIsNoTrouble(t *testing.T) {
	for _, plain := range []bool{false, true} {
		l := newLearner(t, "fr", plain)
		room := l.makeFolder("public")
		l.start("--kiosk --documents public 2> said.log")
		tutor := l.tutor()
		l.run("kill-pane")
		if !l.until(patience, func() bool { return syscall.Kill(tutor, 0) != nil }) {
			t.Error("the tutor goes on in a window that is closed")
		}
		if said, err := os.ReadFile(filepath.Join(l.home, "said.log")); err != nil || len(said) > 0 {
			t.Errorf("it is said that %q, %v", said, err)
		}
		if left, err := os.ReadDir(room); err != nil || len(left) > 0 {
			t.Errorf("what is left is %v, %v", left, err)
		}
	}
}

// Ctrl+Z does not put the full screen away: who presses it by mistake would not find the
// tutor again. Line by line it does what it does to any command of a shell.
func TestInteropCtrlZ(t *testing.T) {
	t.Run("full screen", func(t *testing.T) {
		t.Parallel()
		l := newLearner(t, "fr", false)
		l.start("")
		l.press("C-z", "F1")
		l.see(l.words.Say("help.title"))
	})
	t.Run("line by line", func(t *testing.T) {
		t.Parallel()
		l := newLearner(t, "fr", true)
		l.start("")
		from := l.written()
		l.press("C-z")
		if !l.until(patience, func() bool { return strings.HasSuffix(l.heard(from), "\n$ ") }) {
			t.Fatalf("the shell does not come back:\n%s", l.screen())
		}
		l.typed("fg")
		l.press("Enter")
		l.see("jourdain")
		l.line("?")
		l.see(l.words.Say("help.title.plain"))
	})
}

// A public terminal that is told to end, or whose window is closed, leaves nothing of who
// was there; so does one where a person says that they have finished.
func TestInteropAPublicTerminalIsWiped(t *testing.T) {
	for _, plain := range []bool{false, true} {
		for _, s := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM} {
			t.Run(s.String()+map[bool]string{true: " line by line"}[plain], func(t *testing.T) {
				t.Parallel()
				l := newLearner(t, "fr", plain)
				room := l.makeFolder("public")
				l.start("--kiosk --documents public")
				l.choose(l.words.Say("home.course"))
				lesson := l.course.Lesson("the-paragraph")
				l.choose(lesson.Title(address.Polite.In("fr")))
				l.skip()
				l.choose(l.words.Say("brief.take", "Format", "odt"))
				given := filepath.Join(room, "Jourdain-*", lesson.Work("").Texts["fr"].File+".odt")
				if !l.until(patience, func() bool { found, _ := filepath.Glob(given); return len(found) == 1 }) {
					t.Fatalf("there is no %s", given)
				}
				if err := syscall.Kill(l.tutor(), s); err != nil {
					t.Fatal(err)
				}
				l.ends()
				l.wantQuiet()
				if left, err := os.ReadDir(room); err != nil || len(left) > 0 {
					t.Errorf("what is left is %v, %v", left, err)
				}
				if kept := l.bytes(); kept != "" {
					t.Errorf("something is kept on a public terminal")
				}
			})
		}
	}
}
