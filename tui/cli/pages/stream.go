package pages

import (
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"hash"
	"os"
)

// Stream is a page that is written bit by bit. It is staged, as those of [Folder.Write] are, once it
// was closed.
type Stream struct {
	folder *Folder
	name   string
	file   *os.File
	sum    hash.Hash
}

// Stream begins a page. It is closed before the folder is.
func (f *Folder) Stream(name string) (*Stream, error) {
	if err := f.free(name); err != nil {
		return nil, err
	}
	temporary := temporaryStart + rand.Text() + temporaryEnd
	file, err := f.root.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	f.staged[name] = staged{file: temporary}
	return &Stream{folder: f, name: name, file: file, sum: sha256.New()}, nil
}

// Write adds to the page.
func (s *Stream) Write(content []byte) (int, error) {
	n, err := s.file.Write(content)
	s.sum.Write(content[:n])
	if err != nil {
		return n, fmt.Errorf("pages: %w", err)
	}
	return n, nil
}

// Close ends the page.
func (s *Stream) Close() error {
	page := s.folder.staged[s.name]
	copy(page.sum[:], s.sum.Sum(nil))
	s.folder.staged[s.name] = page
	if err := s.file.Close(); err != nil {
		return fmt.Errorf("pages: %w", err)
	}
	return nil
}
