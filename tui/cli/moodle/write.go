package moodle

import (
	"bytes"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"jourdain/lessons/disk"
	"jourdain/tui/text"
)

// The words of the problems of writing.
const (
	Taken     = "taken"     // there is another file of that name
	DiskFull  = "disk-full" // there is no room
	Protected = "protected" // nothing may be written there
	Unwritten = "unwritten" // the system says something else; Err has it
)

// Write writes a filled worksheet beside the one that it was made of: "feuille.csv" gives
// "feuille-notée.csv" in French. It is there whole or not at all, and replaces no file; the
// very same file is left as it is. It returns the name of the file. The error is a *Problem.
func (f *Filled) Write(worksheet string, words *text.Words) (string, error) {
	ending := filepath.Ext(worksheet)
	name := strings.TrimSuffix(worksheet, ending) + words.Say(keys+"ending") + ending
	if there, err := os.ReadFile(name); err == nil && bytes.Equal(there, f.Content) {
		return name, nil
	}
	if err := create(name, f.Content); err != nil {
		return "", cannotWrite(name, err)
	}
	return name, nil
}

// cannotWrite says why the file of a name could not be written.
func cannotWrite(name string, err error) error {
	word := Unwritten
	switch {
	case errors.Is(err, fs.ErrExist):
		word = Taken
	case disk.Full(err):
		word = DiskFull
	case disk.Protected(err), errors.Is(err, fs.ErrPermission):
		word = Protected
	}
	return &Problem{Word: word, Values: []any{"File", name, "Detail", err.Error()}, Err: err}
}

// create makes a file that must not be there, whole or not at all: it has its name only once it
// is whole. A disk that knows no second names (FAT) gives it the name by moving it, once nothing
// has it.
func create(name string, content []byte) error {
	temporary := filepath.Join(filepath.Dir(name), ".jourdain-"+rand.Text()+".tmp")
	file, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err //nolint:wrapcheck // cannotWrite says of which file
	}
	defer func() { _ = os.Remove(temporary) }() // it may have been moved
	_, err = file.Write(content)
	if err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	err = os.Link(temporary, name)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err //nolint:wrapcheck // cannotWrite says of which file
	}
	if _, there := os.Lstat(name); there == nil {
		return fs.ErrExist
	}
	return os.Rename(temporary, name) //nolint:wrapcheck // cannotWrite says of which file
}
