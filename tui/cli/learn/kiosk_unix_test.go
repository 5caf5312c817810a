//go:build !windows

package learn_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"jourdain/grader/address"
)

// visitor is a person at a public terminal.
type visitor struct {
	*learner
	room string // the folder that the terminal was given
}

// newVisitor opens a public terminal on a folder; "" for one of its own.
func newVisitor(t *testing.T, lang string, plain bool, room string) *visitor {
	t.Helper()
	v := &visitor{newLearner(t, lang, plain), room}
	if room == "" {
		v.room = v.makeFolder("public")
	}
	return v
}

// withoutPrivileges makes rights count for root too.
func (v *visitor) withoutPrivileges() {
	v.t.Helper()
	if os.Geteuid() != 0 {
		return
	}
	if out, err := exec.Command("setpriv", "--bounding-set=-all", "--inh-caps=-all", "true").CombinedOutput(); err != nil {
		v.t.Skipf("root has all rights, and cannot give them up: %v\n%s", err, out)
	}
	v.shell("exec setpriv --bounding-set=-all --inh-caps=-all sh -i")
}

// serve starts the public terminal.
func (v *visitor) serve() {
	v.t.Helper()
	v.start("--kiosk --documents '" + v.room + "'")
}

// takes takes the starting file of a lesson, and returns its path.
func (v *visitor) takes() string {
	v.t.Helper()
	before := v.given()
	v.choose(v.words.Say("home.course"))
	v.choose(v.course.Lesson("the-paragraph").Title(address.Polite.In(v.lang)))
	v.skip()
	v.choose(v.words.Say("brief.take", "Format", "odt"))
	var path string
	if !v.until(patience, func() bool {
		for _, found := range v.given() {
			if !strings.Contains(strings.Join(before, "\n"), found) {
				path = found
			}
		}
		return path != ""
	}) {
		v.t.Fatalf("no starting file is given:\n%s", v.says())
	}
	return path
}

// given returns the starting files in the folder of the terminal.
func (v *visitor) given() []string {
	found, err := filepath.Glob(filepath.Join(v.room, "Jourdain-*", v.course.Lesson("the-paragraph").Work("").Texts[v.lang].File+".odt"))
	if err != nil {
		v.t.Fatal(err)
	}
	return found
}

// finishes says that the visitor has finished, and waits for the welcome of the next one.
func (v *visitor) finishes() {
	v.t.Helper()
	if v.plain {
		v.line("q")
		return
	}
	v.press("C-c")
	v.see(v.words.Say("home.begin", "Number", v.course.Lessons[0].Number, "Title", v.course.Lessons[0].Title(address.Polite.In(v.lang))))
}

// wantFolders holds what is in the folder of the terminal, with * for the number of a folder.
func (v *visitor) wantFolders(want ...string) {
	v.t.Helper()
	got := func() (names []string) {
		entries, err := os.ReadDir(v.room)
		if err != nil {
			v.t.Fatal(err)
		}
		for _, entry := range entries {
			name := entry.Name()
			if digits := strings.TrimPrefix(name, "Jourdain-"); len(digits) == 4 && digits != name {
				name = "Jourdain-*"
			}
			names = append(names, name)
		}
		return names
	}
	if !v.until(patience, func() bool { return strings.Join(got(), " ") == strings.Join(want, " ") }) {
		v.t.Errorf("in the folder are %q, want %q", got(), want)
	}
}

// eachMode plays in the full screen and line by line, in both languages.
func eachMode(t *testing.T, play func(t *testing.T, lang string, plain bool)) {
	t.Helper()
	for lang, plain := range map[string]bool{"fr": false, "en": true} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			play(t, lang, plain)
		})
	}
}

