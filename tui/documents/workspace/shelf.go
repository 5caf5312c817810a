package workspace

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// The numbers of the folders: four digits, which are easily told and typed, and no year.
const (
	lowest  = 3000
	highest = 9999
	// tries is how many numbers are tried in one folder.
	tries = 100
)

// Shelf makes workspaces, one after the other. It may be used by several goroutines at the
// same time.
type Shelf struct {
	folders []Folder

	mu     sync.Mutex
	used   map[int]bool   // the numbers that this program has given
	living map[*room]bool // the rooms in use
	ended  map[place]bool // where rooms were
}

// place is a name in one of the folders.
type place struct{ folder, name string }

// NewShelf makes workspaces in the first of some folders that takes one.
func NewShelf(folders []Folder) *Shelf {
	return &Shelf{folders: folders, used: map[int]bool{}, living: map[*room]bool{}, ended: map[place]bool{}}
}

// Trouble is a folder that those who look after the terminal should look at.
type Trouble struct {
	Path string
	Err  error // why
}

// Sweep removes the workspaces of programs that have ended, and returns those that cannot be
// removed. Those that are in use are not touched.
func (s *Shelf) Sweep() (left []Trouble) {
	for _, folder := range s.folders {
		for _, name := range names(folder) {
			if _, ok := numbered(name); !ok {
				continue
			}
			if err := s.sweep(folder, name); err != nil {
				left = append(left, Trouble{filepath.Join(folder.name, name), err})
			}
		}
	}
	return left
}

// sweep removes one workspace, if it is one that nobody uses.
func (s *Shelf) sweep(folder Folder, name string) error {
	if s.lives(folder, name) {
		return nil
	}
	parent, err := folder.Open()
	if err != nil {
		return nil //nolint:nilerr // nothing can be said of what is in it
	}
	r, err := enter(folder, parent, name)
	if errors.Is(err, fs.ErrPermission) {
		r, err = enterClosed(folder, parent, name)
	}
	if err != nil {
		_ = parent.Close()
		return nil //nolint:nilerr // it is not ours, or gone
	}
	if !s.abandoned(r) {
		r.close()
		return nil
	}
	return r.remove()
}

// abandoned reports whether a folder is a workspace that nobody uses, and claims it then.
func (s *Shelf) abandoned(r *room) bool {
	number, err := signature(r.root)
	if errors.Is(err, fs.ErrPermission) {
		number, err = closedSignature(r.root)
	}
	r.number, _ = numbered(r.name)
	if errors.Is(err, errNoMark) {
		return s.madeAgain(r)
	}
	if err != nil || number != r.number {
		return false
	}
	mark, ok := claim(r.root)
	r.mark = mark
	return ok
}

// madeAgain reports whether a folder without a mark was made by a word processor: LibreOffice
// makes the folder again when it saves a document that is still open into one that is
// gone. Only names are taken for that which this program has given to somebody.
func (s *Shelf) madeAgain(r *room) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.ended[place{r.folder.name, r.name}] && !r.bare()
}

// enterClosed opens a folder to which its owner has no rights. It keeps them only if it is
// a workspace.
func enterClosed(folder Folder, parent *os.Root, name string) (*room, error) {
	info, err := parent.Lstat(name)
	if err != nil || !info.IsDir() {
		return nil, errors.Join(ErrMoved, err)
	}
	if err := parent.Chmod(name, 0o700); err != nil {
		return nil, err
	}
	r, err := enter(folder, parent, name)
	if err != nil || !IsOne(r.root) {
		_ = parent.Chmod(name, info.Mode().Perm())
	}
	return r, err
}

// lives reports whether a folder is in use by this program.
func (s *Shelf) lives(folder Folder, name string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for r := range s.living {
		if r.folder.name == folder.name && r.stands(name) {
			return true
		}
	}
	return false
}

// Strangers returns what stays in the folders although its name or its mark is that of a
// workspace: it was made by somebody else, or an earlier edition of the program, or it was
// given another name.
func (s *Shelf) Strangers() (paths []string) {
	for _, folder := range s.folders {
		parent, err := folder.Open()
		if err != nil {
			continue
		}
		for _, name := range names(folder) {
			if r, err := enter(folder, parent, name); err == nil {
				if r.strange() {
					paths = append(paths, r.path())
				}
				r.shut()
			}
		}
		_ = parent.Close()
	}
	return paths
}

// strange reports whether a folder is one of the strangers.
func (r *room) strange() bool {
	number, err := signature(r.root)
	named, ok := numbered(r.name)
	if err == nil {
		return number != named
	}
	return (ok || r.name == strings.TrimSuffix(prefix, "-")) && !r.bare()
}

// bare reports whether there is nothing in a folder but hidden files: another program may be
// just making it.
func (r *room) bare() bool {
	visible, _ := each(r.root, func(entry fs.DirEntry) (bool, error) { return !strings.HasPrefix(entry.Name(), "."), nil })
	return !visible
}

// names returns the names of the folders in a folder.
func names(folder Folder) (names []string) {
	root, err := folder.Open()
	if err != nil {
		return nil
	}
	_, _ = each(root, func(entry fs.DirEntry) (bool, error) {
		if entry.IsDir() {
			names = append(names, entry.Name())
		}
		return false, nil
	})
	_ = root.Close() // it was only read
	return names
}

// put makes a room in the first folder that takes one: with one number, if it is free,
// else with one that this program has not given before. It returns why others did not, too.
func (s *Shelf) put(number int) (r *room, refused []Trouble) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, folder := range s.folders {
		r, err := s.putIn(folder, number)
		if err == nil {
			s.living[r] = true
			return r, refused
		}
		refused = append(refused, Trouble{folder.name, err})
	}
	return nil, refused
}

func (s *Shelf) putIn(folder Folder, number int) (*room, error) {
	err := fs.ErrExist
	for range tries {
		if number == 0 {
			number = lowest + rand.IntN(highest-lowest+1)
			if s.used[number] && len(s.used) < (highest-lowest)/2 {
				number = 0
				continue
			}
		}
		var r *room
		if r, err = makeRoom(folder, number); err == nil {
			s.used[number] = true
			return r, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			break
		}
		number = 0
	}
	return nil, err
}
