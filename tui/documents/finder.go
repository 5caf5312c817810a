package documents

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// Document is a file that can be handed in.
type Document struct {
	Path     string // absolute
	Name     string // the last part of the path; clean it before it is shown
	Place    Place
	Modified time.Time
}

// Options are the places that a Finder knows. An empty place is left out.
type Options struct {
	Documents string
	Desktop   string
	Downloads string
	// Drives are patterns, as of filepath.Match, of the folders where drives
	// appear. They are read again each time, as a stick may come at any moment.
	Drives []string
	// Here is the folder in which the program was started.
	Here string
	// Only, when there are any, are the folders that nothing may lead out of: places
	// outside them are left out, and they are themselves places (InHere).
	Only []string
	// Unlisted says by its name of a file that nobody hands in, so that Recent leaves it
	// out; nil for none.
	Unlisted func(name string) bool
}

// Finder finds the learner's documents and writes new ones. It may be used by
// several goroutines at the same time.
type Finder struct {
	spots  []spot
	drives []string
	only   []string
	// unlisted says by its name of a file that it is left out.
	unlisted func(name string) bool

	mu      sync.Mutex
	running map[string]int // the walks that have not come back, by folder or pattern
}

// New makes a Finder of places.
func New(o Options) *Finder {
	f := &Finder{running: map[string]int{}, unlisted: o.Unlisted}
	if f.unlisted == nil {
		f.unlisted = func(string) bool { return false }
	}
	for _, dir := range o.Only {
		f.only = append(f.only, absolute(dir))
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
	for _, dir := range f.only {
		spots = append(spots, spot{dir, InHere})
	}
	for _, s := range spots {
		same := func(other spot) bool { return other.dir == s.dir }
		if s.dir != "" && f.within(s.dir) && !slices.ContainsFunc(f.spots, same) {
			f.spots = append(f.spots, s)
		}
	}
	return f
}

// Allows says whether a file may be opened: always, unless Options.Only is set; then
// only when the file, with every link followed, exists below one of those folders.
func (f *Finder) Allows(path string) bool {
	if len(f.only) == 0 {
		return true
	}
	actual, err := filepath.EvalSymlinks(absolute(path))
	return err == nil && slices.ContainsFunc(f.only, func(dir string) bool {
		only, err := filepath.EvalSymlinks(dir)
		return err == nil && inside(only, actual)
	})
}

// Enter opens the allowed folder that a file is in, so that nothing leads out of it,
// and gives the file's path from there. The error is [ErrOutside] when the file is in
// none of them, by its name or by a link.
func (f *Finder) Enter(path string) (root *os.Root, rel string, err error) {
	path = absolute(path)
	i := slices.IndexFunc(f.only, func(only string) bool { return inside(only, path) })
	if i < 0 {
		return nil, "", ErrOutside
	}
	if rel, err = filepath.Rel(f.only[i], path); err != nil {
		return nil, "", ErrOutside
	}
	if _, err := os.Lstat(path); err == nil && !f.Allows(path) {
		return nil, "", ErrOutside
	}
	root, err = os.OpenRoot(f.only[i])
	return root, rel, err
}

// open opens a folder so that nothing leads out of it. Where only some folders are
// allowed, the way to it starts at one of those, so that no link leads out on the way
// either.
func (f *Finder) open(dir string) (*os.Root, error) {
	i := slices.IndexFunc(f.only, func(only string) bool { return inside(only, dir) })
	if i < 0 || dir == f.only[i] {
		return os.OpenRoot(dir)
	}
	rel, err := filepath.Rel(f.only[i], dir)
	if err != nil {
		return nil, fmt.Errorf("folder outside the allowed one: %w", err)
	}
	only, err := os.OpenRoot(f.only[i])
	if err != nil {
		return nil, err
	}
	root, err := only.OpenRoot(rel)
	return root, errors.Join(err, only.Close())
}

// within says whether a folder may be a place.
func (f *Finder) within(dir string) bool {
	return len(f.only) == 0 || slices.ContainsFunc(f.only, func(only string) bool { return inside(only, dir) })
}

// spot gives the folder of a kind; "" when there is none.
func (f *Finder) spot(kind PlaceKind) string {
	for _, s := range f.spots {
		if s.kind == kind {
			return s.dir
		}
	}
	return ""
}

// absolute gives a path from the root; "" for none.
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

// isFolder says whether a path is a folder and not a link to one.
func isFolder(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode().Type() == fs.ModeDir
}
