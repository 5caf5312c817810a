package folder

import (
	"io/fs"
	"path"
)

// Listing is what is in a folder.
type Listing struct {
	in  *Folder
	All []fs.FileInfo
}

// List returns what is in a folder, in the order of the names, without what is no plain file or
// folder. It counts as open until it is closed.
func (f *Folder) List(name string) (*Listing, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.open)+f.lists >= f.limits.Handles {
		return nil, ErrBusy
	}
	way, info, err := f.at(name)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return nil, ErrNotFolder
	}
	entries, err := fs.ReadDir(f.root.FS(), way)
	if err != nil {
		return nil, err
	}
	list := &Listing{in: f}
	for _, e := range entries[:min(len(entries), f.limits.Entries)] {
		info, err := e.Info()
		if _, bad := f.way(path.Join(way, e.Name())); err == nil && bad == nil && f.isPlain(info) == nil {
			list.All = append(list.All, describe(info))
		}
	}
	f.lists++
	return list, nil
}

// Close says that the listing is no longer used. It may be called once.
func (l *Listing) Close() error {
	l.in.mu.Lock()
	defer l.in.mu.Unlock()
	l.in.lists--
	return nil
}
