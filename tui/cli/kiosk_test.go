package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/tui"
	"jourdain/tui/screen"
)

func testKiosk(t *testing.T, folders ...string) *kiosk {
	t.Helper()
	course, err := lessons.Own()
	if err != nil {
		t.Fatal(err)
	}
	o := TutorOptions{Lang: "fr", Env: func(string) string { return "" }, Kiosk: &KioskOptions{Documents: folders}}
	return newKiosk(o, course, true)
}

func put(t *testing.T, path string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("# A\n\nSome words.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// What a person left is gone when the next one begins, also when the program was
// killed before; what a link leads to is not.
func TestAKioskBeginsWithAnEmptyPrivateFolder(t *testing.T) {
	room, outside := t.TempDir(), t.TempDir()
	kept := put(t, filepath.Join(outside, "kept.md"))
	left := put(t, filepath.Join(room, sessionFolder, "deep", "left.md"))
	beside := put(t, filepath.Join(room, "beside.md"))
	if err := os.Symlink(outside, filepath.Join(room, sessionFolder, "link")); err != nil {
		t.Skip("no links here: ", err)
	}
	k := testKiosk(t, room)
	if _, err := k.begin(); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{kept: true, beside: true, left: false} {
		if _, err := os.Stat(path); (err == nil) != want {
			t.Errorf("%s: there %v, want %v", path, err == nil, want)
		}
	}
	info, err := os.Stat(filepath.Join(room, sessionFolder))
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the session's folder: %v, %v", info, err)
	}
	if err := k.wipe(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(room, sessionFolder)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("after the last person, the folder is still there: %v", err)
	}
}

// In a school the tutor says "tu" to each child, whatever the one before has chosen.
func TestAKioskSpeaksAsItIsAskedTo(t *testing.T) {
	k := testKiosk(t, t.TempDir())
	k.o.Address = address.Familiar
	for range 2 {
		session, err := k.begin()
		if err != nil {
			t.Fatal(err)
		}
		if got := session.Env().Settings.Address; got != address.Familiar {
			t.Errorf("the address is %q", got)
		}
		session.Update(screen.Changed{Setup: screen.Setup{Lang: "fr"}})
	}
}

// What one person has said to be intended is a question again for the next one.
func TestAKioskForgetsWhatIsIntended(t *testing.T) {
	room := t.TempDir()
	path := filepath.Join(room, "a.md")
	text := "# Un guide\n\nUne phrase assez longue, qui est un paragraphe.\n\n## Une partie\n\nUne autre phrase assez longue.\n\n" +
		"**En automne**\n\nUne phrase assez longue, qui est un paragraphe.\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	k := testKiosk(t, room)
	for _, person := range []string{"the first", "the next"} {
		session, err := k.begin()
		if err != nil {
			t.Fatal(err)
		}
		do := func(msg tea.Msg) { run(session, session.Update(msg)) }
		run(session, session.Start())
		do(screen.Ask{Where: screen.Where{Name: screen.ResultScreen, File: path}})
		question := func() (action string, asked bool) {
			for _, row := range session.Page().Rows {
				for _, a := range row.Actions {
					if strings.Contains(a.ID, "En automne") {
						return a.ID, true
					}
				}
			}
			return "", false
		}
		id, asked := question()
		if !asked {
			t.Fatalf("%s person is not asked: %+v", person, session.Page().Rows)
		}
		do(screen.Chosen{ID: id})
		do(screen.Chosen{ID: "again"})
		if _, asked := question(); asked {
			t.Errorf("%s person is asked twice", person)
		}
	}
}

// run does what a command asks until nothing is left.
func run(session *tui.Session, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			run(session, c)
		}
	default:
		run(session, session.Update(msg))
	}
}

// A session's folder that is a link is taken away, and what it leads to stays.
func TestAKioskWhoseFolderIsALink(t *testing.T) {
	room, outside := t.TempDir(), t.TempDir()
	kept := put(t, filepath.Join(outside, "kept.md"))
	if err := os.Symlink(outside, filepath.Join(room, sessionFolder)); err != nil {
		t.Skip("no links here: ", err)
	}
	if _, err := testKiosk(t, room).begin(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(kept); err != nil {
		t.Errorf("a file outside is gone: %v", err)
	}
}

func TestAKioskReadsOnlyItsFolders(t *testing.T) {
	room, stick, outside := t.TempDir(), t.TempDir(), t.TempDir()
	k := testKiosk(t, room, stick)
	secret := put(t, filepath.Join(outside, "secret.md"))
	link := filepath.Join(stick, "link.md")
	if err := os.Symlink(secret, link); err != nil {
		t.Skip("no links here: ", err)
	}
	for path, want := range map[string]document.Reason{
		put(t, filepath.Join(room, "a.md")):          "",
		put(t, filepath.Join(stick, "deep", "b.md")): "",
		secret:                                 document.Outside,
		link:                                   document.Outside,
		filepath.Join(room, "..", "secret.md"): document.Outside,
		filepath.Join(room, "not-there.md"):    document.Missing,
		filepath.Join(outside, "not-there-either.md"): document.Outside,
	} {
		_, _, err := k.judge(context.Background(), path, nil, "fr")
		var u *document.Unreadable
		switch {
		case want == "" && err != nil:
			t.Errorf("%s: %v", path, err)
		case want != "" && (!errors.As(err, &u) || u.Reason != want):
			t.Errorf("%s: %v, want %s", path, err, want)
		}
	}
}
