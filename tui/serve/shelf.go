package serve

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"jourdain/lessons/classroom"
)

// Folder returns the folder of a seat, which is made when it is not there. Who may write there is
// nobody but the server. The error is that of [Host.Current] when the tenure has ended.
func (h *Host) Folder(ctx context.Context, t classroom.Tenure) (string, error) {
	class := filepath.Join(h.o.Folders, t.Seat.Class)
	dir := filepath.Join(class, strconv.Itoa(t.Seat.Number))
	err := h.own(class, t.Class)
	made := false
	if err == nil {
		err = os.Mkdir(dir, folderMode)
		made = err == nil
	}
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return "", fmt.Errorf("serve: folder: %w", err)
	}
	// It is asked once the folder is there: who erases it does so after the answer, or what was made is
	// taken away here.
	if err := h.Current(ctx, t); err != nil {
		if made {
			_ = os.Remove(dir) // unless something is in it, which is not ours
			abandon(class, t.Class)
		}
		return "", err
	}
	return dir, nil
}

const folderMode = 0o700

// mark is the name of an empty folder within that of a class, which says of which class it is: one of the
// same code that is made later has nothing of it.
func mark(class string) string { return ".class-" + class }

// errOther says that the folder of a class is one that another has left, which had its code: its erasing
// was cut short.
var errOther = errors.New("a class that was forgotten has left a folder")

// own makes the folder of a class when it is not there. One from before there were marks gets its own.
func (h *Host) own(dir, class string) error {
	if info, err := os.Lstat(filepath.Join(dir, mark(class))); err == nil && info.IsDir() {
		return nil
	}
	if others, _ := filepath.Glob(filepath.Join(dir, mark("*"))); len(others) > 0 {
		return fmt.Errorf("%w: %s", errOther, dir)
	}
	// The mark comes with the folder: nobody sees a new one without.
	fresh := filepath.Join(h.o.Folders, ".made-"+rand.Text())
	if err := os.MkdirAll(filepath.Join(fresh, mark(class)), folderMode); err != nil {
		return err
	}
	if os.Rename(fresh, dir) == nil {
		return nil
	}
	if err := os.RemoveAll(fresh); err != nil {
		return err
	}
	return os.MkdirAll(filepath.Join(dir, mark(class)), folderMode)
}

// abandon takes the folder of a class that is no more away, when it is as empty as it was made.
func abandon(dir, class string) {
	if left, err := os.ReadDir(dir); err == nil && len(left) == 1 && left[0].Name() == mark(class) {
		_ = os.Remove(filepath.Join(dir, mark(class)))
		_ = os.Remove(dir)
	}
}
