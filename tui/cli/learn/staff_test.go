package learn

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"jourdain/grader/address"
	"jourdain/tui/documents/workspace"
	"jourdain/tui/home"
	"jourdain/tui/text"
)

// A folder that vanishes, as a stick that is pulled out, does not end the terminal: who
// comes next has no folder, the staff hear so once, and the one after the stick is back has
// one again.
func TestAKioskWhoseFolderVanishes(t *testing.T) {
	room := filepath.Join(t.TempDir(), "stick")
	if err := os.Mkdir(room, 0o755); err != nil {
		t.Fatal(err)
	}
	k := testKiosk(t, room)
	var heard bytes.Buffer
	k.staff.out, k.staff.log = &heard, true
	k.staff.now = func() time.Time { return time.Date(2026, 11, 23, 14, 2, 0, 0, time.UTC) }
	if begins(t, k) == "" || heard.Len() > 0 {
		t.Fatalf("with the stick, the folder is %q, and the staff hear %q", k.own.Path(), &heard)
	}
	if err := os.RemoveAll(room); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if got := begins(t, k); got != "" {
			t.Errorf("without the stick, the folder is %s", got)
		}
		if got := concerns(nil, k.own); !slices.Equal(got, []home.Concern{home.NoFolder}) {
			t.Errorf("the concerns are %q", got)
		}
	}
	said := heard.String()
	if !strings.HasPrefix(said, "2026-11-23 14:02:00 Aucun dossier") || !strings.Contains(said, room) || strings.Count(said, "\n") != 1 {
		t.Errorf("the staff hear %q", said)
	}
	if err := os.Mkdir(room, 0o755); err != nil {
		t.Fatal(err)
	}
	if got := begins(t, k); filepath.Dir(got) != room {
		t.Errorf("with the stick back, the folder is %q", got)
	}
	k.staff.end(append(k.wipe(), k.refused...))
	if heard.String() != said {
		t.Errorf("the staff hear %q", &heard)
	}
}

// Where the staff read at the terminal itself, they hear nothing while people sit there.
func TestStaffAtTheTerminal(t *testing.T) {
	k := testKiosk(t, filepath.Join(t.TempDir(), "not there"))
	var heard bytes.Buffer
	k.staff.out, k.staff.log = &heard, false
	for i, want := range []string{"Aucun dossier", "", ""} {
		heard.Reset()
		begins(t, k)
		if !strings.HasPrefix(heard.String(), want) || want == "" && heard.Len() > 0 {
			t.Errorf("before person %d, the staff hear %q, want %q", i, &heard, want)
		}
	}
	k.staff.end(append(k.wipe(), k.refused...))
	if !strings.HasPrefix(heard.String(), "Aucun dossier") {
		t.Errorf("after the last person, the staff hear %q", &heard)
	}
}

// The staff hear in their language why a folder gives trouble.
func TestStaffHearWhyInTheirLanguage(t *testing.T) {
	s := newStaff(Options{Voice: address.Polite.In("fr")})
	for _, test := range []struct {
		err  error
		want string
	}{
		{errors.Join(workspace.ErrMoved, fs.ErrPermission), "autre chose a pris sa place"},
		{&fs.PathError{Op: "mkdirat", Path: "Jourdain-4821", Err: fs.ErrPermission}, "l’accès est refusé"},
		{&fs.PathError{Op: "open", Path: "a", Err: fs.ErrNotExist}, "il n’est pas là"},
		{errors.New("device or resource\nbusy"), "device or resource ; busy"},
	} {
		if got := s.why(test.err); got != test.want {
			t.Errorf("%v: %q, want %q", test.err, got, test.want)
		}
	}
}

// The staff of a course in a language that the commands do not speak hear another one.
func TestStaffHearALanguageThatThereIs(t *testing.T) {
	if s := newStaff(Options{Voice: address.Polite.In("xx")}); s.words == nil || s.words.Lang() != text.Languages()[0] {
		t.Errorf("the words are %v", s.words)
	}
}
