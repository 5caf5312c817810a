package starter

import (
	"fmt"
	"io"
	"strings"

	"jourdain/grader/archive"
)

const mediaType = "application/vnd.oasis.opendocument.text"

// writeODT writes an ODF package. The media type comes first and is not compressed, so
// that programs know the file by its first bytes (ODF 1.3 part 2, 3.3).
func writeODT(w io.Writer, t *text) error {
	parts := []archive.Member{
		archive.Stored("mimetype", mediaType),
		archive.Packed("META-INF/manifest.xml", manifest(t.pictures)),
		archive.Packed("meta.xml", odtMeta(t.meta)),
		archive.Packed("styles.xml", odtStyles(t)),
		archive.Packed("content.xml", odtContent(t)),
	}
	for _, name := range t.pictures {
		parts = append(parts, archive.Stored(odtPicture(name), string(pictureFile(name))))
	}
	return archive.Write(w, parts)
}

// odtPicture returns the place of a picture in the archive.
func odtPicture(name string) string { return "Pictures/" + name }

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
		entry(odtPicture(name), pictureType(name), "")
	}
	return xmlHead + `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` + "\n" + b.String() + "</manifest:manifest>\n"
}

// odtNamespaces are those that every part declares.
const odtNamespaces = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"` +
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
