package web

import (
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"net/url"
	"path"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"jourdain/grader/document"
	"jourdain/lessons/disk"
	"jourdain/tui/serve/folder"
	"jourdain/tui/text"
)

// entry is a document of a seat.
type entry struct {
	Name string // with the folders that it lies in
	Size int64
	At   time.Time
}

// When says when a document was saved.
func (e entry) When(words *text.Words) string { return words.When(e.At, time.Now()) }

// Kilobytes is the size of a document, rounded up.
func (e entry) Kilobytes() int64 { return (e.Size + 1023) / 1024 }

// Way is its name as a part of an address (RFC 3986).
func (e entry) Way() string { return (&url.URL{Path: e.Name}).EscapedPath() }

// shelf is the folder of a seat, as a page shows it.
type shelf struct{ *folder.Folder }

// shelf opens the folder of who asks.
func (d *door) shelf(r *request) (shelf, error) {
	dir, err := d.host.Folder(r.Context(), r.tenure)
	if err != nil {
		return shelf{}, err
	}
	f, err := d.o.Folders.Open(dir)
	return shelf{f}, err
}

// list returns the documents below a folder, but those that are hidden.
func (s shelf) list(dir string) ([]entry, error) {
	listing, err := s.List(dir)
	if err != nil {
		return nil, err
	}
	found := listing.All
	_ = listing.Close()
	var all []entry
	for _, info := range found {
		name := path.Join(dir, info.Name())
		switch {
		case strings.HasPrefix(info.Name(), "."):
		case info.IsDir():
			below, err := s.list(name)
			if err != nil {
				return nil, err
			}
			all = append(all, below...)
		default:
			all = append(all, entry{name, info.Size(), info.ModTime()})
		}
	}
	return all, nil
}

// keep keeps a document, whole or not at all; one of the same name is replaced.
func (s shelf) keep(name string, from io.Reader) (err error) {
	part := "." + rand.Text()
	file, err := s.Open(part, folder.Opening{Write: true, Create: true, New: true})
	if err != nil {
		return err
	}
	_, err = io.Copy(io.NewOffsetWriter(file, 0), from)
	err = errors.Join(err, file.Close())
	if err == nil {
		err = s.Rename(part, name, true)
	}
	if err != nil {
		_ = s.Remove(part) // what is left of it is hidden
	}
	return err
}

// isShown reports whether a document is one that the page lists.
func isShown(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") || part == "" {
			return false
		}
	}
	return true
}

// cleanName returns the name under which a document is kept that a browser names: without the folder
// that some name with it, and without what no name may have.
func cleanName(name string) (string, error) {
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	name = strings.TrimSpace(norm.NFC.String(document.Printable(name)))
	if !disk.CanName(name) {
		return "", folder.ErrName
	}
	return name, nil
}

// whyNot names why a document was not kept: "web.documents.NAME". The error of the system's disk is
// that of nobody who asks.
func whyNot(err error) string {
	for _, known := range []struct {
		err  error
		name string
	}{
		{folder.ErrLarge, "large"},
		{folder.ErrFull, "full"},
		{folder.ErrMany, "full"},
		{folder.ErrName, "bad-name"},
		{folder.ErrNotPlain, "bad-name"},
		{folder.ErrIsFolder, "bad-name"},
		{fs.ErrExist, "bad-name"},
	} {
		if errors.Is(err, known.err) {
			return known.name
		}
	}
	return "not-kept"
}
