package starter

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"
)

const mediaType = "application/vnd.oasis.opendocument.text"

// part is an entry of the archive.
type part struct {
	name, content string
	method        uint16
}

// writePackage writes an ODF package. The media type comes first and is not
// compressed, so that programs know the file by its first bytes (ODF 1.3 part 2,
// 3.3).
func writePackage(w io.Writer, c *content) error {
	parts := []part{
		{"mimetype", mediaType, zip.Store},
		{"META-INF/manifest.xml", manifest(c.pictures.names), zip.Deflate},
		{"meta.xml", meta(c.doc), zip.Deflate},
		{"styles.xml", stylesOf(c), zip.Deflate},
		{"content.xml", c.xml(), zip.Deflate},
	}
	for _, name := range c.pictures.names {
		parts = append(parts, part{inPackage(name), string(pictureFile(name)), zip.Store})
	}
	archive := zip.NewWriter(w)
	for _, p := range parts {
		header := &zip.FileHeader{Name: p.name, Method: p.method}
		// One day for all files: the same source gives the same bytes. Modified would add
		// an extra field, which the media type must not have.
		header.ModifiedDate = firstOf2026 //nolint:staticcheck // see above
		entry, err := archive.CreateHeader(header)
		if err != nil {
			return fmt.Errorf("starting file: %w", err)
		}
		if _, err := io.WriteString(entry, p.content); err != nil {
			return fmt.Errorf("starting file: %w", err)
		}
	}
	if err := archive.Close(); err != nil {
		return fmt.Errorf("starting file: %w", err)
	}
	return nil
}

// firstOf2026 is 1 January 2026 as MS-DOS writes a date: years since 1980, month, day.
const firstOf2026 = (2026-1980)<<9 | 1<<5 | 1

const xmlHead = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// manifest returns the list of the parts (ODF 1.3 part 2, 4).
func manifest(pictures []string) string {
	var b strings.Builder
	entry := func(path, kind, more string) {
		fmt.Fprintf(&b, ` <manifest:file-entry manifest:full-path="%s"%s manifest:media-type="%s"/>`+"\n", escape(path), more, kind)
	}
	entry("/", mediaType, ` manifest:version="1.3"`)
	for _, name := range [...]string{"content.xml", "styles.xml", "meta.xml"} {
		entry(name, "text/xml", "")
	}
	for _, name := range pictures {
		entry(inPackage(name), pictureType(name), "")
	}
	return xmlHead + `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` + "\n" + b.String() + "</manifest:manifest>\n"
}

// namespaces are those that every part declares.
const namespaces = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"` +
	` xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
	` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"` +
	` xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
	` xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"` +
	` xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"` +
	` xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"` +
	` xmlns:xlink="http://www.w3.org/1999/xlink"` +
	` xmlns:dc="http://purl.org/dc/elements/1.1/"` +
	` xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"` +
	` xmlns:ooow="http://openoffice.org/2004/writer"` +
	` office:version="1.3"`
