package web

import (
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"jourdain/grader/document"
)

// Why a document is not kept.
var (
	errName  = errors.New("web: no name of a document")
	errLarge = errors.New("web: the document is too large")
	errFull  = errors.New("web: the folder is full")
)

// The bounds of the folder of a seat.
const (
	longestName  = 120 // characters
	largestFile  = 16 << 20
	largestShelf = 64 << 20
	mostFiles    = 100
)

// folder is the folder of a seat: nothing leads out of it.
type folder struct{ root *os.Root }

func (d *door) folder(r *request) (*folder, error) {
	dir, err := d.host.Folder(r.seat)
	if err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &folder{root}, nil
}

func (f *folder) Close() error { return f.root.Close() }

// list returns the documents.
func (f *folder) list() ([]entry, error) {
	entries, err := fs.ReadDir(f.root.FS(), ".")
	if err != nil {
		return nil, err
	}
	var all []entry
	for _, e := range entries {
		info, err := e.Info()
		if err == nil && info.Mode().IsRegular() && !strings.HasPrefix(info.Name(), ".") {
			all = append(all, entry{info.Name(), info.Size(), info.ModTime()})
		}
	}
	return all, nil
}

// open opens a document.
func (f *folder) open(name string) (*os.File, fs.FileInfo, error) {
	info, err := f.plain(name)
	if err != nil {
		return nil, nil, err
	}
	file, err := f.root.Open(name)
	return file, info, err
}

// plain makes sure that a name is that of a file, and of nothing that leads elsewhere.
func (f *folder) plain(name string) (fs.FileInfo, error) {
	if clean, err := cleanName(name); err != nil || clean != name {
		return nil, errName
	}
	info, err := f.root.Lstat(name)
	if err == nil && !info.Mode().IsRegular() {
		err = errName
	}
	return info, err
}

// save keeps a document, whole or not at all; one of the same name is replaced.
func (f *folder) save(name string, from io.Reader) (err error) {
	all, err := f.list()
	if err != nil {
		return err
	}
	room := int64(largestShelf)
	for _, file := range all {
		room -= file.Size
	}
	if len(all) >= mostFiles || room <= 0 {
		return errFull
	}
	part := "." + rand.Text()
	file, err := f.root.OpenFile(part, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = f.root.Remove(part)
		}
	}()
	n, err := io.Copy(file, io.LimitReader(from, largestFile+1))
	err = errors.Join(err, file.Close())
	switch {
	case err != nil:
		return err
	case n > largestFile:
		return errLarge
	case n > room:
		return errFull
	}
	if _, err := f.plain(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return f.root.Rename(part, name)
}

// remove deletes a document.
func (f *folder) remove(name string) error {
	if _, err := f.plain(name); err != nil {
		return err
	}
	return f.root.Remove(name)
}

// cleanName returns the name under which a document is kept that a browser names: without the folder
// that some name with it, and without what no name may have.
func cleanName(name string) (string, error) {
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	name = strings.TrimSpace(norm.NFC.String(document.Printable(name)))
	switch {
	case name == "", name == "/", strings.HasPrefix(name, "."), !utf8.ValidString(name):
		return "", errName
	case strings.ContainsAny(name, `/<>:"|?*`), strings.HasSuffix(name, "."):
		return "", errName
	case utf8.RuneCountInString(name) > longestName:
		return "", errName
	}
	return name, nil
}
