package moodle

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"sync"

	"jourdain/grader/archive"
	"jourdain/grader/document"
)

// bounds is how much a download may hold, so that it can be listed and each file of it read.
type bounds struct {
	files     int   // and folders, in an archive
	directory int64 // bytes of the list of an archive
	file      int64 // bytes of one file, unpacked
	together  int64 // bytes of all of them, unpacked
}

// defaults are ten times what the largest class known hands in: two thousand pupils with ten
// files each. One file has what the grader takes at most.
func defaults() bounds {
	return bounds{files: 20_000, directory: 16 << 20, file: 64 << 20, together: 16 << 30}
}

// check reports what is too much of a download that has so many files, of so many bytes
// together. One file that is too big harms only itself: it cannot be read.
func (b bounds) check(files int, together int64) error {
	switch {
	case files > b.files:
		return &document.Unreadable{Reason: document.TooBig, Detail: document.LimitEntries}
	case together > b.together:
		return &document.Unreadable{Reason: document.TooBig, Detail: document.LimitParts}
	default:
		return nil
	}
}

// readArchive finds the files of an archive. What its parts have together is bounded by what
// its list says of them, since a part that has more than that cannot be read to its end.
func readArchive(path string, limits bounds) (*finder, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err //nolint:wrapcheck // Open says of which file
	}
	f, err := readList(file, limits)
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return f, nil
}

func readList(file *os.File, limits bounds) (*finder, error) {
	info, err := file.Stat()
	if err != nil {
		return nil, err //nolint:wrapcheck // Open says of which file
	}
	each := archive.Defaults()
	each.Entries, each.Directory, each.Part, each.Parts = limits.files, limits.directory, limits.file, math.MaxInt64
	a, err := archive.Open(file, info.Size(), each, nil)
	if err != nil {
		return nil, err //nolint:wrapcheck // it is a *document.Unreadable
	}
	f := newFinder(limits, file.Close)
	reading := new(sync.Mutex)
	for _, name := range a.Names() {
		part, path := a.Part(name), tidyPath(name)
		switch {
		case isHidden(path) && isSafe(path):
		case part.IsLink(), part.IsFile() && !isSafe(path):
			f.leave(path, Outside)
		case !part.IsFile() || path[len(path)-1] == '/':
		case part.IsEncrypted():
			f.leave(path, Encrypted)
		default:
			err := f.add(path, File{
				Size: part.Size(), Modified: part.Modified(), open: func() (Content, error) { return unpack(part, reading) },
			})
			if err != nil {
				return nil, err
			}
		}
	}
	return f, nil
}

// unpacked is a part of an archive, in memory.
type unpacked struct{ *bytes.Reader }

// Close does nothing: there is nothing to give back.
func (unpacked) Close() error { return nil }

// unpack reads a part whole, one at a time: an archive counts what its parts give together.
func unpack(part *archive.Part, reading *sync.Mutex) (Content, error) {
	reading.Lock()
	defer reading.Unlock()
	source, err := part.Open()
	if err != nil {
		return nil, err //nolint:wrapcheck // it is a *document.Unreadable
	}
	text, err := io.ReadAll(source)
	if err = errors.Join(err, source.Close()); err != nil {
		return nil, err
	}
	return unpacked{bytes.NewReader(text)}, nil
}

// openFile opens a file of a folder. One that has become something else since is not read.
func openFile(root *os.Root, name string) (Content, error) {
	file, err := root.Open(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &document.Unreadable{Reason: document.Missing, Err: err}
	case errors.Is(err, fs.ErrPermission):
		return nil, &document.Unreadable{Reason: document.Forbidden, Err: err}
	case err != nil:
		return nil, &document.Unreadable{Reason: document.Unknown, Err: err}
	}
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() {
		_ = file.Close() // it was only opened
		return nil, &document.Unreadable{Reason: document.Special, Err: err}
	}
	return file, nil
}
