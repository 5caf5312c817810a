package workspace

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrMoved says that something else stands where a folder was when it was named.
var ErrMoved = errors.New("the folder was replaced")

// Folder is a folder as it was named once. It may be one that is not there.
type Folder struct {
	name string // absolute
	real string // the same without links
	// kinds are what the folders on the way were, from the real one to the top.
	kinds []fs.FileMode
}

// At names a folder.
func At(dir string) Folder {
	name := absolute(dir)
	f := Folder{name: name, real: name}
	if plain, err := filepath.EvalSymlinks(name); err == nil {
		f.real = plain
	}
	for _, dir := range upwards(f.real) {
		kind := fs.ModeDir
		if info, err := os.Lstat(dir); err == nil {
			kind = info.Mode().Type()
		}
		f.kinds = append(f.kinds, kind)
	}
	return f
}

// Path returns the absolute path that the folder was named by.
func (f Folder) Path() string { return f.name }

// Rel returns the way from the folder to a path, and whether the path is in it, by the
// names alone.
func (f Folder) Rel(path string) (string, bool) {
	for _, dir := range []string{f.name, f.real} {
		if rel, err := filepath.Rel(dir, path); err == nil && filepath.IsLocal(rel) {
			return rel, true
		}
	}
	return "", false
}

// Open opens the folder, so that nothing leads out of it. The error is [ErrMoved] where a
// link was put on the way to it since it was named.
func (f Folder) Open() (*os.Root, error) {
	root, err := os.OpenRoot(f.real)
	if err != nil {
		return nil, err
	}
	if err := f.verify(root); err != nil {
		return nil, errors.Join(err, root.Close())
	}
	return root, nil
}

// verify reports whether the way to what was opened is the one that was named.
func (f Folder) verify(root *os.Root) error {
	for i, dir := range upwards(f.real) {
		info, err := os.Lstat(dir)
		if err != nil {
			return err
		}
		if info.Mode().Type() != f.kinds[i] {
			return ErrMoved
		}
		if i > 0 || !info.IsDir() {
			continue
		}
		if opened, err := root.Stat("."); err != nil || !os.SameFile(info, opened) {
			return errors.Join(ErrMoved, err)
		}
	}
	return nil
}

// upwards returns a folder and all those that it is in.
func upwards(dir string) []string {
	dirs := []string{dir}
	for up := filepath.Dir(dir); up != dir; up = filepath.Dir(up) {
		dirs, dir = append(dirs, up), up
	}
	return dirs
}

// absolute returns a path from the root.
func absolute(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil { // the current folder is gone
		return filepath.Clean(path)
	}
	return abs
}
