package workspace

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// batch is how many names are read at a time.
const batch = 1024

// empty removes all that is in a folder but the mark, and returns why something could not
// be. Links are removed and never followed. A folder without rights gets them: they are
// its owner's to give.
//
// What is deep is first brought up into the folder itself, so that the depth of a tree
// takes neither handles nor memory.
func empty(top *os.Root) error {
	for {
		did, err := each(top, func(entry fs.DirEntry) (bool, error) {
			if entry.Name() == markName && entry.Type().IsRegular() {
				return false, nil
			}
			return removeOrHoist(top, entry.Name())
		})
		if !did {
			return err
		}
	}
}

// each calls do with each entry of a folder, reports whether it did something, and returns the
// first error. While names go, a system may leave others out: it is to be called until
// nothing is done any more.
func each(root *os.Root, do func(fs.DirEntry) (did bool, err error)) (did bool, err error) {
	dir, err := root.Open(".")
	if err != nil {
		return false, unlessGone(err)
	}
	defer func() { _ = dir.Close() }() // it was only read
	var first error
	for {
		entries, err := dir.ReadDir(batch)
		for _, entry := range entries {
			some, err := do(entry)
			did = did || some
			if first == nil {
				first = err
			}
		}
		if err != nil { // the end, or a drive that was pulled out
			return did, first
		}
	}
}

// removeOrHoist removes something in the top folder. The folders that were in one that cannot be
// removed are in the top folder then, which counts as something done.
func removeOrHoist(top *os.Root, name string) (did bool, err error) {
	if err = remove(top, name); err == nil || !isFolder(top, name) {
		return err == nil, err
	}
	_ = top.Chmod(name, 0o700) // if it is not ours, what comes next says so
	if runtime.GOOS != "windows" {
		// A system renames no folder on which another disk is mounted: what is on that
		// disk is not ours to remove. On Windows such a folder is no plain one.
		hoisted := fresh()
		if err := top.Rename(name, hoisted); err != nil {
			return false, err
		}
		name = hoisted
	}
	child, err := top.OpenRoot(name)
	if err != nil {
		return false, err
	}
	for more := true; more; did = did || more {
		more, err = each(child, func(entry fs.DirEntry) (bool, error) { return hoist(top, name, child, entry.Name()) })
	}
	if err = errors.Join(err, child.Close(), remove(top, name)); err == nil {
		did = true
	}
	return did, err
}

// hoist removes something in a folder below the top, or brings it up if it is a folder.
func hoist(top *os.Root, name string, child *os.Root, below string) (did bool, err error) {
	if err = remove(child, below); err != nil && isFolder(child, below) {
		_ = child.Chmod(below, 0o700)
		err = top.Rename(filepath.Join(name, below), fresh())
	}
	return err == nil, err
}

// fresh returns a name that nothing has.
func fresh() string { return markName + "-" + rand.Text() }

// remove removes a file, a link or an empty folder.
func remove(root *os.Root, name string) error { return unlessGone(root.Remove(name)) }

func unlessGone(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// isFolder reports whether something is a folder and not a link to one.
func isFolder(root *os.Root, name string) bool {
	info, err := root.Lstat(name)
	return err == nil && info.IsDir()
}
