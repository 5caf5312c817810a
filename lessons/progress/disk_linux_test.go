package progress

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"jourdain/lessons/activity"
	"jourdain/lessons/disk/disktest"
)

// TestOnOtherDisks keeps progress on a full disk and on a protected one.
func TestOnOtherDisks(t *testing.T) {
	disktest.Run(t, func(folder string) {
		onAFullDisk(t, filepath.Join(folder, "full"))
		onAProtectedDisk(t, filepath.Join(folder, "protected"))
	})
}

// fill leaves no room on a disk, and returns what makes room again.
func fill(t *testing.T, folder string) (free func()) {
	t.Helper()
	name := filepath.Join(folder, "photographs")
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	for err == nil {
		_, err = file.Write(make([]byte, 4096))
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
}

// On a disk that is full, or gets full, nothing is lost once there is room.
func onAFullDisk(t *testing.T, folder string) {
	disktest.Mount(t, folder, "size=256k")
	for _, before := range []bool{true, false} {
		path := filepath.Join(folder, map[bool]string{true: "a.db", false: "b.db"}[before])
		free := func() {}
		if before {
			free = fill(t, folder)
		}
		base, err := Open(t.Context(), path)
		if errors.Is(err, ErrFull) != before {
			t.Errorf("full %v: opening gives %v", before, err)
		}
		if !before {
			free = fill(t, folder)
		}
		k := Keep(base)
		for step := range 20 {
			if err := k.SaveAnswer(t.Context(), "levels", step, make(activity.Answer, 500)); !errors.Is(err, ErrFull) {
				t.Errorf("full %v: saving gives %v", before, err)
				break
			}
		}
		if _, err := k.Lessons(t.Context()); !errors.Is(err, ErrFull) {
			t.Errorf("full %v: the first screen is told %v", before, err)
		}
		free()
		if _, err := k.Lessons(t.Context()); err != nil {
			t.Errorf("full %v: with room the first screen is told %v", before, err)
		}
		if err := errors.Join(k.Flush(t.Context()), k.Close()); err != nil {
			t.Error(err)
		}
		s := open(t, path)
		for step := range 20 {
			if a, err := s.Answer(t.Context(), "levels", step); err != nil || len(a) != 500 {
				t.Errorf("full %v: step %d has %d, %v", before, step, len(a), err)
			}
		}
		_ = s.Close()
		_ = os.Remove(path)
	}
}

// On a disk that is protected, what was kept is read.
func onAProtectedDisk(t *testing.T, folder string) {
	disktest.Mount(t, folder, "size=256k")
	path := filepath.Join(folder, "progress.db")
	s := open(t, path)
	if err := errors.Join(s.Reach(t.Context(), "levels", 3), s.Close()); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("none", folder, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip(err)
	}
	base, err := Open(t.Context(), path)
	if !errors.Is(err, ErrUnwritable) {
		t.Errorf("opening gives %v", err)
	}
	k := Keep(base)
	if done, err := k.Lessons(t.Context()); !errors.Is(err, ErrUnwritable) || done["levels"].Step != 3 {
		t.Errorf("read is %v, %v", done, err)
	}
	if err := k.Reach(t.Context(), "levels", 5); !errors.Is(err, ErrUnwritable) {
		t.Errorf("writing gives %v", err)
	}
	if l, err := k.Lesson(t.Context(), "levels"); err != nil || l.Step != 5 {
		t.Errorf("seen is %+v, %v", l, err)
	}
}
