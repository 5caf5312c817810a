package archive

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"strings"

	"jourdain/grader/document"
)

// Text writes the text of a part.
type Text func(io.Writer) error

// Added is a part that an archive did not have.
type Added struct {
	Name string
	Text Text
}

// errOverlap is what is wrong with an archive whose parts have more bytes than it.
var errOverlap = errors.New("the parts lie over each other")

// Copy writes the archive anew. The parts in changed, by their names, get another text, and those
// of added come at the end; each other part stays as it is packed, byte for byte, and where it is. Of several
// parts of one name the last is changed: the one that is read.
//
// The error is a *document.Unreadable for an archive that is damaged; otherwise that of a text, or of w.
func (a *Archive) Copy(w io.Writer, changed map[string]Text, added ...Added) error {
	if err := a.fits(); err != nil {
		return err
	}
	out := zip.NewWriter(w)
	for _, f := range a.list {
		text := changed[f.Name]
		var err error
		if text == nil || f != a.files[f.Name] {
			err = copyPart(out, f)
		} else {
			err = writePart(out, &zip.FileHeader{Name: f.Name, Comment: f.Comment, Method: f.Method, Modified: f.Modified, ExternalAttrs: f.ExternalAttrs}, text)
		}
		if err != nil {
			return err
		}
	}
	for _, part := range added {
		if err := writePart(out, &zip.FileHeader{Name: part.Name, Method: zip.Deflate, Modified: a.list[0].Modified}, part.Text); err != nil {
			return err
		}
	}
	if err := out.Close(); err != nil {
		return fmt.Errorf("archive: %w", err)
	}
	return nil
}

// fits reports whether the parts can all lie in the archive: a small one may name the same bytes
// a thousand times.
func (a *Archive) fits() error {
	left := uint64(a.size)
	for _, f := range a.list {
		if f.CompressedSize64 > left {
			return &document.Unreadable{Reason: document.Damaged, Detail: f.Name, Err: errOverlap}
		}
		left -= f.CompressedSize64
	}
	return nil
}

// copyPart copies a part as it is packed.
func copyPart(out *zip.Writer, f *zip.File) error {
	if strings.HasSuffix(f.Name, "/") { // a folder, of which some programs pack nothing into two bytes
		if _, err := out.CreateHeader(&zip.FileHeader{Name: f.Name, Modified: f.Modified, ExternalAttrs: f.ExternalAttrs}); err != nil {
			return fmt.Errorf("archive: %w", err)
		}
		return nil
	}
	packed, err := f.OpenRaw()
	if err != nil {
		return &document.Unreadable{Reason: document.Damaged, Detail: f.Name, Err: err}
	}
	header := f.FileHeader
	into, err := out.CreateRaw(&header)
	if err != nil {
		return fmt.Errorf("archive: %w", err)
	}
	if _, err := io.Copy(into, packed); err != nil {
		return fmt.Errorf("archive: %w", err)
	}
	return nil
}

func writePart(out *zip.Writer, header *zip.FileHeader, text Text) error {
	if header.Method != zip.Store {
		header.Method = zip.Deflate
	}
	into, err := out.CreateHeader(header)
	if err != nil {
		return fmt.Errorf("archive: %w", err)
	}
	return text(into)
}