// What stands in the folder of a public terminal stays, and is told to the staff, also where
// it has the name of the tutor.
func TestInteropAPublicTerminalKeepsWhatIsThere(t *testing.T) {
	eachMode(t, func(t *testing.T, lang string, plain bool) {
		v := newVisitor(t, lang, plain, "")
		notes := filepath.Join(v.makeFolder("public/Jourdain"), "notes.md")
		if err := os.WriteFile(notes, []byte("words"), 0o600); err != nil {
			t.Fatal(err)
		}
		v.serve()
		v.takes()
		v.finishes()
		v.wantFolders("Jourdain", "Jourdain-*")
		if _, err := os.Stat(notes); err != nil {
			t.Errorf("the notes are gone: %v", err)
		}
		if err := syscall.Kill(v.tutor(), syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
		v.ends()
		v.wantFolders("Jourdain")
		if told := v.words.Say("cli.kiosk.stranger", "Folder", filepath.Dir(notes)); !says(v.heard(0), told) {
			t.Errorf("the staff do not hear %q", told)
		}
	})
}

// Two public terminals on one folder leave each other's visitors alone. What one leaves that
// is killed is gone when the next person begins.
func TestInteropTwoPublicTerminalsOnOneFolder(t *testing.T) {
	first := newVisitor(t, "fr", false, "")
	second := newVisitor(t, "en", true, first.room)
	first.serve()
	work := first.takes()
	second.serve()
	other := second.takes()
	second.choose(second.words.Say("brief.submit"))
	if name := filepath.Base(work); says(second.says(), name) {
		t.Errorf("%q of the other terminal is listed:\n%s", name, second.says())
	}
	second.line("q")
	second.line("q")
	if _, err := os.Stat(work); err != nil {
		t.Errorf("the work at the first terminal is gone: %v", err)
	}
	if _, err := os.Stat(other); err == nil {
		t.Error("the work at the second terminal is still there")
	}
	if err := syscall.Kill(first.tutor(), syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	first.see("the end: 137")
	first.wantFolders("Jourdain-*", "Jourdain-*")
	second.line("q")
	second.wantFolders("Jourdain-*")
	if _, err := os.Stat(work); err == nil {
		t.Error("what the killed terminal left is still there")
	}
}

// No visitor ends a public terminal: neither by folders without rights in their own, nor by
// taking the rights from the one around it, which is told to the staff. As soon as it has
// them again, all is gone.
func TestInteropAVisitorTakesRightsAway(t *testing.T) {
	eachMode(t, func(t *testing.T, lang string, plain bool) {
		v := newVisitor(t, lang, plain, "")
		v.withoutPrivileges()
		v.serve()
		work := v.takes()
		closed := filepath.Join(filepath.Dir(work), "closed")
		if err := os.MkdirAll(filepath.Join(closed, "deep"), 0o700); err != nil {
			t.Fatal(err)
		}
		rights := func(path string, mode os.FileMode) {
			if err := os.Chmod(path, mode); err != nil {
				t.Fatal(err)
			}
		}
		rights(closed, 0)
		v.finishes()
		v.wantFolders("Jourdain-*")
		work = v.takes()
		rights(v.room, 0o500)
		t.Cleanup(func() { rights(v.room, 0o700) })
		v.finishes()
		v.see(v.words.Say("public.staff-left"))
		v.see(v.words.Say("public.staff-no-folder"))
		if _, err := os.Stat(work); err == nil {
			t.Error("the work is still there")
		}
		v.choose(v.words.Say("home.course"))
		rights(v.room, 0o700)
		v.finishes()
		v.gone(v.words.Say("public.staff-left"))
		v.wantFolders("Jourdain-*")
	})
}

// Where a link takes the place of a visitor's folder, what it leads to is neither listed nor
// read, and stays.
func TestInteropAVisitorMakesALink(t *testing.T) {
	v := newVisitor(t, "en", true, "")
	secret := filepath.Join(v.makeFolder("secret"), "secret.md")
	if err := os.WriteFile(secret, []byte("# Secret\n\nA secret sentence.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	v.serve()
	folder := filepath.Dir(v.takes())
	if err := os.Rename(folder, filepath.Join(v.room, "mine")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Dir(secret), folder); err != nil {
		t.Fatal(err)
	}
	v.choose(v.words.Say("brief.submit"))
	if says(v.says(), "secret.md") {
		t.Errorf("what the link leads to is listed:\n%s", v.says())
	}
	v.choose(v.words.Say("submit.type"))
	v.line(filepath.Join(folder, "secret.md"))
	if says(v.heard(0), "A secret sentence") || says(v.heard(0), "“Secret”") {
		t.Errorf("what the link leads to is read:\n%s", v.says())
	}
	if err := syscall.Kill(v.tutor(), syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	v.ends()
	v.wantFolders("Jourdain-*") // the link, which the tutor did not make
	if _, err := os.Stat(secret); err != nil {
		t.Errorf("what the link leads to is gone: %v", err)
	}
}
