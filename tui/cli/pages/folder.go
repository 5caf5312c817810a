package pages

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"time"
)

// ListName is the file that holds what was written into a folder: on each line the
// SHA-256 of a page, in hexadecimal, two spaces and its name.
const ListName = ".jourdain-pages"

// maxList is how many bytes of the list are read.
const maxList = 16 << 20

// ErrNotOurs is the error of a page that would replace something that was not written
// here, or was changed since.
var ErrNotOurs = errors.New("the file was not written here, or was changed since")

// staged is a page that has no name yet.
type staged struct {
	file string
	sum  [sha256.Size]byte
}

// Folder is a folder of pages. One goroutine uses it.
type Folder struct {
	root *os.Root
	list *os.File
	ours Written // lines of the list
	// today are the names that pages have got since the folder was opened, and whether a page of
	// an earlier run gave way.
	today map[string]bool
	// staged are the pages that have no name yet.
	staged map[string]staged
	made   string // the folder, where it was not there before; ""
}

// Open opens a folder for pages, and makes it where it is not there; its own folder
// must be. Nothing that a link inside shows outside of it can be written.
func Open(dir string) (*Folder, error) {
	made := os.Mkdir(dir, 0o777)
	if made != nil && !errors.Is(made, fs.ErrExist) {
		return nil, fmt.Errorf("pages: %w", made)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	f := &Folder{root: root, today: map[string]bool{}, staged: map[string]staged{}}
	if made == nil {
		f.made = dir
	}
	if err := f.open(); err != nil {
		_ = root.Close()
		return nil, fmt.Errorf("pages: %w", err)
	}
	f.sweep()
	return f, nil
}

func (f *Folder) open() error {
	list, err := f.root.OpenFile(ListName, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o666)
	if err != nil {
		return err
	}
	content, err := io.ReadAll(io.LimitReader(list, maxList))
	if err != nil {
		return errors.Join(err, list.Close())
	}
	f.ours, f.list = lines(string(content)), list
	return nil
}

// Close ends the work in a folder. Pages that have no name yet go, and so does a folder that was made
// for pages and has none.
func (f *Folder) Close() error {
	for _, page := range f.staged {
		_ = f.root.Remove(page.file)
	}
	clear(f.staged)
	if f.made != "" && len(f.today) == 0 {
		defer func() { _ = os.Remove(f.made) }() // it is not empty where somebody else put something in
		_ = f.root.Remove(ListName)
	}
	return errors.Join(f.list.Close(), f.root.Close())
}

// Check returns the first of the names that cannot be written because something that is
// not ours has it, so that nothing is begun in vain; "" when all can.
func (f *Folder) Check(names []string) (taken string, err error) {
	for _, name := range names {
		if err := f.free(name); err != nil {
			return name, err
		}
	}
	return "", nil
}

// free reports whether a name may be written: nothing has it, or a page of ours.
func (f *Folder) free(name string) error {
	info, err := f.root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("pages: %w", err)
	case !info.Mode().IsRegular():
		return ErrNotOurs
	}
	file, err := f.root.Open(name)
	if err != nil {
		return fmt.Errorf("pages: %w", err)
	}
	defer func() { _ = file.Close() }() // it was only read
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return fmt.Errorf("pages: %w", err)
	}
	if !f.ours[line(sum.Sum(nil), name)] {
		return ErrNotOurs
	}
	return nil
}

func line(sum []byte, name string) string { return hex.EncodeToString(sum) + "  " + name }

// Write writes a page beside the others, whole. It has its name only after [Folder.Commit]: until
// then the folder is as it was.
func (f *Folder) Write(name string, write func(io.Writer) error) error {
	if err := f.free(name); err != nil {
		return err
	}
	var page bytes.Buffer
	if err := write(&page); err != nil {
		return err
	}
	temporary, err := f.put(page.Bytes())
	if err != nil {
		return fmt.Errorf("pages: %w", err)
	}
	if before, ok := f.staged[name]; ok {
		_ = f.root.Remove(before.file)
	}
	f.staged[name] = staged{temporary, sha256.Sum256(page.Bytes())}
	return nil
}

// Commit gives all pages that were written their names. They are put into the list before, so that
// even a page that a power cut leaves is known as ours.
func (f *Folder) Commit() error {
	var entries strings.Builder
	names := slices.Sorted(maps.Keys(f.staged))
	for _, name := range names {
		page := f.staged[name]
		if entry := line(page.sum[:], name); !f.ours[entry] {
			entries.WriteString(entry + "\n")
			f.ours[entry] = true
		}
	}
	if _, err := io.WriteString(f.list, entries.String()); err != nil {
		return fmt.Errorf("pages: %w", err)
	}
	for _, name := range names {
		_, err := f.root.Lstat(name)
		f.today[name] = err == nil
		if err := f.root.Rename(f.staged[name].file, name); err != nil {
			return fmt.Errorf("pages: %w", err)
		}
		delete(f.staged, name)
	}
	return nil
}

// Left returns the names of pages of earlier runs that are still there although this run wrote
// none of that name, in the order of the alphabet.
func (f *Folder) Left() []string {
	left := map[string]bool{}
	for entry := range f.ours {
		_, name, ok := strings.Cut(entry, "  ")
		if _, written := f.today[name]; ok && !written {
			if info, err := f.root.Lstat(name); err == nil && info.Mode().IsRegular() {
				left[name] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(left))
}

// Replaced reports whether this run wrote a page over one of an earlier run.
func (f *Folder) Replaced(name string) bool { return f.today[name] }

// Remove takes away a page of an earlier run; [ErrNotOurs] for one that was changed since, which
// stays.
func (f *Folder) Remove(name string) error {
	if err := f.free(name); err != nil {
		return err
	}
	if err := f.root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("pages: %w", err)
	}
	return nil
}

// put writes what is to become a page, and returns the name that it has until then.
func (f *Folder) put(content []byte) (string, error) {
	temporary := temporaryStart + rand.Text() + temporaryEnd
	file, err := f.root.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return "", err
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Close()); err != nil {
		_ = f.root.Remove(temporary)
	}
	return temporary, err
}

// The names of what is to become a page.
const (
	temporaryStart = ".jourdain-"
	temporaryEnd   = ".tmp"
)

// leftOver is how old what was to become a page is when nobody is writing it any more: the
// program was killed.
const leftOver = 24 * time.Hour

// sweep takes away what killed programs have left.
func (f *Folder) sweep() {
	entries, err := fs.ReadDir(f.root.FS(), ".")
	if err != nil {
		return // nothing depends on it
	}
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasPrefix(name, temporaryStart) || !strings.HasSuffix(name, temporaryEnd) {
			continue
		}
		if info, err := entry.Info(); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > leftOver {
			_ = f.root.Remove(name)
		}
	}
}
