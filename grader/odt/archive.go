package odt

import (
	"io"

	"jourdain/grader/archive"
	"jourdain/grader/document"
)

// odfPackage is an archive with the parts of a document (ODF 1.3 part 2).
type odfPackage struct {
	*archive.Archive
	meter *meter
}

func openPackage(m *meter, r io.ReaderAt, size int64) (*odfPackage, error) {
	files, err := archive.Open(r, size, m.limits.Archive, m.work)
	if err != nil {
		return nil, err
	}
	a := &odfPackage{files, m}
	return a, a.check()
}

// check reports whether the archive is a document that can be read at all.
func (a *odfPackage) check() error {
	content := a.Part(contentPart)
	switch {
	case a.Part("encrypted-package") != nil:
		return &document.Unreadable{Reason: document.Encrypted}
	case content != nil && content.IsEncrypted():
		return &document.Unreadable{Reason: document.Encrypted}
	case content != nil:
		return nil
	default:
		return &document.Unreadable{Reason: document.Damaged, Detail: contentPart}
	}
}

// scan opens a part for reading. The caller calls the function it returns when it
// needs no more.
func (a *odfPackage) scan(name string) (*scanner, func(), error) {
	source, err := a.Part(name).Open()
	if err != nil {
		return nil, nil, err
	}
	x, err := a.meter.scan(name, source)
	if err != nil {
		_ = source.Close()
		return nil, nil, err
	}
	return x, func() { _ = source.Close() }, nil
}
