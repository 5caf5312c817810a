package archive

import (
	"archive/zip"
	"encoding/binary"
	"errors"
	"io"

	"jourdain/grader/document"
)

// IsOdd reports whether LibreOffice does not take the part as it stands: the name is another
// one in the header that the archive repeats before it, or its sizes have eight bytes.
func (p *Part) IsOdd() bool { return !p.repeatsName() || hasLongSizes(p.file.Extra) }

// The header that stands before each entry (APPNOTE 4.3.7): 30 bytes, with the lengths of
// the name and of what comes behind it in the last four.
const (
	localHeader    = "PK\x03\x04"
	localLength    = 30
	longestToCheck = 4 << 10
)

// repeatsName reports whether the header before a part has the name that the list of the
// parts has. One that is too long to be found is not looked at.
func (p *Part) repeatsName() bool {
	data, err := p.file.DataOffset()
	if err != nil {
		return true // its own error, when it is read
	}
	head := make([]byte, min(data, longestToCheck))
	if _, err := p.archive.source.ReadAt(head, data-int64(len(head))); err != nil && !errors.Is(err, io.EOF) {
		return true
	}
	for at := len(head) - localLength; at >= 0; at-- {
		h := head[at:]
		if string(h[:4]) != localHeader {
			continue
		}
		length, extra := int(binary.LittleEndian.Uint16(h[26:])), int(binary.LittleEndian.Uint16(h[28:]))
		if localLength+length+extra == len(h) {
			return string(h[localLength:localLength+length]) == p.file.Name
		}
	}
	return true
}

// hasLongSizes reports whether the list of the parts has the sizes of one in eight bytes
// (APPNOTE 4.5.3), which LibreOffice 7.4 does not read.
func hasLongSizes(extra []byte) bool {
	for len(extra) >= 4 {
		id, length := binary.LittleEndian.Uint16(extra), int(binary.LittleEndian.Uint16(extra[2:]))
		if id == 1 && length > 0 {
			return true
		}
		extra = extra[min(len(extra), 4+length):]
	}
	return false
}

// IsBroken reports whether the bytes of a part are not those that were packed. LibreOffice
// does not look at what is not compressed; a nil part is not broken.
func (p *Part) IsBroken() bool {
	if p == nil || p.file.Method == zip.Store {
		return false
	}
	source, err := p.Open()
	if err == nil {
		_, err = io.Copy(io.Discard, source)
		_ = source.Close()
	}
	var u *document.Unreadable
	return errors.As(err, &u) && (u.Reason == document.Damaged || u.Reason == document.Compression)
}
