package learn_test

import (
	"database/sql"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jourdain/grader/address"
)

// What keeps the tutor from keeping a learner's progress is said on the first screen, in
// the learner's language, and the lessons work all the same.
func TestInteropWhatCannotBeKeptIsSaid(t *testing.T) {
	for _, world := range []struct {
		name, says string
		make       func(*learner)
	}{
		{"full", "progress.full", func(l *learner) {
			l.disk("data", "size=64k")
			l.shell("cat /dev/zero > data/zero")
		}},
		{"read-only", "progress.unwritable", func(l *learner) {
			l.disk("data", "size=64k")
			l.shell("mount -o remount,ro data")
		}},
		{"read-only with a progress", "progress.unwritable", func(l *learner) {
			l.disk("data", "size=1m")
			l.start("")
			l.choose(l.words.Say("home.course"))
			l.choose(l.course.Lesson("four-faces").Title(address.Polite.In(l.lang)))
			l.press("C-c")
			l.ends()
			l.shell("mount -o remount,ro data")
		}},
		{"no home", "progress.unwritable", func(l *learner) {
			l.disk("data", "ro")
			l.shell("export HOME=$HOME/data/mamie; unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_DOCUMENTS_DIR")
		}},
		{"in use", "progress.locked", func(l *learner) {
			l.write("")
			db, err := sql.Open("sqlite", l.database())
			if err != nil {
				l.t.Fatal(err)
			}
			l.t.Cleanup(func() { _ = db.Close() })
			if _, err := db.Exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE"); err != nil {
				l.t.Fatal(err)
			}
		}},
	} {
		for _, lang := range []string{"fr", "en"} {
			t.Run(world.name+" "+lang, func(t *testing.T) {
				t.Parallel()
				l := newLearner(t, lang, lang == "en")
				world.make(l)
				kept := l.bytes()
				l.start("")
				l.see(l.words.Say(world.says))
				l.choose(strings.TrimSpace(l.said(l.begins())))
				l.here()
				l.press("C-c")
				l.ends()
				l.wantQuiet()
				if l.bytes() != kept {
					t.Errorf("what is kept was changed")
				}
			})
		}
	}
}

// A file that cannot be the learner's progress is put aside as it is, and said; what is done from
// then on is kept.
func TestInteropADamagedFileIsPutAside(t *testing.T) {
	for name, content := range map[string]string{
		"damaged":      "SQLite format 3\x00" + strings.Repeat("?", 8000),
		"another file": "Chère Anna,\n",
	} {
		for _, lang := range []string{"fr", "en"} {
			t.Run(name+" "+lang, func(t *testing.T) {
				t.Parallel()
				l := newLearner(t, lang, lang == "en")
				l.write(content)
				l.start("")
				l.see("progress-" + time.Now().Format(time.DateOnly) + ".db")
				l.choose(strings.TrimSpace(l.said(l.begins())))
				l.here()
				l.press("C-c")
				l.ends()
				l.wantQuiet()
				aside, err := filepath.Glob(filepath.Join(filepath.Dir(l.database()), "progress-*.db"))
				if err != nil || len(aside) != 1 {
					t.Fatalf("put aside: %q, %v", aside, err)
				}
				if kept, err := os.ReadFile(aside[0]); err != nil || string(kept) != content {
					t.Errorf("what was put aside is another file: %.40q, %v", kept, err)
				}
				if _, err := os.Stat(l.database()); err != nil {
					t.Errorf("no new one was begun: %v", err)
				}
			})
		}
	}
}

