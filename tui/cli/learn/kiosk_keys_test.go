//go:build !windows

package learn_test

import (
	"strings"
	"syscall"
	"testing"

	"jourdain/grader/address"
)

// A visitor's keys do not leave a public terminal: there is a shell behind it.
func TestInteropAPublicTerminalIsNotLeftByKeys(t *testing.T) {
	for _, plain := range []bool{false, true} {
		t.Run(map[bool]string{false: "full screen", true: "line by line"}[plain], func(t *testing.T) {
			t.Parallel()
			l := newLearner(t, "fr", plain)
			l.makeFolder("public")
			before := l.settings("before")
			l.start("--kiosk --documents public")
			tutor := l.tutor()
			for _, key := range []string{"C-c", "C-d", "C-z", `C-\`, "C-s", "C-q", "C-v", "C-o", "C-d", "C-d"} {
				l.press(key)
			}
			if plain {
				// What is left of these keys is no answer; the screen is wiped, and the next one begins.
				l.until(patience, func() bool { return strings.Count(l.heard(l.turn), l.words.Say("home.course")) > 1 })
				l.line("")
			}
			l.choose(l.words.Say("home.course"))
			l.see(l.course.Lesson("four-faces").Title(address.Polite.In("fr")))
			if err := syscall.Kill(tutor, 0); err != nil || l.tutor() != tutor {
				t.Errorf("the tutor is gone:\n%s", l.screen())
			}
			if strings.Contains(l.screen(), "goroutine") || strings.Contains(l.screen(), "the end:") {
				t.Errorf("on the screen is\n%s", l.screen())
			}
			if err := syscall.Kill(tutor, syscall.SIGTERM); err != nil {
				t.Fatal(err)
			}
			l.ends()
			l.wantQuiet()
			if after := l.settings("after"); after != before {
				t.Errorf("the terminal's settings were\n%s\nand are\n%s", before, after)
			}
		})
	}
}

// What one person typed, with or without Enter, is not shown to the next one, in the line
// mode of a public terminal.
func TestInteropWhatWasTypedIsForgotten(t *testing.T) {
	l := newLearner(t, "fr", true)
	l.makeFolder("public")
	l.start("--kiosk --documents public")
	for name, leave := range map[string]func(){
		"the end of the input": func() {
			l.typed("Marie Dupont 06 12")
			l.press("C-d", "C-d")
		},
		"more lines": func() {
			l.run("set-buffer", "q\nMarie Dupont 06 12\n2\nMarie Dupont")
			l.run("paste-buffer", "-r")
		},
	} {
		l.turn = l.written()
		leave()
		if !l.until(patience, func() bool { return strings.Count(l.heard(l.turn), l.words.Say("home.course")) > 0 }) {
			t.Fatalf("%s: nobody else begins:\n%s", name, l.screen())
		}
		l.hear()
		l.line("2")
		if says(l.screen(), "Marie") || !says(l.says(), l.course.Lesson("four-faces").Title(address.Polite.In("fr"))) {
			t.Errorf("%s: the next one sees\n%s", name, l.screen())
		}
		l.line("r")
	}
}

// On a terminal of one's own, the keys of the shell end the tutor or put it away, without a
// word of what the program is at.
func TestInteropTheKeysOfTheShell(t *testing.T) {
	for _, key := range []string{"C-c", "C-d", `C-\`} {
		t.Run(key, func(t *testing.T) {
			t.Parallel()
			l := newLearner(t, "en", true)
			before := l.settings("before")
			l.start("")
			l.press(key)
			l.ends()
			l.wantQuiet()
			if strings.Contains(l.heard(0), "goroutine") {
				t.Errorf("the program says what it is at:\n%s", l.screen())
			}
			if after := l.settings("after"); after != before {
				t.Errorf("the terminal's settings were\n%s\nand are\n%s", before, after)
			}
		})
	}
}

// In the line mode of a public terminal Ctrl+C takes back the line that is being typed: what
// follows is the answer.
func TestInteropCtrlCClearsTheLine(t *testing.T) {
	l := newLearner(t, "fr", true)
	l.makeFolder("public")
	l.start("--kiosk --documents public")
	number := l.number(l.words.Say("home.course"))
	l.typed("99")
	l.press("C-c")
	l.line(number)
	l.see(l.course.Lesson("four-faces").Title(address.Polite.In("fr")))
}
