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
	// Only, when it is set, is the folder that nothing may lead out of: places
	// outside it are left out, and it is itself a place (InHere).
	Only string
}

// Finder finds the learner's documents and writes new ones. It may be used by
// several goroutines at the same time.
type Finder struct {
	spots  []spot
	drives []string
	only   string

	mu      sync.Mutex
	running map[string]int // the walks that have not come back, by folder or pattern
}

// New makes a Finder of places.
func New(o Options) *Finder {
	f := &Finder{only: absolute(o.Only), running: map[string]int{}}
	for _, pattern := range o.Drives {
		if pattern != "" {
			f.drives = append(f.drives, filepath.Clean(pattern))
		}
	}
	for _, s := range []spot{
		{absolute(o.Documents), InDocuments},
		{absolute(o.Desktop), OnDesktop},
		{absolute(o.Downloads), InDownloads},
		{absolute(o.Here), InHere},
		{f.only, InHere},
	} {
		same := func(other spot) bool { return other.dir == s.dir }
		if s.dir != "" && f.within(s.dir) && !slices.ContainsFunc(f.spots, same) {
			f.spots = append(f.spots, s)
		}
	}
	return f
}

// Allows says whether a file may be opened: always, unless Options.Only is set; then
// only when the file, with every link followed, exists below that folder.
func (f *Finder) Allows(path string) bool {
	if f.only == "" {
		return true
	}
	only, err := filepath.EvalSymlinks(f.only)
	if err != nil {
		return false
	}
	actual, err := filepath.EvalSymlinks(absolute(path))
	return err == nil && inside(only, actual)
}

// open opens a folder so that nothing leads out of it. Where only one folder is
// allowed, the way to it starts there, so that no link leads out on the way either.
func (f *Finder) open(dir string) (*os.Root, error) {
	if f.only == "" || dir == f.only {
		return os.OpenRoot(dir)
	}
	rel, err := filepath.Rel(f.only, dir)
	if err != nil {
		return nil, fmt.Errorf("folder outside the allowed one: %w", err)
	}
	only, err := os.OpenRoot(f.only)
	if err != nil {
		return nil, err
	}
	root, err := only.OpenRoot(rel)
	return root, errors.Join(err, only.Close())
}

// within says whether a folder may be a place.
func (f *Finder) within(dir string) bool { return f.only == "" || inside(f.only, dir) }

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
