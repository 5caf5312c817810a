package folder

import (
	"errors"
	"fmt"
	"os"
	"sync"

	"jourdain/lessons/disk"
)

// Limits are how much a folder may hold, and how many may use it.
type Limits struct {
	File    int64 // bytes of a file
	Total   int64 // bytes of all files together
	Entries int   // files and folders
	Depth   int   // names on the way to a file, its own with them
	Handles int   // files and lists that are open at the same time
	Users   int   // who have the folder open at the same time
	// Room reports whether the disk of a folder has room for so many bytes more, and for what the
	// server keeps there besides; nil where there always is.
	Room func(dir string, bytes int64) bool
}

// roomOn reports whether the disk of a folder has room.
func (l *Limits) roomOn(dir string, bytes int64) bool { return l.Room == nil || l.Room(dir, bytes) }

// Usual returns the limits of a seat: a document with pictures is a few megabytes, and a course has
// some twenty of them.
func Usual() Limits {
	return Limits{File: 20 << 20, Total: 200 << 20, Entries: 200, Depth: 6, Handles: 64, Users: 16, Room: disk.HasRoom}
}

// Keeper opens folders. It may be used by several goroutines at the same time.
type Keeper struct {
	limits  Limits
	mu      sync.Mutex
	folders map[string]*Folder
}

// NewKeeper makes a keeper of folders that all have these limits.
func NewKeeper(l Limits) *Keeper { return &Keeper{limits: l, folders: map[string]*Folder{}} }

// Open opens a folder of the disk, which the server has made, for one who uses it until
// [Folder.Close]. The error is [ErrBusy] when as many as may have it open already, or the system's.
func (k *Keeper) Open(dir string) (*Folder, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	f := k.folders[dir]
	if f == nil || !f.isAt(dir) {
		root, err := os.OpenRoot(dir)
		if err != nil {
			return nil, fmt.Errorf("folder: %w", err)
		}
		f = &Folder{keeper: k, dir: dir, limits: k.limits, root: root, open: map[*File]bool{}}
		k.folders[dir] = f
	}
	if f.users >= k.limits.Users {
		return nil, ErrBusy
	}
	f.users++
	return f, nil
}

// Close says that one of those who use the folder does no longer.
func (f *Folder) Close() error {
	k := f.keeper
	k.mu.Lock()
	defer k.mu.Unlock()
	if f.users--; f.users > 0 {
		return nil
	}
	if k.folders[f.dir] == f {
		delete(k.folders, f.dir)
	}
	return f.root.Close()
}

// isAt reports whether the folder is still the one that is there: that of a class that was erased
// may have been made again since it was opened.
func (f *Folder) isAt(dir string) bool {
	opened, err := f.root.Stat(".")
	there, missing := os.Lstat(dir)
	return errors.Join(err, missing) == nil && os.SameFile(opened, there)
}
