package workspace

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// The folder of a program that was killed is removed; that of one that lives is not.
func TestSweepTellsTheDeadFromTheLiving(t *testing.T) {
	room := t.TempDir()
	living := begun(t, shelfAt(room))
	work := put(t, filepath.Join(living.Path(), "work.md"))
	dead := abandon(t, shelfAt(room))
	wantGone(t, shelfAt(room).Sweep())
	wantThere(t, work, true)
	wantThere(t, dead, false)
	wantGone(t, living.End())
	wantOnly(t, room)
}

// Nothing is removed that the tutor did not make: a folder that has such a name, a copy, one
// that somebody gave another name, a link.
func TestSweepRemovesNothingElse(t *testing.T) {
	room, elsewhere := t.TempDir(), t.TempDir()
	s := shelfAt(room)
	dead := abandon(t, s)
	keep := func(name string) string { return filepath.Join(room, name, "left.md") }
	var kept []string
	// A copy has the name and the mark.
	copied := filepath.Join(elsewhere, filepath.Base(dead))
	copyFolder(t, dead, copied)
	kept = append(kept, filepath.Join(copied, "left.md"))
	copyFolder(t, dead, filepath.Join(room, "Copie de "+filepath.Base(dead)))
	kept = append(kept, keep("Copie de "+filepath.Base(dead)))
	for _, name := range []string{"Jourdain", "Jourdain-4234", ".Jourdain-4234", "Jourdain-12345", "Jourdain-abcd"} {
		kept = append(kept, put(t, keep(name)))
	}
	renamed := filepath.Join(room, "Lettres de Mamie")
	if err := os.Rename(abandon(t, s), renamed); err != nil {
		t.Fatal(err)
	}
	kept = append(kept, filepath.Join(renamed, "left.md"))
	if err := os.Symlink(copied, filepath.Join(room, "Jourdain-4321")); err == nil {
		kept = append(kept, filepath.Join(room, "Jourdain-4321"))
	}
	wantGone(t, s.Sweep())
	wantGone(t, shelfAt(elsewhere).Sweep())
	wantThere(t, dead, false)
	for _, path := range kept {
		wantThere(t, path, true)
	}
	got := s.Strangers()
	slices.Sort(got)
	want := []string{".Jourdain-4234", "Jourdain", "Jourdain-4234", "Lettres de Mamie"}
	for i, name := range want {
		want[i] = filepath.Join(room, name)
	}
	if !slices.Equal(got, want) {
		t.Errorf("strangers are %q, want %q", got, want)
	}
}

func copyFolder(t *testing.T, from, to string) {
	t.Helper()
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
}

// What a word processor saves into a folder that is gone, and makes again, is gone with the
// next sweep; so it is by no other program, which does not know the name.
func TestSweepRemovesWhatIsMadeAgain(t *testing.T) {
	room := t.TempDir()
	s := shelfAt(room)
	w := begun(t, s)
	again := w.Path()
	wantGone(t, w.End())
	put(t, filepath.Join(again, "saved.odt"))
	put(t, filepath.Join(again, ".~lock.saved.odt#"))
	wantGone(t, shelfAt(room).Sweep())
	wantThere(t, again, true)
	if got := shelfAt(room).Strangers(); !slices.Equal(got, []string{again}) {
		t.Errorf("strangers are %q", got)
	}
	wantGone(t, s.Sweep())
	wantOnly(t, room)
}

// A folder that its owner has closed is one like the others.
func TestSweepOpensWhatIsClosed(t *testing.T) {
	if !asAnybody(t) {
		return
	}
	room := t.TempDir()
	s := shelfAt(room)
	dead, deadMark := abandon(t, s), abandon(t, s)
	other := filepath.Join(room, "Jourdain-4234")
	if err := os.Mkdir(other, 0o700); err != nil {
		t.Fatal(err)
	}
	chmod(t, other, 0)
	for _, path := range []string{dead, filepath.Join(deadMark, markName)} {
		if err := os.Chmod(path, 0); err != nil {
			t.Fatal(err)
		}
	}
	wantGone(t, s.Sweep())
	wantThere(t, dead, false)
	wantThere(t, deadMark, false)
	if info, err := os.Stat(other); err != nil || info.Mode().Perm() != 0 {
		t.Errorf("a folder of somebody else is %v, %v", info, err)
	}
}

// A workspace is told from a copy of one, which is somebody's work.
func TestIsOne(t *testing.T) {
	room := t.TempDir()
	w := begun(t, shelfAt(room))
	copied := filepath.Join(room, "copy")
	copyFolder(t, w.Path(), copied)
	for path, want := range map[string]bool{w.Path(): true, copied: false, room: false} {
		root, err := os.OpenRoot(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := IsOne(root); got != want {
			t.Errorf("%s is one: %v, want %v", path, got, want)
		}
		_ = root.Close()
	}
}
