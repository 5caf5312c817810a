package workspace

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"jourdain/lessons/disk/disktest"
)

// What is on a disk that is mounted in the folder stays, and so does the folder until the
// disk is gone; the rest goes, and the next person has another folder. On a full disk there
// is none.
func TestDisks(t *testing.T) {
	disktest.Run(t, func(room string) {
		diskInside(t, filepath.Join(room, "inside"), "disk")
		diskInside(t, filepath.Join(room, "deep"), filepath.Join("deep", "disk"))
		fullDisk(t, filepath.Join(room, "full"))
		diskPulledOut(t, filepath.Join(room, "pulled"))
	})
}

func diskInside(t *testing.T, room, at string) {
	if err := os.Mkdir(room, 0o755); err != nil {
		t.Fatal(err)
	}
	s := shelfAt(room)
	w := begun(t, s)
	path := w.Path()
	work := put(t, filepath.Join(path, "deep", "work.md"))
	disk := filepath.Join(path, at)
	disktest.Mount(t, disk, "size=64k")
	put(t, filepath.Join(disk, "kept.md"))
	left := w.End()
	if len(left) != 1 {
		t.Fatalf("left are %v", left)
	}
	wantThere(t, work, false)
	if findKept(room) == "" {
		t.Fatal("what is on the disk is not there any more")
	}
	next := begun(t, s)
	if next.Path() == path {
		t.Error("the next person has the folder of the one before")
	}
	wantGone(t, next.End())
	if left := s.Sweep(); len(left) != 1 {
		t.Errorf("left are %v", left)
	}
	if err := syscall.Unmount(findKept(room), 0); err != nil {
		t.Fatal(err)
	}
	wantGone(t, s.Sweep())
	wantOnly(t, room)
}

// findKept returns the folder in which the file is that is to be kept; "" for none.
func findKept(room string) (dir string) {
	_ = filepath.WalkDir(room, func(path string, entry fs.DirEntry, _ error) error {
		if entry.Name() == "kept.md" {
			dir = filepath.Dir(path)
		}
		return nil
	})
	return dir
}

func fullDisk(t *testing.T, room string) {
	disktest.Mount(t, room, "size=64k,nr_inodes=4")
	put(t, filepath.Join(room, "a"))
	put(t, filepath.Join(room, "b"))
	w, refused := shelfAt(room).Begin()
	if len(refused) != 1 || !errors.Is(refused[0].Err, syscall.ENOSPC) || w.Path() != "" {
		t.Errorf("on a full disk, it begins in %q, %v", w.Path(), refused)
	}
	wantOnly(t, room, "a", "b")
	if err := os.Remove(filepath.Join(room, "a")); err != nil {
		t.Fatal(err)
	}
	root, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	_ = root.Close()
	wantGone(t, w.End())
	wantOnly(t, room, "b")
}

// A person whose disk is pulled out has no folder, and nothing is written where nobody finds
// it; what stands there next takes their folder. What was on the disk is wiped with the rest.
func diskPulledOut(t *testing.T, room string) {
	disktest.Mount(t, room, "size=64k")
	w := begun(t, shelfAt(room))
	held, err := os.Open(room)
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	name := filepath.Base(w.Path())
	put(t, filepath.Join(w.Path(), "work.md"))
	if err := syscall.Unmount(room, syscall.MNT_DETACH); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Open(); w.Path() != "" || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("without the disk, the folder is %q, and is opened: %v", w.Path(), err)
	}
	if _, ok := w.Rel(filepath.Join(room, name, "work.md")); ok {
		t.Error("without the disk, a path is taken for one in the folder")
	}
	disktest.Mount(t, room, "size=64k")
	root, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	_ = root.Close()
	wantThere(t, w.Path(), true)
	wantGone(t, w.End())
	wantOnly(t, room)
	if names, err := held.Readdirnames(0); err != nil || len(names) != 0 {
		t.Errorf("on the disk that was pulled out are %q, %v", names, err)
	}
}
