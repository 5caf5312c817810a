package documents

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"jourdain/grader/document"
	"jourdain/tui/documents/workspace"
)

// Document is a file that can be handed in.
type Document struct {
	Path  string // absolute
	Name  string // the last part of the path; clean it before it is shown
	Place Place
	// Folder is the folder that it is in, seen from the place; "" for the place itself. Clean it
	// before it is shown.
	Folder   string
	Modified time.Time
	// Rejected is why a document of this name is not read; "" for one that is.
	Rejected document.Reason
}

// Options are the places that a Finder knows. An empty place is left out.
type Options struct {
	Documents string
	Desktop   string
	Downloads string
	// Drives are patterns, as of filepath.Match, of the folders where drives
	// appear. They are read again each time, as a stick may come at any moment.
	Drives []string
	// Mounted says of such a folder whether a drive is in it: one that is pulled out may
	// leave its folder behind. Nil is for yes.
	Mounted func(dir string) bool
	// Here is the folder in which the program was started.
	Here string
	// Only, when there are any, are the folders that nothing may lead out of: places
	// outside them are left out, and they are themselves places (InHere). Nothing is
	// read in the workspace of somebody else.
	Only []workspace.Folder
	// Own is the person's own workspace in one of them, which is where new files go; nil
	// for none.
	Own *workspace.Workspace
	// Unlisted says by its name of a file that nobody hands in, so that Recent leaves it
	// out; nil for none.
	Unlisted func(name string) bool
	// Room says whether a new file of so many bytes may be written; nil for any.
	Room func(bytes int64) error
}

// Finder finds the learner's documents and writes new ones. It may be used by
// several goroutines at the same time.
type Finder struct {
	spots  []spot
	drives []string
	only   []workspace.Folder
	own    *workspace.Workspace
	// unlisted says by its name of a file that it is left out.
	unlisted func(name string) bool
	room     func(bytes int64) error

	// What looks at the disk and may hang there; tests have their own.
	glob    func(pattern string) ([]string, error)
	isDrive func(dir string) bool
	// How long a drive may take to say that it is there, and to write a file.
	answering, writing time.Duration

	mu      sync.Mutex
	running map[string]int // the walks that have not come back, by folder or pattern
}

// New makes a Finder of places.
func New(o Options) *Finder {
	f := &Finder{
		running: map[string]int{}, unlisted: o.Unlisted, only: o.Only, own: o.Own,
		glob: filepath.Glob, isDrive: isFolder, answering: answering, writing: writing,
	}
	if o.Mounted != nil {
		f.isDrive = func(dir string) bool { return isFolder(dir) && o.Mounted(dir) }
	}
	if f.room = o.Room; f.room == nil {
		f.room = func(int64) error { return nil }
	}
	if f.unlisted == nil {
		f.unlisted = func(string) bool { return false }
	}
	for _, pattern := range o.Drives {
		if pattern != "" {
			f.drives = append(f.drives, filepath.Clean(pattern))
		}
	}
	spots := []spot{
		{absolute(o.Documents), InDocuments},
		{absolute(o.Desktop), OnDesktop},
		{absolute(o.Downloads), InDownloads},
		{absolute(o.Here), InHere},
	}
	for _, folder := range f.only {
		spots = append(spots, spot{folder.Path(), InHere})
	}
	for _, s := range spots {
		same := func(other spot) bool { return other.dir == s.dir }
		if s.dir != "" && f.within(s.dir) && !slices.ContainsFunc(f.spots, same) {
			f.spots = append(f.spots, s)
		}
	}
	return f
}

// within reports whether a folder may be a place.
func (f *Finder) within(dir string) bool {
	_, _, ok := f.allowed(dir)
	return ok || len(f.only) == 0
}

// allowed returns the first allowed folder that a path is in, by the names alone, and the
// way from there.
func (f *Finder) allowed(path string) (folder workspace.Folder, rel string, ok bool) {
	for _, folder := range f.only {
		if rel, ok := folder.Rel(path); ok {
			return folder, rel, true
		}
	}
	return folder, "", false
}

// places returns the spots with the person's own folder, wherever that is now.
func (f *Finder) places() []spot {
	if dir := f.ownPath(); dir != "" {
		return append([]spot{{dir, InSession}}, f.spots...)
	}
	return f.spots
}

// ownPath returns the person's own folder; "" for none.
func (f *Finder) ownPath() string {
	if f.own == nil {
		return ""
	}
	return f.own.Path()
}

// spot returns the folder of a kind; "" when there is none.
func (f *Finder) spot(kind PlaceKind) string {
	for _, s := range f.spots {
		if s.kind == kind {
			return s.dir
		}
	}
	return ""
}

// absolute returns a path from the root; "" for none.
func absolute(path string) string {
	if path == "" {
		return ""
	}
	abs, err := filepath.Abs(path)
	if err != nil { // the current folder is gone
		return filepath.Clean(path)
	}
	return abs
}

// isFolder reports whether a path is a folder and not a link to one.
func isFolder(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode().Type() == fs.ModeDir
}
