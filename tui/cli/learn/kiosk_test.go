package learn

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
	"jourdain/lessons/compile"
	"jourdain/lessons/progress"
	"jourdain/tui"
	"jourdain/tui/cli/budget"
	"jourdain/tui/cli/tutor"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

func testKiosk(t *testing.T, folders ...string) *kiosk {
	t.Helper()
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	o := Options{Voice: address.Polite.In("fr"), Env: func(string) string { return "" }, Kiosk: &KioskOptions{Documents: folders}}
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

// begins begins for the next person, and returns their folder; "" for none.
func begins(t *testing.T, k *kiosk) string {
	t.Helper()
	if _, err := k.begin(); err != nil {
		t.Fatal(err)
	}
	return k.own.Path()
}

// What a person left is gone when the next one begins, who has another folder; what a link
// leads to is not, and neither is what was there before.
func TestAKioskBeginsWithAnEmptyPrivateFolder(t *testing.T) {
	room, outside := t.TempDir(), t.TempDir()
	kept := put(t, filepath.Join(outside, "kept.md"))
	notes := put(t, filepath.Join(room, "Jourdain", "notes.md"))
	beside := put(t, filepath.Join(room, "beside.md"))
	k := testKiosk(t, room)
	first := begins(t, k)
	left := put(t, filepath.Join(first, "deep", "left.md"))
	if err := os.Symlink(outside, filepath.Join(first, "link")); err != nil {
		t.Skip("no links here: ", err)
	}
	next := begins(t, k)
	if next == first {
		t.Errorf("the next person has the folder %s too", next)
	}
	for path, want := range map[string]bool{kept: true, notes: true, beside: true, left: false, first: false} {
		if _, err := os.Stat(path); (err == nil) != want {
			t.Errorf("%s: there %v, want %v", path, err == nil, want)
		}
	}
	info, err := os.Stat(next)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the session's folder: %v, %v", info, err)
	}
	if left := k.wipe(); len(left) > 0 {
		t.Fatal(left)
	}
	if _, err := os.Stat(next); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("after the last person, the folder is still there: %v", err)
	}
}

// In a school the tutor says "tu" to each child, whatever the one before has chosen.
func TestAKioskSpeaksAsItIsAskedTo(t *testing.T) {
	k := testKiosk(t, t.TempDir())
	k.o.Voice.Form = address.Familiar
	for range 2 {
		session, err := k.begin()
		if err != nil {
			t.Fatal(err)
		}
		if got := session.Env().Voice().Form; got != address.Familiar {
			t.Errorf("the address is %q", got)
		}
		session.Update(screen.Changed{Setup: screen.Setup{Voice: address.Polite.In("fr")}})
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
		do(screen.Ask{To: screen.Route{Name: screen.ResultScreen, File: path}})
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

func TestAKioskReadsOnlyItsFolders(t *testing.T) {
	room, stick, outside := t.TempDir(), t.TempDir(), t.TempDir()
	k := testKiosk(t, room, stick)
	begins(t, k)
	services := tutor.Jailed(k.course, progress.Memory(), documents.New(documents.Options{Only: k.folders, Own: k.own}), budget.New(budget.Usual))
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
		_, _, err := services.Judge(context.Background(), path, nil, "fr")
		var u *document.Unreadable
		switch {
		case want == "" && err != nil:
			t.Errorf("%s: %v", path, err)
		case want != "" && (!errors.As(err, &u) || u.Reason != want):
			t.Errorf("%s: %v, want %s", path, err, want)
		}
	}
}
