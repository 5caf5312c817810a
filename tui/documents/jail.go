package documents

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"jourdain/tui/documents/workspace"
)

// mostLinks is how many links are followed on the way to a file.
const mostLinks = 40

// Enter opens the folder that a file is in, so that nothing leads out of the allowed
// folder around it, and returns the file's name in that folder. The error is [ErrOutside]
// when the file is in none of the allowed folders, by its name or by a link, or in the
// workspace of somebody else, or in a folder that has the name of one and its place.
//
// A hard link is a file like any other: where one leads out cannot be told.
func (f *Finder) Enter(path string) (root *os.Root, name string, err error) {
	path = absolute(path)
	if f.own != nil {
		if rel, ok := f.own.Rel(path); ok {
			root, err := f.own.Open()
			return root, rel, err
		}
	}
	folder, rel, ok := f.allowed(path)
	if !ok {
		return nil, "", ErrOutside
	}
	if root, err = folder.Open(); err != nil {
		return nil, "", err
	}
	d := &descent{at: []*os.Root{root}}
	defer d.leave()
	name, err = d.follow(rel)
	if err != nil {
		return nil, "", err
	}
	return d.keep(), name, nil
}

// Look is [Look] for a file that may be opened; the error of another is that of
// [Finder.Enter].
func (f *Finder) Look(path string) (Stamp, error) {
	if len(f.only) == 0 {
		return Look(path)
	}
	root, name, err := f.Enter(path)
	if err != nil {
		return Stamp{}, err
	}
	defer func() { _ = root.Close() }() // it was only looked at
	info, err := root.Stat(name)
	return stamp(path, info, err)
}

// open opens a folder so that nothing leads out of it. Where only some folders are
// allowed, the way to it starts at one of those, so that no link leads out on the way
// either.
func (f *Finder) open(dir string) (*os.Root, error) {
	if f.own != nil && dir == f.ownPath() {
		return f.own.Open()
	}
	folder, rel, ok := f.allowed(dir)
	if !ok {
		return os.OpenRoot(dir)
	}
	if rel == "." {
		return folder.Open()
	}
	around, name, err := f.Enter(dir)
	if err != nil {
		return nil, err
	}
	root, err := around.OpenRoot(name)
	return root, errors.Join(err, around.Close())
}

// descent is the way down from an allowed folder, step by step, each folder held.
type descent struct {
	at    []*os.Root // from the allowed folder to where one is
	links int
}

// leave closes the folders that are still held.
func (d *descent) leave() {
	for _, root := range d.at {
		_ = root.Close() // nothing was written by it
	}
}

// keep returns the folder where one is, which leave does not close then.
func (d *descent) keep() *os.Root {
	last := len(d.at) - 1
	root := d.at[last]
	d.at = d.at[:last]
	return root
}

// follow goes down a way to the folder that its last name is in, and returns that name. Links
// are followed as far as they lead to the allowed folder or below it.
func (d *descent) follow(rel string) (string, error) {
	way := split(rel)
	for {
		if len(way) == 0 {
			return ".", nil
		}
		name := way[0]
		way = way[1:]
		here := d.at[len(d.at)-1]
		if name == ".." {
			if err := d.up(); err != nil {
				return "", err
			}
			continue
		}
		info, err := here.Lstat(name)
		switch {
		case err != nil:
			return "", err
		case info.Mode()&fs.ModeSymlink != 0:
			target, err := here.Readlink(name)
			if d.links++; err != nil || filepath.IsAbs(target) || d.links > mostLinks {
				return "", errors.Join(ErrOutside, err)
			}
			way = append(split(target), way...)
		case len(way) == 0:
			return name, nil
		default:
			if err := d.down(name, info); err != nil {
				return "", err
			}
		}
	}
}

// up goes to the folder above, unless that is above the allowed one.
func (d *descent) up() error {
	if len(d.at) == 1 {
		return ErrOutside
	}
	return d.keep().Close()
}

// down goes into a folder, unless it is somebody's workspace, or was replaced since it was
// looked at.
func (d *descent) down(name string, info fs.FileInfo) error {
	if len(d.at) == 1 && workspace.Named(name) {
		return ErrOutside
	}
	root, err := d.at[len(d.at)-1].OpenRoot(name)
	if err != nil {
		return err
	}
	d.at = append(d.at, root)
	opened, err := root.Stat(".")
	if err != nil {
		return err
	}
	if !os.SameFile(info, opened) || workspace.IsOne(root) {
		return ErrOutside
	}
	return nil
}

// split returns the names of a way, without those that lead nowhere.
func split(rel string) (names []string) {
	for _, name := range strings.FieldsFunc(rel, func(r rune) bool { return r < 128 && os.IsPathSeparator(uint8(r)) }) {
		if name != "." {
			names = append(names, name)
		}
	}
	return names
}
