package learn_test

import (
	"net/url"
	"regexp"
	"strings"
	"testing"

	"jourdain/grader/address"
)

// paste pastes a text as a terminal does: between the marks of a paste where the program
// has asked for them.
func (m *terminal) paste(text string) {
	m.run("set-buffer", "--", text)
	m.run("paste-buffer", "-p", "-r")
}

var (
	colour = regexp.MustCompile(`\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9\d|10\d)[;m]`)
	escape = regexp.MustCompile(`\x1b`)
)

// Each terminal gets what it can show, and is left as it was.
func TestInteropEveryTerminal(t *testing.T) {
	for _, test := range []struct {
		name, env, says string
		plain           bool
		has, hasNot     *regexp.Regexp
	}{
		{name: "xterm-256color", env: "TERM=xterm-256color", says: "key.arrows", has: colour},
		{name: "no colour", env: "NO_COLOR=yes", says: "key.arrows", has: escape, hasNot: colour},
		{name: "linux", env: "TERM=linux", says: "key.arrows.letters", has: colour},
		{name: "dumb", env: "TERM=dumb", says: "home.course", plain: true, hasNot: escape},
		{name: "accessible", env: "ACCESSIBLE=1", says: "home.course", plain: true, hasNot: escape},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			l := newLearner(t, "fr", test.plain)
			before := l.settings("before")
			from := l.written()
			l.turn = from
			l.command(test.env + " jourdain --lang fr")
			l.see(l.words.Say(test.says))
			if test.plain {
				l.hear()
			}
			l.choose(l.words.Say("home.course"))
			l.choose(l.course.Lesson("looking-or-being").Title(address.Polite.In("fr")))
			l.read()
			l.answer(false)
			l.press("C-c")
			l.ends()
			l.wantQuiet()
			if after := l.settings("after"); after != before {
				t.Errorf("the terminal's settings were\n%s\nand are\n%s", before, after)
			}
			if written := l.raw(from); test.has != nil && !test.has.Match(written) || test.hasNot != nil && test.hasNot.Match(written) {
				t.Errorf("to the terminal was written\n%q", written)
			}
			if !test.plain && says(l.screen(), l.words.Say("practice.wrong")) {
				t.Errorf("what the tutor said is still there:\n%s", l.screen())
			}
		})
	}
}

// A path is taken as it comes: in quotes, escaped, as an address, or as a file that is
// dropped on the window.
func TestInteropAPathIsPasted(t *testing.T) {
	const name = "l'été à Noël.odt"
	for _, plain := range []bool{false, true} {
		t.Run(map[bool]string{false: "full screen", true: "line by line"}[plain], func(t *testing.T) {
			t.Parallel()
			l := newLearner(t, "fr", plain)
			l.makeFolder("Documents/Mes écrits")
			l.file = l.documents("Mes écrits/" + name)
			l.save(ownDocument)
			l.start("")
			quoted := strings.ReplaceAll(l.file, "'", `'\''`)
			address := (&url.URL{Scheme: "file", Path: l.file}).String()
			for form, text := range map[string]string{
				"in quotes": "'" + quoted + "'", "dropped": "'" + quoted + "' ", "in double quotes": `"` + l.file + `"`,
				"escaped": regexp.MustCompile(`[ ']`).ReplaceAllString(l.file, `\$0`), "bare": l.file,
				"as an address": address, "as an address with its line end": address + "\r\n",
			} {
				if plain && strings.HasSuffix(text, "\n") {
					continue // there it is an answer, and an empty one after it
				}
				l.choose(l.words.Say("home.check"))
				if plain {
					l.choose(l.words.Say("submit.type"))
					l.paste(text)
					l.line("")
				} else {
					l.see(name)
					l.paste(text)
					l.see(l.words.Say("submit.type-label"))
					l.shifts(patience, func() { l.press("Enter") })
				}
				l.see(l.words.Say("result.where-free"))
				if l.see(name); says(l.says(), l.words.Say("submit.where-free")) {
					t.Errorf("%s: the document is not handed in:\n%s", form, l.says())
				}
				l.goBack()
			}
		})
	}
}

// goBack goes back to the first screen.
func (l *learner) goBack() {
	l.t.Helper()
	if l.plain {
		l.line("b")
		return
	}
	l.press("Escape")
	l.see(l.words.Say("home.check"))
}

// A window that is too small says so; large again, it shows what it showed before.
func TestInteropTheWindowIsTooSmallForAWhile(t *testing.T) {
	l := newLearner(t, "fr", false)
	l.start("")
	l.choose(l.words.Say("home.course"))
	l.choose(l.course.Lesson("looking-or-being").Title(address.Polite.In("fr")))
	l.read()
	l.shifts(patience, func() { l.press("Down") })
	before := l.shown()
	for _, size := range [][2]string{{"30", "8"}, {"10", "3"}, {"40", "12"}, {"200", "60"}} {
		l.shifts(patience, func() { l.resize(size[0], size[1]) })
		if size[0] == "30" {
			first, _, _ := strings.Cut(l.words.Say("app.too-small"), " ")
			l.see(first)
		}
	}
	l.resize("80", "24")
	if !l.until(patience, func() bool { return l.shown() == before }) {
		t.Errorf("the window showed\n%s\nand shows\n%s", before, l.shown())
	}
}

// shown returns what stands on the screen, without the spaces at the ends of the lines: a
// space may have been written there, or not.
func (m *terminal) shown() string {
	return regexp.MustCompile(`(?m) +$`).ReplaceAllString(m.screen(), "")
}

// The line mode breaks its lines between words where the window ends.
func TestInteropLinesAreBrokenBetweenWords(t *testing.T) {
	l := newLearner(t, "fr", true)
	l.resize("40", "24")
	if !l.until(patience, func() bool { l.command("stty size"); return says(l.screen(), "24 40") }) {
		t.Fatalf("the window keeps its size:\n%s", l.screen())
	}
	l.start("")
	words := strings.ReplaceAll(l.words.Say("home.hello"), "\n\n", " ")
	if shown := l.run("capture-pane", "-p"); !says(shown, words) {
		t.Errorf("not word by word:\n%s", shown)
	}
}
