package console

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Whole is a file that has its name only once it is whole, and that takes nobody else's.
type Whole struct {
	*os.File
	name   string
	failed error // of the first writing that failed
}

// Write writes, and keeps why that failed: who writes may word it otherwise.
func (w *Whole) Write(p []byte) (int, error) {
	n, err := w.File.Write(p)
	if err != nil && w.failed == nil {
		w.failed = err
	}
	return n, err //nolint:wrapcheck // who asked says of which file
}

// CreateWhole begins a file. The error is fs.ErrExist where something has its name.
func CreateWhole(name string) (*Whole, error) {
	if _, err := os.Lstat(name); err == nil {
		return nil, &fs.PathError{Op: "create", Path: name, Err: fs.ErrExist}
	}
	file, err := os.OpenFile(filepath.Join(filepath.Dir(name), ".jourdain-"+rand.Text()+".tmp"), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, err //nolint:wrapcheck // who asked says of which file
	}
	return &Whole{File: file, name: name}, nil
}

// Keep gives the file its name. A disk that knows no second names gives it by moving the file,
// once nothing has it.
func (w *Whole) Keep() error {
	defer w.Drop()
	if err := errors.Join(w.Sync(), w.Close()); err != nil {
		return err
	}
	err := os.Link(w.Name(), w.name)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err //nolint:wrapcheck // who asked says of which file
	}
	if _, there := os.Lstat(w.name); there == nil {
		return fs.ErrExist
	}
	return os.Rename(w.Name(), w.name) //nolint:wrapcheck // who asked says of which file
}

// Drop takes away what has no name yet.
func (w *Whole) Drop() {
	_ = w.Close() // it may be closed already
	_ = os.Remove(w.Name())
}
