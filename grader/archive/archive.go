package archive

import (
	"archive/zip"
	"io"

	"jourdain/grader/work"
)

// Archive is an archive of which the list was read. Its parts are found by their names, as
// the archive writes them.
type Archive struct {
	limits   Limits
	work     *work.Counter
	source   io.ReaderAt
	size     int64
	list     []*zip.File // all of them, in the order of the archive
	files    map[string]*zip.File
	names    []string
	repeated bool
	read     int64 // bytes that its parts gave, unpacked
}

// Open opens an archive of size bytes. What its parts cost is counted by the counter, which
// may be nil. The error is a *document.Unreadable: TooBig or Damaged.
func Open(r io.ReaderAt, size int64, limits Limits, c *work.Counter) (*Archive, error) {
	list, err := readList(r, size, limits)
	if err != nil {
		return nil, err
	}
	a := &Archive{limits: limits, work: c, source: r, size: size, list: list, files: make(map[string]*zip.File, len(list))}
	for _, f := range list {
		if a.files[f.Name] == nil {
			a.names = append(a.names, f.Name)
		} else {
			a.repeated = true
		}
		a.files[f.Name] = f
	}
	return a, nil
}

// Names returns the names of the parts in the order of the archive, each once.
func (a *Archive) Names() []string { return a.names }

// RepeatsNames reports whether two parts have one name.
func (a *Archive) RepeatsNames() bool { return a.repeated }

// Part returns the part of a name: the last one of several, as LibreOffice does. It is nil
// when there is none.
func (a *Archive) Part(name string) *Part {
	if f := a.files[name]; f != nil {
		return &Part{a, f}
	}
	return nil
}

// HasEncrypted reports whether the archive says of one of its parts that it is encrypted.
func (a *Archive) HasEncrypted() bool {
	for _, f := range a.files {
		if isEncrypted(f) {
			return true
		}
	}
	return false
}

// bit 0 of an entry's flags says that the archive itself encrypts it.
const zipEncrypted = 1

func isEncrypted(f *zip.File) bool { return f.Flags&zipEncrypted != 0 }
