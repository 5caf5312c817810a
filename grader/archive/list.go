// Package archive opens ZIP archives, of which nobody knows who made them.
//
// archive/zip keeps the whole list of an archive's files in memory before anybody can count
// it, and what the archive says of the list's size and place may be wrong: in ZIP64 both
// stand elsewhere (APPNOTE 4.3.14), and the rest of an archive can look like its end. So what
// [Open] bounds is what is read.
package archive

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"math"
)

// Limits bounds the list of the files of an archive.
type Limits struct {
	Entries   int   // files
	Directory int64 // bytes of their list
}

// Defaults are the limits for documents: the packages of real ones have some hundred files.
func Defaults() Limits { return Limits{Entries: 5_000, Directory: 4 << 20} }

// ErrEntries is the error of an archive with more files, or a longer list of them, than the
// limits allow.
var ErrEntries = errors.New("too many files in the archive")

// tail is how many bytes are read besides the list, to find it: the end record of 22 bytes,
// a comment of at most 65,535 (APPNOTE 4.3.16), which is looked for twice, and what the last
// of the reads takes too much.
const tail = 128 << 10

// Open opens an archive of size bytes. The error is [ErrEntries], or one of archive/zip.
func Open(r io.ReaderAt, size int64, limits Limits) (*zip.Reader, error) {
	counted := &counter{source: r, left: limits.Directory + tail}
	files, err := zip.NewReader(counted, size)
	switch {
	case counted.left < 0, err == nil && len(files.File) > limits.Entries:
		return nil, ErrEntries
	case err != nil:
		return nil, fmt.Errorf("archive: %w", err)
	}
	counted.left = math.MaxInt64 // the files have limits of their own
	return files, nil
}

// counter reads until so many bytes were read.
type counter struct {
	source io.ReaderAt
	left   int64
}

// ReadAt reads, as [io.ReaderAt] says.
func (c *counter) ReadAt(into []byte, offset int64) (int, error) {
	if c.left != math.MaxInt64 {
		c.left -= int64(len(into))
	}
	if c.left < 0 {
		return 0, ErrEntries
	}
	return c.source.ReadAt(into, offset) //nolint:wrapcheck // an io.ReaderAt gives io.EOF itself
}
