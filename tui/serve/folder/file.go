package folder

import (
	"errors"
	"io/fs"
	"os"
)

// Opening is how a file is opened.
type Opening struct {
	Read, Write bool
	Create      bool // makes the file where there is none
	New         bool // with Create: only where there is none
	Empty       bool // forgets what is in it; needs Write
	Append      bool // writes at the end, wherever is said
}

// File is an open file. It may be used by several goroutines at the same time.
type File struct {
	in   *Folder
	disk *os.File
	how  Opening
}

// Open opens a file.
func (f *Folder) Open(name string, how Opening) (*File, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.open)+f.lists >= f.limits.Handles {
		return nil, ErrBusy
	}
	way, info, err := f.at(name)
	switch {
	case err == nil && info.IsDir():
		return nil, ErrIsFolder
	case err == nil && how.Create && how.New:
		return nil, fs.ErrExist
	case errors.Is(err, fs.ErrNotExist) && how.Create:
		way, err = f.free(name)
		f.count.sure = false
		if err == nil {
			err = f.room(0, 1)
		}
	}
	if err != nil {
		return nil, err
	}
	disk, err := f.root.OpenFile(way, flags(how, info == nil), fileMode)
	if err != nil {
		return nil, err
	}
	f.count.sure = false
	file := &File{in: f, disk: disk, how: how}
	if err := file.begin(info); err != nil {
		return nil, errors.Join(err, disk.Close())
	}
	f.open[file] = true
	return file, nil
}

// flags returns how the system opens a file. It never empties one: first it is looked at.
func flags(how Opening, missing bool) int {
	flags := os.O_RDONLY
	switch {
	case how.Read && how.Write:
		flags = os.O_RDWR
	case how.Write:
		flags = os.O_WRONLY
	}
	if missing {
		flags |= os.O_CREATE | os.O_EXCL
	}
	return flags
}

// begin makes sure that the file is the one that was looked at, if there was one, and empties it.
func (f *File) begin(seen fs.FileInfo) error {
	opened, err := f.disk.Stat()
	switch {
	case err != nil:
		return err
	case seen != nil && !os.SameFile(seen, opened):
		return ErrNotPlain
	case f.how.Empty && f.how.Write && opened.Size() > 0:
		return f.disk.Truncate(0)
	}
	return nil
}

// ReadAt reads from a place, as io.ReaderAt.
func (f *File) ReadAt(b []byte, off int64) (int, error) {
	if !f.how.Read || off < 0 {
		return 0, fs.ErrPermission
	}
	return f.disk.ReadAt(b, off)
}

// WriteAt writes at a place, as io.WriterAt. The errors are [ErrLarge], [ErrFull], or the system's;
// nothing is written then.
func (f *File) WriteAt(b []byte, off int64) (int, error) {
	if !f.how.Write || off < 0 {
		return 0, fs.ErrPermission
	}
	f.in.mu.Lock()
	defer f.in.mu.Unlock()
	info, err := f.disk.Stat()
	if err != nil {
		return 0, err
	}
	if f.how.Append {
		off = info.Size()
	}
	if off > f.in.limits.File-int64(len(b)) {
		return 0, ErrLarge
	}
	more := max(0, off+int64(len(b))-info.Size())
	if err := f.in.room(more, 0); err != nil {
		return 0, err
	}
	n, err := f.disk.WriteAt(b, off)
	if err != nil {
		f.in.count.sure = false
		return n, err
	}
	f.in.grown(more)
	return n, nil
}

// Truncate gives a file another size, shorter or longer.
func (f *Folder) Truncate(name string, size int64) error {
	file, err := f.Open(name, Opening{Write: true})
	if err != nil {
		return err
	}
	return errors.Join(file.truncate(size), file.Close())
}

func (f *File) truncate(size int64) error {
	f.in.mu.Lock()
	defer f.in.mu.Unlock()
	info, err := f.disk.Stat()
	switch {
	case err != nil:
		return err
	case size < 0 || size > f.in.limits.File:
		return ErrLarge
	}
	if err := f.in.room(size-info.Size(), 0); err != nil {
		return err
	}
	f.in.count.sure = false
	return f.disk.Truncate(size)
}

// Close closes the file.
func (f *File) Close() error {
	f.in.mu.Lock()
	defer f.in.mu.Unlock()
	delete(f.in.open, f)
	f.in.count.sure = false
	return f.disk.Close()
}
