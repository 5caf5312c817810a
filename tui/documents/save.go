package documents

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"jourdain/lessons/disk"
)

// mostNumbers is the highest number that Save tries: recettes-999.odt.
const mostNumbers = 999

// Save writes a file where the learner can find it, and returns its path.
//
// The name has no ending ("recettes"); the ending has its dot (".odt"). The folder is
// Documents, which is made if only that last folder is missing; where it may not be
// written in, the folder of the program; then the drives. With Options.Own set, it is that
// folder, which is made again, private, if it is gone; then the drives. With Options.Only
// set, all that must be inside those folders.
//
// Nothing is ever replaced: where the name is taken, a file with the same content is
// the answer, and otherwise "recettes-2.odt" and so on. The file appears at once and
// whole, or not at all: a program that is killed leaves at most a hidden file.
//
// The errors are ErrFull, ErrReadOnly, ErrName, ErrTaken, ErrHangs, or the system's, wrapped;
// of several folders, that of the first.
func (f *Finder) Save(name, ending string, content []byte) (string, error) {
	if !isName(name + ending) {
		return "", fmt.Errorf("save %q: %w", name+ending, ErrName)
	}
	if err := f.room(int64(len(content))); err != nil {
		return "", fmt.Errorf("save %q: %w: %w", name+ending, ErrFull, err)
	}
	first := fmt.Errorf("save: no folder: %w", fs.ErrNotExist)
	for i, save := range f.savers() {
		path, err := save(name, ending, content)
		if err == nil {
			return path, nil
		}
		if i == 0 {
			first = err
		}
		if !errors.Is(err, ErrReadOnly) && !errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	return "", first
}

// saver writes a new file in one folder, and returns its path.
type saver func(name, ending string, content []byte) (string, error)

// savers returns what writes in each of the folders to write in, the best first.
func (f *Finder) savers() []saver {
	var all []saver
	in := func(dir string) {
		all = append(all, func(name, ending string, content []byte) (string, error) { return f.saveIn(dir, name, ending, content) })
	}
	if f.own != nil {
		all = append(all, f.saveOwn)
	} else {
		for _, kind := range []PlaceKind{InDocuments, InHere} {
			if dir := f.spot(kind); dir != "" {
				in(dir)
			}
		}
	}
	for _, dir := range f.plugged() {
		in(dir)
	}
	return all
}

// saveOwn writes in the person's own folder.
func (f *Finder) saveOwn(name, ending string, content []byte) (string, error) {
	return f.inTime("the person's own folder", func() (string, error) {
		root, err := f.own.Make()
		if err != nil {
			return "", typed("open folder", err)
		}
		return saveAt(root, f.own.Path(), name, ending, content)
	})
}

// writing is how long a drive may take to write a file. An old stick takes some seconds.
const writing = 20 * time.Second

// inTime writes in a folder, and does not wait for a drive that hangs.
func (f *Finder) inTime(dir string, write func() (string, error)) (string, error) {
	type written struct {
		path string
		err  error
	}
	done := make(chan written, 1)
	go func() {
		path, err := write()
		done <- written{path, err}
	}()
	select {
	case w := <-done:
		return w.path, w.err
	case <-time.After(f.writing):
		return "", fmt.Errorf("write in %q: %w", dir, ErrHangs)
	}
}

func (f *Finder) saveIn(dir, name, ending string, content []byte) (string, error) {
	return f.inTime(dir, func() (string, error) { return f.saveThere(dir, name, ending, content) })
}

func (f *Finder) saveThere(dir, name, ending string, content []byte) (string, error) {
	root, err := f.openDrive(dir)
	if errors.Is(err, fs.ErrNotExist) && dir == f.spot(InDocuments) {
		root, err = f.makeFolder(dir)
	}
	if err != nil {
		return "", typed("open folder", err)
	}
	return saveAt(root, dir, name, ending, content)
}

// openDrive is open for a folder to write in. The error is fs.ErrNotExist for one that is on
// a drive that is not there: where its folder is left, what is written in it is on the disk of
// the computer, where nobody looks for it.
func (f *Finder) openDrive(dir string) (*os.Root, error) {
	root, err := f.open(dir)
	if err != nil {
		return nil, err
	}
	if s, ok := f.around(dir); ok && s.kind == OnDrive && !f.isDrive(s.dir) {
		return nil, errors.Join(fs.ErrNotExist, root.Close())
	}
	return root, nil
}

// saveAt writes in an opened folder, and closes it.
func saveAt(root *os.Root, dir, name, ending string, content []byte) (_ string, err error) {
	defer func() { err = errors.Join(err, root.Close()) }()
	final, err := saveNew(root, name, ending, content)
	if err != nil {
		return "", typed("save in "+dir, err)
	}
	return filepath.Join(dir, final), nil
}

// makeFolder makes a folder whose parent is there. A missing parent is a drive that
// is not plugged in, or a mistake: a path made up there would be found by nobody.
func (f *Finder) makeFolder(dir string) (*os.Root, error) {
	parent, err := f.open(filepath.Dir(dir))
	if err != nil {
		return nil, err
	}
	defer parent.Close()
	if err := parent.Mkdir(filepath.Base(dir), 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	return parent.OpenRoot(filepath.Base(dir))
}

// saveNew writes the content under the first name that is free, and returns that name;
// or the name of the file that has this content already.
func saveNew(root *os.Root, name, ending string, content []byte) (string, error) {
	for n := 1; n <= mostNumbers; n++ {
		final := name + ending
		if n > 1 {
			final = name + "-" + strconv.Itoa(n) + ending
		}
		_, err := root.Lstat(final)
		if errors.Is(err, fs.ErrNotExist) {
			err = create(root, final, content)
		} else if err == nil {
			err = fs.ErrExist
		}
		switch {
		case err == nil:
			return final, nil
		case !errors.Is(err, fs.ErrExist):
			return "", err
		case holds(root, final, content):
			return final, nil
		}
	}
	return "", ErrTaken
}

// SaveBeside writes a file beside one that Save has written, under just its name: a
// picture that the text shows by that name. What has the name already stays as it is.
// The errors are those of Save.
func (f *Finder) SaveBeside(path, name string, content []byte) error {
	if !isName(name) {
		return fmt.Errorf("save %q: %w", name, ErrName)
	}
	if err := f.room(int64(len(content))); err != nil {
		return fmt.Errorf("save %q: %w: %w", name, ErrFull, err)
	}
	_, err := f.inTime(filepath.Dir(path), func() (string, error) { return "", f.saveBeside(path, name, content) })
	return err
}

func (f *Finder) saveBeside(path, name string, content []byte) (err error) {
	root, err := f.openDrive(filepath.Dir(path))
	if err != nil {
		return typed("open folder", err)
	}
	defer func() { err = errors.Join(err, root.Close()) }()
	if _, err := root.Lstat(name); err == nil {
		return nil
	}
	if err := create(root, name, content); err != nil && !errors.Is(err, fs.ErrExist) {
		return typed("save in "+filepath.Dir(path), err)
	}
	return nil
}

// holds reports whether a file has exactly this content.
func holds(root *os.Root, name string, content []byte) bool {
	info, err := root.Stat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(content)) {
		return false
	}
	there, err := root.ReadFile(name)
	return err == nil && bytes.Equal(there, content)
}

// isName reports whether a text can be the name of a file on every system, and is none that
// is hidden.
func isName(name string) bool { return disk.CanName(name) && !hidden(name) }
