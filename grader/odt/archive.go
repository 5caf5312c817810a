package odt

import (
	"archive/zip"
	"errors"
	"io"

	"jourdain/grader/document"
	"jourdain/grader/archive"
)

// odfPackage is an ODF package: a ZIP archive with named parts (ODF 1.3 part 2).
type odfPackage struct {
	meter     *meter
	source    io.ReaderAt
	parts     map[string]*zip.File // of each name, the last one: LibreOffice reads that
	names     []string             // in the order of the archive, each once
	duplicate bool                 // a name stands twice
}

// bit 0 of an entry's flags says that the archive itself encrypts it.
const zipEncrypted = 1

func openArchive(m *meter, r io.ReaderAt, size int64) (*odfPackage, error) {
	files, err := archive.Open(r, size, archive.Limits{Entries: m.limits.Entries, Directory: m.limits.Directory})
	switch {
	case errors.Is(err, archive.ErrEntries):
		return nil, tooBig(document.LimitEntries)
	case err != nil:
		return nil, &document.Unreadable{Reason: document.Damaged, Err: err}
	}
	a := &odfPackage{meter: m, source: r, parts: make(map[string]*zip.File, len(files.File))}
	for _, f := range files.File {
		if a.parts[f.Name] == nil {
			a.names = append(a.names, f.Name)
		} else {
			a.duplicate = true
		}
		a.parts[f.Name] = f
	}
	return a, a.check()
}

// check says whether the archive is a document that can be read at all.
func (a *odfPackage) check() error {
	content := a.parts["content.xml"]
	switch {
	case a.parts["encrypted-package"] != nil:
		return &document.Unreadable{Reason: document.Encrypted}
	case content != nil && content.Flags&zipEncrypted != 0:
		return &document.Unreadable{Reason: document.Encrypted}
	case content != nil:
		return nil
	case a.parts["word/document.xml"] != nil:
		return &document.Unreadable{Reason: document.Word}
	default:
		return &document.Unreadable{Reason: document.Damaged, Detail: "content.xml"}
	}
}

// scan opens a part for reading. The caller calls the function it gives when it
// needs no more.
func (a *odfPackage) scan(name string) (*scanner, func(), error) {
	f := a.parts[name]
	source, err := a.open(f)
	if err != nil {
		return nil, nil, err
	}
	return a.meter.scan(name, source)
}

func (a *odfPackage) open(f *zip.File) (*partReader, error) {
	limits := &a.meter.limits
	if f.UncompressedSize64 > uint64(limits.Part) {
		return nil, tooBig(document.LimitParts)
	}
	unpacked, err := f.Open()
	if err != nil {
		return nil, &document.Unreadable{Reason: document.Damaged, Detail: f.Name, Err: err}
	}
	return &partReader{meter: a.meter, name: f.Name, source: unpacked, packed: int64(f.CompressedSize64)}, nil
}

// head gives the first bytes of a small part, "" when there is none.
func (a *odfPackage) head(name string, most int64) string {
	f := a.parts[name]
	if f == nil {
		return ""
	}
	source, err := a.open(f)
	if err != nil {
		return ""
	}
	defer source.Close()
	text, _ := io.ReadAll(io.LimitReader(source, most)) // what comes before an error counts: LibreOffice does not check this
	return string(text)
}
