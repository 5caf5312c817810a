package compile

import (
	"fmt"
	"io/fs"
	"os"

	"jourdain/grader/source"
)

// maxFile is the largest file of a course that is read, in bytes: a lesson has a few
// thousand.
const maxFile = 1 << 20

// Folder is the folder of a course on a disk. Nothing outside of it is ever read: a link
// that leads out is refused, and so is what is no file of text, such as a device.
type Folder struct {
	root  *os.Root
	files fs.FS
}

// OpenFolder opens the folder of a course. The error is one of package os.
func OpenFolder(name string) (*Folder, error) {
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, fmt.Errorf("course: %w", err)
	}
	return &Folder{root: root, files: root.FS()}, nil
}

// Open opens a file or a folder. A file that is too big is refused with [source.ErrTooBig].
func (f *Folder) Open(name string) (fs.File, error) {
	info, err := fs.Stat(f.files, name)
	switch {
	case err != nil:
	case info.IsDir():
	case !info.Mode().IsRegular():
		err = &fs.PathError{Op: "open", Path: name, Err: ErrNoFile}
	case info.Size() > maxFile:
		err = &fs.PathError{Op: "open", Path: name, Err: source.ErrTooBig}
	}
	if err != nil {
		return nil, err //nolint:wrapcheck // it says which file
	}
	return f.files.Open(name) //nolint:wrapcheck // as above
}

// Close closes the folder; what was loaded from it stays.
func (f *Folder) Close() error { return f.root.Close() } //nolint:wrapcheck // as above
