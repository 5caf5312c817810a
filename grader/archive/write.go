package archive

import (
	"archive/zip"
	"fmt"
	"io"
)

// Member is a part of an archive that is written.
type Member struct {
	name, content string
	method        uint16
}

// Packed returns a part that is compressed.
func Packed(name, content string) Member { return Member{name, content, zip.Deflate} }

// Stored returns a part that is not: one whose first bytes have to be seen, or a picture, which
// gets no smaller.
func Stored(name, content string) Member { return Member{name, content, zip.Store} }

// Write writes an archive of parts, in their order. The same parts give the same bytes. The
// first part of an ODF package is its media type, "mimetype", stored as it is (ODF 1.3, part 2, 3.3).
func Write(w io.Writer, parts []Member) error {
	archive := zip.NewWriter(w)
	for _, p := range parts {
		header := &zip.FileHeader{Name: p.name, Method: p.method}
		// One day for all files. Modified would add an extra field, which the media type of
		// an ODF package must not have.
		header.ModifiedDate = firstOf2026 //nolint:staticcheck // see above
		entry, err := archive.CreateHeader(header)
		if err != nil {
			return fmt.Errorf("archive: %w", err)
		}
		if _, err := io.WriteString(entry, p.content); err != nil {
			return fmt.Errorf("archive: %w", err)
		}
	}
	if err := archive.Close(); err != nil {
		return fmt.Errorf("archive: %w", err)
	}
	return nil
}

// firstOf2026 is 1 January 2026 as MS-DOS writes a date: years since 1980, month, day.
const firstOf2026 = (2026-1980)<<9 | 1<<5 | 1
