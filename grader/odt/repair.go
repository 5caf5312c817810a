package odt

import (
	"archive/zip"
	"encoding/binary"
	"errors"
	"io"
	"strings"

	"jourdain/grader/document"
)

// firstStrict is the version of ODF since which a manifest says its version, and must
// name every file (ODF 1.2 part 3, 3.2).
const firstStrict = "1.2"

// needsRepair says whether LibreOffice refuses the package unless it may repair it. What
// it looks at was found by trying (a test holds it): the manifest, which must be there,
// name the kind that mimetype names and, since ODF 1.2, name each file and the version of
// the text; nothing else in META-INF than signatures; an entry that the archive says is
// encrypted; and, of the parts that it reads first, the checksum, the name that the entry
// repeats, and sizes of four bytes.
func (a *odfPackage) needsRepair(m *manifest, version string) bool {
	switch {
	case m == nil, version >= firstStrict && m.version != "" && m.version != version:
		return true
	case a.parts["mimetype"] != nil && a.head("mimetype", 256) != m.media:
		return true
	case (m.version >= firstStrict || version >= firstStrict) && a.holdsMore(m):
		return true
	}
	return a.isEncrypted() || a.hasOddPart()
}

// holdsMore says whether the archive holds a file that the manifest does not name. Its own
// folder holds the manifest, which names neither itself nor signatures.
func (a *odfPackage) holdsMore(m *manifest) bool {
	for _, name := range a.names {
		own, inMeta := strings.CutPrefix(name, "META-INF/")
		switch {
		case inMeta && own != "" && own != "manifest.xml" && !strings.Contains(own, "signatures"):
			return true
		case !inMeta && name != "" && name != "mimetype" && !strings.HasSuffix(name, "/") && !m.listed[name]:
			return true
		}
	}
	return false
}

func (a *odfPackage) isEncrypted() bool {
	for _, f := range a.parts {
		if f.Flags&zipEncrypted != 0 {
			return true
		}
	}
	return false
}

// hasOddPart looks at the parts that LibreOffice reads when it opens a document.
func (a *odfPackage) hasOddPart() bool {
	for _, name := range []string{"mimetype", manifestPart, "manifest.rdf", "meta.xml", "settings.xml", "styles.xml", "content.xml"} {
		f := a.parts[name]
		if f != nil && (!a.repeats(name) || hasLongSizes(f.Extra)) {
			return true
		}
	}
	return a.isBroken("manifest.rdf") || a.isBroken("meta.xml")
}

// The header that stands before each entry (APPNOTE 4.3.7): 30 bytes, with the lengths of
// the name and of what comes behind it in the last four.
const (
	localHeader    = "PK\x03\x04"
	localLength    = 30
	longestToCheck = 4 << 10
)

// repeats says whether the header before an entry has the name that the list of the files
// has. One that is too long to be found is not looked at.
func (a *odfPackage) repeats(name string) bool {
	data, err := a.parts[name].DataOffset()
	if err != nil {
		return true // its own error, when it is read
	}
	head := make([]byte, min(data, longestToCheck))
	if _, err := a.source.ReadAt(head, data-int64(len(head))); err != nil && !errors.Is(err, io.EOF) {
		return true
	}
	for at := len(head) - localLength; at >= 0; at-- {
		h := head[at:]
		if string(h[:4]) != localHeader {
			continue
		}
		length, extra := int(binary.LittleEndian.Uint16(h[26:])), int(binary.LittleEndian.Uint16(h[28:]))
		if localLength+length+extra == len(h) {
			return string(h[localLength:localLength+length]) == name
		}
	}
	return true
}

// hasLongSizes says whether the list of the files has the sizes of an entry in eight bytes
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

// isBroken says whether the bytes of a part are not those that were packed. LibreOffice
// does not look at what is not compressed.
func (a *odfPackage) isBroken(name string) bool {
	if a.parts[name] == nil || a.parts[name].Method == zip.Store {
		return false
	}
	source, err := a.open(a.parts[name])
	if err == nil {
		_, err = io.Copy(io.Discard, source)
		source.Close()
	}
	var u *document.Unreadable
	return errors.As(err, &u) && u.Reason == document.Damaged
}
