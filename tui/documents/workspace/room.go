package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// prefix begins the name of each person's folder. Its number follows; while the folder is
// removed, it has the hidden name.
const (
	prefix       = "Jourdain-"
	hiddenPrefix = ".Jourdain-"
)

// numbered returns the number that is in the name of a person's folder.
func numbered(name string) (int, bool) {
	digits, ok := strings.CutPrefix(strings.TrimPrefix(name, "."), prefix)
	number, err := strconv.Atoi(digits)
	return number, ok && err == nil && number >= lowest && number <= highest
}

// Named reports whether a folder has the name of a workspace, or of what a word processor made
// in the place of one.
func Named(name string) bool {
	_, ok := numbered(name)
	return ok
}

// room is one folder on the disk, held by handles.
type room struct {
	folder Folder   // that it is in
	parent *os.Root // the same, opened
	number int
	name   string
	root   *os.Root
	dir    *os.File // the same, whose rights can be changed whatever they are
	mark   *os.File // locked; nil for a room that is given up
}

// makeRoom makes a private folder with a mark. The error is fs.ErrExist when the name is
// taken.
func makeRoom(folder Folder, number int) (*room, error) {
	parent, err := folder.Open()
	if err != nil {
		return nil, err
	}
	name, hidden := fmt.Sprint(prefix, number), fmt.Sprint(hiddenPrefix, number)
	if _, err = parent.Lstat(hidden); err == nil {
		err = fs.ErrExist
	} else {
		err = parent.Mkdir(name, 0o700)
	}
	if err != nil {
		return nil, errors.Join(err, parent.Close())
	}
	r, err := enter(folder, parent, name)
	if err == nil {
		r.number = number
		r.mark, err = sign(r.root, r.dir, number)
	}
	if err != nil {
		if r != nil {
			r.shut()
		}
		return nil, errors.Join(err, parent.Remove(name), parent.Close())
	}
	return r, nil
}

// enter opens a folder of a folder, which is no link.
func enter(folder Folder, parent *os.Root, name string) (*room, error) {
	named, err := parent.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !named.IsDir() {
		return nil, ErrMoved
	}
	root, err := parent.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	dir, err := root.Open(".")
	if err != nil {
		return nil, errors.Join(err, root.Close())
	}
	r := &room{folder: folder, parent: parent, name: name, root: root, dir: dir}
	if !r.stands(name) {
		r.shut()
		return nil, ErrMoved
	}
	return r, nil
}

// stands reports whether what has a name in the folder around the room is the room.
func (r *room) stands(name string) bool {
	named, e1 := r.parent.Lstat(name)
	held, e2 := r.dir.Stat()
	return e1 == nil && e2 == nil && os.SameFile(named, held)
}

// locate finds the name that the room has now, and reports whether it is still in the folder
// where it was made.
func (r *room) locate() bool {
	if r.stands(r.name) {
		return true
	}
	found, _ := each(r.parent, func(entry fs.DirEntry) (bool, error) {
		if !entry.IsDir() || !r.stands(entry.Name()) {
			return false, nil
		}
		r.name = entry.Name()
		return true, nil
	})
	return found
}

// reached reports whether the way to the folder around the room still leads there. A disk that
// was pulled out can be written on through what is held of it, as long as nobody looks there;
// another one may have taken its place.
func (r *room) reached() bool { return r.folder.verify(r.parent) == nil }

// given returns the name that the room was made with.
func (r *room) given() string { return fmt.Sprint(prefix, r.number) }

// path returns the path of the room.
func (r *room) path() string { return filepath.Join(r.folder.name, r.name) }

// rounds is how often a room is emptied when something is written into it meanwhile.
const rounds = 5

// remove removes the room with all that is in it. What cannot be removed is left with its
// mark, for the next sweep.
func (r *room) remove() error {
	defer r.close()
	there := r.locate()
	_ = r.dir.Chmod(0o700) // where it cannot be, what comes next says so
	if there {
		r.hide()
	}
	var err error
	for range rounds {
		if err = empty(r.root); err == nil && !there {
			return remove(r.root, markName)
		}
		if err != nil {
			break
		}
		if err = r.vanish(); err == nil {
			return nil
		}
	}
	return err
}

// hide returns the room its hidden name.
func (r *room) hide() {
	hidden := fmt.Sprint(hiddenPrefix, r.number)
	if _, err := r.parent.Lstat(hidden); !errors.Is(err, fs.ErrNotExist) {
		return
	}
	if r.parent.Rename(r.name, hidden) == nil {
		r.name = hidden
	}
}

// vanish removes the empty room. The mark goes last, and is put back where the room stays.
func (r *room) vanish() error {
	r.unlock()
	err := remove(r.root, markName)
	if err == nil && r.stands(r.name) {
		err = remove(r.parent, r.name)
	}
	if err != nil {
		if mark, e := sign(r.root, r.dir, r.number); e == nil {
			r.mark = mark
		}
	}
	return err
}

func (r *room) unlock() {
	if r.mark != nil {
		_ = r.mark.Close()
		r.mark = nil
	}
}

// shut closes the handles of the room, and close that of the folder around it too. They
// were only read from, or have been written out.
func (r *room) shut() {
	r.unlock()
	_ = r.dir.Close()
	_ = r.root.Close()
}

func (r *room) close() {
	r.shut()
	_ = r.parent.Close()
}
