package workspace

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

const (
	// markName is the file that says what a folder is.
	markName = ".jourdain"
	// unsigned is its name until it is written and locked.
	unsigned = ".jourdain.new"
	// markHead begins it; the number of the folder follows, and the number that the file
	// system gives to it.
	markHead = "jourdain-workspace %d %d\n"
	// mostMark is how many bytes of it are read.
	mostMark = 1024
)

// markText is for who finds the file.
const markText = `
Jourdain a fait ce dossier pour une personne, et l’efface après elle avec tout ce qu’il contient.
Jourdain made this folder for one person, and removes it after them with all that is in it.
`

// errNoMark says that a folder has no mark, or one that is not its own.
var errNoMark = errors.New("not a workspace")

// sign puts the mark into a folder, and returns it locked. It is complete and locked when it
// gets its name, so that nobody takes the folder for one that was left. A file system that
// has no locks leaves it unlocked: nobody else can lock it either, so that nobody takes the
// folder for one that was left.
func sign(root *os.Root, dir *os.File, number int) (_ *os.File, err error) {
	id, err := identity(dir)
	if err != nil {
		return nil, err
	}
	file, err := root.OpenFile(unsigned, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, file.Close(), root.Remove(unsigned))
		}
	}()
	if _, err := fmt.Fprintf(file, markHead+markText, number, id); err != nil {
		return nil, err
	}
	_ = file.Sync() // a file system may have nothing to do for it
	if err := lock(file); err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return nil, err
	}
	return file, root.Rename(unsigned, markName)
}

// signature reads the mark of a folder, and returns the number that is in it. The error is
// errNoMark for a folder that has none, and for a copy, whose mark is that of another.
func signature(root *os.Root) (number int, err error) {
	info, err := root.Lstat(markName)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return 0, errNoMark
	case err != nil:
		return 0, err
	case !info.Mode().IsRegular():
		return 0, errNoMark
	}
	file, err := root.Open(markName)
	if err != nil {
		return 0, err
	}
	defer func() { _ = file.Close() }() // it was only read
	var id uint64
	if _, err := fmt.Fscanf(io.LimitReader(file, mostMark), markHead, &number, &id); err != nil {
		return 0, errNoMark
	}
	dir, err := root.Open(".")
	if err != nil {
		return 0, err
	}
	defer func() { _ = dir.Close() }()
	if own, err := identity(dir); err != nil || own != id {
		return 0, errors.Join(errNoMark, err)
	}
	return number, nil
}

// closedSignature reads the mark of a folder whose owner has no rights to it. They keep
// them only if the folder is a workspace.
func closedSignature(root *os.Root) (number int, err error) {
	info, err := root.Lstat(markName)
	if err != nil || !info.Mode().IsRegular() {
		return 0, errors.Join(errNoMark, err)
	}
	if err := root.Chmod(markName, 0o600); err != nil {
		return 0, err
	}
	if number, err = signature(root); err != nil {
		_ = root.Chmod(markName, info.Mode().Perm())
	}
	return number, err
}

// IsOne reports whether an opened folder is somebody's workspace. One whose mark cannot be
// read counts as one.
func IsOne(root *os.Root) bool {
	_, err := signature(root)
	return !errors.Is(err, errNoMark)
}

// claim locks the mark of a folder that was left; false for one that is in use, or that
// another program has begun to remove.
func claim(root *os.Root) (*os.File, bool) {
	file, err := root.OpenFile(markName, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrPermission) {
		_ = root.Chmod(markName, 0o600)
		file, err = root.OpenFile(markName, os.O_RDWR, 0)
	}
	if err != nil {
		return nil, false
	}
	if lock(file) == nil {
		opened, e1 := file.Stat()
		named, e2 := root.Lstat(markName)
		if e1 == nil && e2 == nil && os.SameFile(opened, named) {
			return file, true
		}
	}
	_ = file.Close()
	return nil, false
}
