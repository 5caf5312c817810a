package archive

import (
	"archive/zip"
	"errors"
	"io"
	"math"

	"jourdain/grader/document"
)

// errEntries ends the reading of a list that is too long.
var errEntries = errors.New("too many files in the archive")

// tail is how many bytes are read besides the list, to find it: the end record of 22 bytes,
// a comment of at most 65,535 (APPNOTE 4.3.16), which is looked for twice, and what the last
// of the reads takes too much.
const tail = 128 << 10

// readList reads the list of the parts. archive/zip keeps the whole of it in memory before
// anybody can count it, and what the archive says of its size and place may be wrong: in
// ZIP64 both stand elsewhere (APPNOTE 4.3.14), and the rest of an archive can look like its
// end. So what is bounded is what is read.
func readList(r io.ReaderAt, size int64, limits Limits) ([]*zip.File, error) {
	counted := &counter{source: r, left: limits.Directory + tail}
	files, err := zip.NewReader(counted, size)
	switch {
	case counted.left < 0, err == nil && len(files.File) > limits.Entries:
		return nil, tooBig(document.LimitEntries)
	case err != nil:
		return nil, &document.Unreadable{Reason: document.Damaged, Err: err}
	}
	counted.left = math.MaxInt64 // the parts have limits of their own
	return files.File, nil
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
		return 0, errEntries
	}
	return c.source.ReadAt(into, offset) //nolint:wrapcheck // an io.ReaderAt gives io.EOF itself
}
