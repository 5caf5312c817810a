package workspace

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// Each person has a private folder of their own, which is gone after them. What is
// beside it stays.
func TestEachPersonHasAFolderOfTheirOwn(t *testing.T) {
	room := t.TempDir()
	put(t, filepath.Join(room, "Jourdain", "notes.md"))
	s := shelfAt(room)
	seen := map[string]bool{}
	for range 20 {
		w := begun(t, s)
		path := w.Path()
		if seen[path] {
			t.Fatalf("%s was another person’s", path)
		}
		seen[path] = true
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o700 {
			t.Fatalf("the folder is %v, %v", info, err)
		}
		put(t, filepath.Join(path, "deep", "work.md"))
		wantGone(t, w.End())
		wantThere(t, path, false)
	}
	wantOnly(t, room, "Jourdain")
	wantThere(t, filepath.Join(room, "Jourdain", "notes.md"), true)
}

// What a link in the folder leads to stays; so does what a link leads to that stands in
// the place of the folder, and nothing is read there.
func TestLinksAreNotFollowed(t *testing.T) {
	room, outside := t.TempDir(), t.TempDir()
	kept := put(t, filepath.Join(outside, "kept.md"))
	w := begun(t, shelfAt(room))
	path := w.Path()
	put(t, filepath.Join(path, "own.md"))
	if err := os.Symlink(outside, filepath.Join(path, "link")); err != nil {
		t.Skip("no links here: ", err)
	}
	if err := os.Rename(path, filepath.Join(room, "away")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, path); err != nil {
		t.Fatal(err)
	}
	root, err := w.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if _, err := root.Stat("kept.md"); err == nil {
		t.Error("a file outside can be read")
	}
	if _, err := root.Stat("own.md"); err != nil {
		t.Errorf("the person’s own file cannot be read: %v", err)
	}
	if got := w.Path(); got != filepath.Join(room, "away") {
		t.Errorf("the folder is said to be %s", got)
	}
	wantGone(t, w.End())
	wantThere(t, kept, true)
	wantOnly(t, room, filepath.Base(path)) // the link, which the tutor did not make
}

// A folder that was removed is made again when something is to be written, as private as
// before, and of the same name.
func TestAFolderIsMadeAgain(t *testing.T) {
	room := t.TempDir()
	w := begun(t, shelfAt(room))
	path := w.Path()
	if err := os.RemoveAll(path); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Open(); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder that is gone: %v", err)
	}
	root, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder made again is %v, %v", info, err)
	}
	if w.Path() != path {
		t.Errorf("it is %s, and was %s", w.Path(), path)
	}
	wantGone(t, w.End())
	wantOnly(t, room)
}

// A folder that was moved away is emptied too.
func TestAFolderThatWasMovedAway(t *testing.T) {
	room := t.TempDir()
	w := begun(t, shelfAt(room))
	put(t, filepath.Join(w.Path(), "work.md"))
	if err := os.Mkdir(filepath.Join(room, "deep"), 0o755); err != nil {
		t.Fatal(err)
	}
	away := filepath.Join(room, "deep", "away")
	if err := os.Rename(w.Path(), away); err != nil {
		t.Fatal(err)
	}
	root, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	_ = root.Close()
	wantGone(t, w.End())
	wantOnly(t, room, "deep")
	wantOnly(t, away)
}

// The folder that was named is not opened where a link has taken its place, or that of a
// folder on the way to it. A link that was there before counts.
func TestAFolderThatBecomesALink(t *testing.T) {
	top, outside := t.TempDir(), t.TempDir()
	put(t, filepath.Join(top, "real", "docs", "a.md"))
	put(t, filepath.Join(outside, "docs", "secret.md"))
	if err := os.Symlink("real", filepath.Join(top, "link")); err != nil {
		t.Skip("no links here: ", err)
	}
	f := At(filepath.Join(top, "link", "docs"))
	root, err := f.Open()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := root.Stat("a.md"); err != nil {
		t.Error(err)
	}
	_ = root.Close()
	if _, ok := f.Rel(filepath.Join(top, "real", "docs", "a.md")); !ok {
		t.Error("the real path is not taken for one in the folder")
	}
	for _, replaced := range []string{"real/docs", "real"} {
		path := filepath.Join(top, replaced)
		if err := os.Rename(path, path+"-away"); err != nil {
			t.Fatal(err)
		}
		target := filepath.Join(outside, map[string]string{"real/docs": "docs", "real": ""}[replaced])
		if err := os.Symlink(target, path); err != nil {
			t.Fatal(err)
		}
		if root, err := f.Open(); !errors.Is(err, ErrMoved) {
			t.Errorf("with %s a link, it is opened: %v, %v", replaced, root, err)
		}
		if err := errors.Join(os.Remove(path), os.Rename(path+"-away", path)); err != nil {
			t.Fatal(err)
		}
	}
}

// Where the first folder may not be written in, the next one is taken; where none may, the
// workspace has no folder until one may again.
func TestAFolderThatMayNotBeWrittenIn(t *testing.T) {
	if !asAnybody(t) {
		return
	}
	first, second := t.TempDir(), t.TempDir()
	chmod(t, first, 0o500)
	for dir, others := range map[string][]string{second: {first, second}, "": {first}} {
		w, refused := shelfAt(others...).Begin()
		if len(refused) != 1 || refused[0].Path != first || !errors.Is(refused[0].Err, fs.ErrPermission) {
			t.Errorf("refused are %v", refused)
		}
		if (dir == "") != (w.Path() == "") || dir != "" && filepath.Dir(w.Path()) != dir {
			t.Errorf("it begins in %q, want in %q", w.Path(), dir)
		}
		wantGone(t, w.End())
	}
	w, _ := shelfAt(first).Begin()
	if _, err := w.Make(); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("made: %v", err)
	}
	chmod(t, first, 0o700)
	root, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	_ = root.Close()
	wantGone(t, w.End())
	wantOnly(t, first)
}

func chmod(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(path, 0o700) })
}

// A person's work goes although the folder around it may not be written in; the empty
// folder goes as soon as it may.
func TestAFolderThatCannotBeRemovedIsTriedAgain(t *testing.T) {
	if !asAnybody(t) {
		return
	}
	room := t.TempDir()
	s := shelfAt(room)
	w := begun(t, s)
	path := w.Path()
	work := put(t, filepath.Join(path, "work.md"))
	chmod(t, room, 0o500)
	left := w.End()
	if len(left) != 1 || left[0].Path != path {
		t.Errorf("left are %v", left)
	}
	wantThere(t, work, false)
	if left := s.Sweep(); len(left) != 1 {
		t.Errorf("left are %v", left)
	}
	chmod(t, room, 0o700)
	wantGone(t, s.Sweep())
	wantOnly(t, room)
}
