package workspace

import (
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// Workspace is the folder of one person. It may be used by several goroutines at the same
// time.
type Workspace struct {
	shelf *Shelf

	mu    sync.Mutex
	rooms []*room // the last one is in use; the others were moved away
}

// Begin makes a workspace, and returns why not in each of the folders that do not take it.
// Where none does, the workspace has no folder: it is tried again when something is to be
// written.
func (s *Shelf) Begin() (*Workspace, []Trouble) {
	r, refused := s.put(0)
	w := &Workspace{shelf: s}
	if r != nil {
		w.rooms = append(w.rooms, r)
	}
	return w, refused
}

// room returns the room in use, which is made if wanted where there is none: it may have
// been removed or moved away, or its disk may have been pulled out.
func (w *Workspace) room(wanted bool) (*room, error) {
	number := 0
	if n := len(w.rooms); n > 0 {
		if last := w.rooms[n-1]; last.reached() && last.locate() {
			return last, nil
		}
		number = w.rooms[n-1].number
	}
	if !wanted {
		return nil, fs.ErrNotExist
	}
	r, refused := w.shelf.put(number)
	if r == nil && len(refused) > 0 {
		return nil, refused[0].Err
	}
	if r == nil {
		return nil, fs.ErrNotExist
	}
	w.rooms = append(w.rooms, r)
	return r, nil
}

// Path returns the path of the folder; "" where there is none.
func (w *Workspace) Path() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	r, err := w.room(false)
	if err != nil {
		return ""
	}
	return r.path()
}

// Rel returns the way from the folder to a path, and whether the path is in it.
func (w *Workspace) Rel(path string) (string, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	r, err := w.room(false)
	if err != nil {
		return "", false
	}
	rel, ok := r.folder.Rel(path)
	if !ok {
		return "", false
	}
	rel, err = filepath.Rel(r.name, rel)
	return rel, err == nil && filepath.IsLocal(rel)
}

// Open opens the folder to read in it, whatever stands at its name.
func (w *Workspace) Open() (*os.Root, error) { return w.open(false) }

// Make opens the folder to write in it, and makes it first where there is none.
func (w *Workspace) Make() (*os.Root, error) { return w.open(true) }

func (w *Workspace) open(wanted bool) (*os.Root, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	r, err := w.room(wanted)
	if err != nil {
		return nil, err
	}
	if wanted {
		_ = r.dir.Chmod(0o700) // where it cannot be, what comes next says so
	}
	return r.root.OpenRoot(".")
}

// End removes the folder with all that is in it, and returns what stays.
func (w *Workspace) End() (left []Trouble) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, r := range w.rooms {
		w.shelf.release(r)
		if err := r.remove(); err != nil {
			left = append(left, Trouble{r.path(), err})
		}
	}
	w.rooms = nil
	return left
}

// release says that a room is no longer in use.
func (s *Shelf) release(r *room) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.living, r)
	s.ended[place{r.folder.name, r.given()}] = true
}
