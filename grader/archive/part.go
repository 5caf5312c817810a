package archive

import (
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"math"
	"strings"
	"time"

	"jourdain/grader/document"
	"jourdain/grader/work"
)

// Part is one file of an archive.
type Part struct {
	archive *Archive
	file    *zip.File
}

// IsEmpty reports whether a part has no bytes, as the archive says.
func (p *Part) IsEmpty() bool { return p.file.UncompressedSize64 == 0 }

// Size returns how many bytes a part has unpacked, as the archive says: reading it to its end
// fails where it has more.
func (p *Part) Size() int64 { return int64(min(p.file.UncompressedSize64, math.MaxInt64)) }

// Modified returns the time that the archive gives to a part; zero where it gives none.
func (p *Part) Modified() time.Time {
	if p.file.Modified.Year() < firstYear {
		return time.Time{}
	}
	return p.file.Modified
}

// firstYear is the first that a date of MS-DOS can be in (APPNOTE 4.4.6). What archive/zip
// makes of an entry without a date lies before.
const firstYear = 1980

// IsFile reports whether a part is a file that the archive can tell from a folder and a link.
func (p *Part) IsFile() bool {
	return p.file.Mode().IsRegular() && !strings.HasSuffix(p.file.Name, "/")
}

// IsLink reports whether a part is a link: its bytes are the name of what it leads to.
func (p *Part) IsLink() bool { return p.file.Mode()&fs.ModeSymlink != 0 }

// IsEncrypted reports whether the archive itself encrypts the part.
func (p *Part) IsEncrypted() bool { return isEncrypted(p.file) }

// Open returns the bytes of a part, unpacked, within the limits. Its errors, and those of
// reading, are a *document.Unreadable, TooBig, Damaged or Compression; the caller closes what it returns.
func (p *Part) Open() (io.ReadCloser, error) {
	a := p.archive
	if p.file.UncompressedSize64 > uint64(a.limits.Part) {
		return nil, tooBig(document.LimitParts)
	}
	unpacked, err := p.file.Open()
	switch {
	case errors.Is(err, zip.ErrAlgorithm):
		return nil, &document.Unreadable{Reason: document.Compression, Detail: p.file.Name, Err: err}
	case err != nil:
		return nil, &document.Unreadable{Reason: document.Damaged, Detail: p.file.Name, Err: err}
	}
	return &bounded{
		source: unpacked, closer: unpacked, name: p.file.Name, limits: &a.limits, work: a.work,
		packed: int64(p.file.CompressedSize64), together: &a.read,
	}, nil
}

// Head returns the first bytes of a small part, "" for a nil one. What comes before an error
// counts: LibreOffice does not check what it reads so.
func (p *Part) Head(most int64) string {
	if p == nil {
		return ""
	}
	source, err := p.Open()
	if err != nil {
		return ""
	}
	defer func() { _ = source.Close() }()
	text, _ := io.ReadAll(io.LimitReader(source, most))
	return string(text)
}

// Alone returns the bytes of a file that is the only part of its document, within the limits
// of a part. Its errors are those of [Part.Open].
func Alone(name string, source io.Reader, limits Limits, c *work.Counter) io.Reader {
	return &bounded{source: source, name: name, limits: &limits, work: c, together: new(int64)}
}

// bounded reads the bytes of a part within the limits. Its errors say what is wrong with the
// file, not with its text.
type bounded struct {
	source   io.Reader
	closer   io.Closer
	name     string
	limits   *Limits
	work     *work.Counter
	packed   int64  // bytes in the archive; 0 for a file that is not packed
	read     int64  // bytes given so far
	together *int64 // bytes that all the parts gave
}

// Read reads, as [io.Reader] says.
func (b *bounded) Read(into []byte) (int, error) {
	n, err := b.source.Read(into)
	b.read += int64(n)
	*b.together += int64(n)
	b.work.Text(n)
	switch {
	case b.read > b.limits.Part, *b.together > b.limits.Parts:
		return 0, tooBig(document.LimitParts)
	case b.packed > 0 && b.read > b.limits.RatioFrom && b.read/b.limits.Ratio > b.packed:
		return 0, tooBig(document.LimitRatio)
	case err != nil && !errors.Is(err, io.EOF):
		return n, &document.Unreadable{Reason: document.Damaged, Detail: b.name, Err: err}
	default:
		return n, err
	}
}

// Close closes a part of an archive.
func (b *bounded) Close() error { return b.closer.Close() }
