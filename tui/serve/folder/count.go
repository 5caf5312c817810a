package folder

import (
	"io/fs"

	"jourdain/lessons/disk"
)

// recount is how many bytes are written before what is on the disk is counted anew: the tutor, and
// another process of the server, may write in the folder too.
const recount = 1 << 20

// count is what is in the folder.
type count struct {
	bytes   int64
	entries int
	// written is how many bytes were written since it was counted.
	written int64
	// sure reports whether nothing else has changed since.
	sure bool
}

// Usage is what is in a folder, and what may be.
type Usage struct {
	Bytes, MostBytes     int64
	Entries, MostEntries int
}

// Usage returns what is in the folder now.
func (f *Folder) Usage() (Usage, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.recount(); err != nil {
		return Usage{}, err
	}
	return Usage{Bytes: f.count.bytes, MostBytes: f.limits.Total, Entries: f.count.entries, MostEntries: f.limits.Entries}, nil
}

// Fits says whether a file of so many bytes may be written under a name, before it is: the errors are
// those of writing it.
func (f *Folder) Fits(name string, size int64) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	way, err := f.way(name)
	if err != nil {
		return err
	}
	if size > f.limits.File {
		return ErrLarge
	}
	there, entries := int64(0), 1
	if info, err := f.root.Lstat(way); err == nil {
		there, entries = info.Size(), 0
	}
	f.count.sure = false
	return f.room(size-there, entries)
}

// room says whether the folder may grow by so many bytes and entries.
func (f *Folder) room(bytes int64, entries int) error {
	known := f.count.sure && f.count.written+bytes <= recount
	if !known || f.count.bytes+bytes > f.limits.Total || f.count.entries+entries > f.limits.Entries {
		if err := f.recount(); err != nil {
			return err
		}
	}
	switch {
	case entries > 0 && f.count.entries+entries > f.limits.Entries:
		return ErrMany
	case bytes > 0 && f.count.bytes+bytes > f.limits.Total:
		return ErrFull
	case !known && bytes+int64(entries) > 0 && !f.limits.roomOn(f.dir, bytes):
		return disk.ErrFull
	}
	return nil
}

// grown notes that a file has grown by so many bytes.
func (f *Folder) grown(bytes int64) {
	f.count.bytes += bytes
	f.count.written += bytes
}

// recount counts what is on the disk: what has a name, and what has none any more and is still open.
// It stops at one entry too many, whatever was put there by hand.
func (f *Folder) recount() error {
	c := count{sure: true}
	err := fs.WalkDir(f.root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		if info, err := d.Info(); err == nil && info.Mode().IsRegular() {
			c.bytes += info.Size()
		} // one that has gone meanwhile takes no room
		if c.entries++; c.entries > f.limits.Entries {
			return fs.SkipAll
		}
		return nil
	})
	if err != nil {
		return err
	}
	for file := range f.open {
		if info, err := file.disk.Stat(); err == nil && links(info) == 0 {
			c.bytes += info.Size()
		}
	}
	f.count = c
	return nil
}
