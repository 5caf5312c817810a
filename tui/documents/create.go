package documents

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
)

// create makes a file of this name with this content, whole or not at all. The error
// is fs.ErrExist when there is one of this name.
func create(root *os.Root, name string, content []byte) error {
	temporary := ".jourdain-" + rand.Text() + ".tmp"
	defer func() { _ = root.Remove(temporary) }() // a rename has taken it already
	if err := writeWhole(root, temporary, content); err != nil {
		return err
	}
	if err := publish(root, temporary, name); err != nil {
		return err
	}
	syncFolder(root)
	return nil
}

// writeWhole writes a new file and waits until the disk has it.
func writeWhole(root *os.Root, name string, content []byte) (err error) {
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if _, err := file.Write(content); err != nil {
		return err
	}
	if err := file.Sync(); err != nil && !cannotSync(err) {
		return err
	}
	return nil
}

// publish returns a file its final name, unless another file has it. A second name by
// a link can never replace a file; where there are no links, as on most sticks
// (FAT), the system renames without replacing.
func publish(root *os.Root, temporary, name string) error {
	err := root.Link(temporary, name)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	return renameNew(root, temporary, name)
}

// renameChecked is renameNew where the system has nothing better: another program
// that makes the same name between the two steps would lose its file.
func renameChecked(root *os.Root, temporary, name string) error {
	if _, err := root.Lstat(name); err == nil {
		return fs.ErrExist
	}
	return root.Rename(temporary, name)
}

// syncFolder waits until the disk has the new name. A system that cannot do that
// for a folder (Windows) does it in its own time.
func syncFolder(root *os.Root) {
	folder, err := root.Open(".")
	if err != nil {
		return
	}
	_ = folder.Sync()
	_ = folder.Close()
}