// A disk that gets full while a learner works is said where they are; what was kept before
// stays, and what is done once there is room again is kept.
func TestInteropADiskGetsFullInTheMiddle(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			l := newLearner(t, lang, lang == "en")
			l.disk("data", "size=256k")
			l.shell("( (until test -e now; do sleep 0.1; done; cat /dev/zero > data/zero; touch full) 2> /dev/null & )")
			l.start("")
			l.choose(l.words.Say("home.course"))
			l.choose(l.course.Lesson("four-faces").Title(address.Polite.In(lang)))
			l.read()
			l.answer(false)
			was := l.last
			l.touch("now")
			if !l.until(patience, func() bool { _, err := os.Stat(filepath.Join(l.home, "full")); return err == nil }) {
				t.Fatal("the disk does not get full")
			}
			l.answer(true)
			l.see(l.words.Say("progress.full"))
			l.choose(l.words.Say("practice.next"))
			l.here()
			if says(l.says(), l.words.Say("progress.full")) {
				t.Errorf("what was said once is said again:\n%s", l.says())
			}
			l.press("C-c")
			l.ends()
			l.shell("rm data/zero")
			l.start("")
			l.choose(strings.TrimSpace(l.said("{home.continue}")))
			l.last = was
			l.foundAgain()
			l.answer(true)
		})
	}
}

// A starting file that has no room is said; with room again it is there.
func TestInteropAStartingFileHasNoRoom(t *testing.T) {
	l := newLearner(t, "fr", false)
	l.disk("Documents", "size=64k")
	l.shell("cat /dev/zero > Documents/zero")
	l.start("")
	l.choose(l.words.Say("home.course"))
	lesson := l.course.Lesson("the-paragraph")
	l.choose(lesson.Title(address.Polite.In("fr")))
	l.skip()
	l.choose(l.words.Say("brief.take", "Format", "odt"))
	l.see(l.words.Say("brief.full"))
	l.press("C-c")
	l.ends()
	l.shell("rm Documents/zero")
	l.start("")
	l.choose(strings.TrimSpace(l.said("{home.continue}")))
	l.choose(l.words.Say("brief.take", "Format", "odt"))
	l.see(l.words.Say("brief.given-documents", "File", lesson.Work("").Texts["fr"].File+".odt"))
}

// touch makes an empty file in the learner's home.
func (l *learner) touch(name string) {
	l.t.Helper()
	if err := os.WriteFile(filepath.Join(l.home, name), nil, 0o600); err != nil {
		l.t.Fatal(err)
	}
}

// begins returns the row to go on with.
func (l *learner) begins() string {
	if says(l.says(), l.said("{home.continue}")) {
		return "{home.continue}"
	}
	return "{home.begin}"
}

// bytes returns what is in the file that keeps the progress. Another process reads it: to
// close the file would take away the locks that this one has on it (fcntl(2)).
func (l *learner) bytes() string {
	content, err := exec.Command("cat", l.database()).Output()
	if err != nil {
		return "" // it is on a disk of the shell's, or not there
	}
	return string(content)
}

// write makes the file that keeps the progress, with something in it.
func (l *learner) write(content string) {
	l.t.Helper()
	l.makeFolder(filepath.Join("data", "jourdain"))
	if err := os.WriteFile(l.database(), []byte(content), 0o600); err != nil {
		l.t.Fatal(err)
	}
}

// disk mounts a disk of its own below the learner's home, where only the shell sees it
// (mount_namespaces(7)).
func (l *learner) disk(name, options string) {
	l.t.Helper()
	if out, err := exec.Command("unshare", "--map-root-user", "--mount", "true").CombinedOutput(); err != nil {
		l.t.Skipf("no disk can be mounted here: %v\n%s", err, out)
	}
	l.makeFolder(name)
	l.shell("exec unshare --map-root-user --mount sh -i")
	l.shell("mount -t tmpfs -o " + options + " none " + name)
}

// shell types a command into the shell, and waits until it asks for the next one.
func (l *learner) shell(line string) {
	l.t.Helper()
	from := l.written()
	l.typed(line)
	l.press("Enter")
	if !l.until(patience, func() bool { return strings.HasSuffix(l.heard(from), "\n$ ") }) {
		l.t.Fatalf("the shell does not answer %q:\n%s", line, l.screen())
	}
}
