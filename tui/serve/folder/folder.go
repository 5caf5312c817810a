package folder

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
	"sync"
	"time"
)

// Folder is a seat's folder, open for all who use it. It may be used by several goroutines at the
// same time.
type Folder struct {
	keeper *Keeper
	dir    string
	users  int // the keeper's

	limits Limits
	root   *os.Root

	mu    sync.Mutex
	open  map[*File]bool
	lists int // lists that are open
	count count
}

// Limits returns how much the folder may hold.
func (f *Folder) Limits() Limits { return f.limits }

// plain looks at what a way leads to, and refuses links and whatever is neither file nor folder, also
// on the way.
func (f *Folder) plain(way string) (fs.FileInfo, error) {
	for i, r := range way {
		if r != '/' {
			continue
		}
		if info, err := f.root.Lstat(way[:i]); err != nil {
			return nil, err
		} else if !info.IsDir() {
			return nil, ErrNotFolder
		}
	}
	info, err := f.root.Lstat(way)
	if err != nil {
		return nil, err
	}
	return info, f.isPlain(info)
}

func (f *Folder) isPlain(info fs.FileInfo) error {
	switch {
	case info.IsDir():
		return nil
	case !info.Mode().IsRegular() || f.leadsOut(info):
		return ErrNotPlain
	}
	return nil
}

// leadsOut reports whether a file has another name, which is not in this folder: what is written to
// it would be written there.
func (f *Folder) leadsOut(info fs.FileInfo) bool {
	if links(info) < 2 {
		return false
	}
	here, seen := 0, 0
	_ = fs.WalkDir(f.root.FS(), ".", func(_ string, d fs.DirEntry, err error) error { // what cannot be read has not been found
		if err != nil {
			return err
		}
		if other, err := d.Info(); err == nil && os.SameFile(info, other) {
			here++
		}
		if seen++; seen > f.limits.Entries {
			return fs.SkipAll
		}
		return nil
	})
	return here < links(info)
}

// at is plain for a name.
func (f *Folder) at(name string) (way string, info fs.FileInfo, err error) {
	if way, err = f.way(name); err != nil {
		return "", nil, err
	}
	info, err = f.plain(way)
	return way, info, err
}

// Stat says what a file or folder is like. Of the mode only the kind is that of the disk; the owner is
// not said.
func (f *Folder) Stat(name string) (fs.FileInfo, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	_, info, err := f.at(name)
	if err != nil {
		return nil, err
	}
	return describe(info), nil
}

// Mkdir makes a folder.
func (f *Folder) Mkdir(name string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	way, err := f.free(name)
	if err != nil {
		return err
	}
	f.count.sure = false
	if err := f.room(0, 1); err != nil {
		return err
	}
	f.count.sure = false
	return f.root.Mkdir(way, folderMode)
}

// free returns the way to a name that nothing has.
func (f *Folder) free(name string) (string, error) {
	way, _, err := f.at(name)
	switch {
	case err == nil || errors.Is(err, ErrNotPlain):
		return "", fs.ErrExist
	case !errors.Is(err, fs.ErrNotExist):
		return "", err
	}
	_, err = f.plain(path.Dir(way))
	return way, err
}

// Remove takes a file away.
func (f *Folder) Remove(name string) error { return f.remove(name, false) }

// Rmdir takes an empty folder away; never the seat's own.
func (f *Folder) Rmdir(name string) error { return f.remove(name, true) }

func (f *Folder) remove(name string, folder bool) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	way, info, err := f.at(name)
	switch {
	case err != nil:
		return err
	case way == ".":
		return fs.ErrPermission
	case info.IsDir() && !folder:
		return ErrIsFolder
	case !info.IsDir() && folder:
		return ErrNotFolder
	}
	f.count.sure = false
	return f.root.Remove(way)
}

// Rename gives a file or folder another name. With over it takes the place of what has that name, at
// once, as word processors save; otherwise the error is fs.ErrExist.
func (f *Folder) Rename(from, to string, over bool) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	way, info, err := f.at(from)
	if err != nil {
		return err
	}
	target, err := f.free(to)
	if over && errors.Is(err, fs.ErrExist) {
		target, _, err = f.at(to)
	}
	switch {
	case err != nil:
		return err
	case way == "." || target == ".":
		return fs.ErrPermission
	case info.IsDir():
		if err := f.fitsBelow(way, target); err != nil {
			return err
		}
	}
	f.count.sure = false
	return f.root.Rename(way, target)
}

// fitsBelow says whether what is in a folder may lie as deep as it would in another place.
func (f *Folder) fitsBelow(way, target string) error {
	deeper := strings.Count(target, "/") - strings.Count(way, "/")
	return fs.WalkDir(f.root.FS(), way, func(name string, _ fs.DirEntry, err error) error {
		if err == nil && strings.Count(name, "/")+1+deeper > f.limits.Depth {
			return ErrDeep
		}
		return err
	})
}

// Chtimes says when a file was used and written last; what has not come yet is now.
func (f *Folder) Chtimes(name string, used, written time.Time) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	way, _, err := f.at(name)
	if err != nil {
		return err
	}
	past := func(t time.Time) time.Time {
		if now := time.Now(); t.After(now) {
			return now
		}
		return t
	}
	return f.root.Chtimes(way, past(used), past(written))
}
