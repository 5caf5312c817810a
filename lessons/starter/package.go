package starter

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// part is an entry of the archive.
type part struct {
	name, content string
	method        uint16
}

// writeArchive writes the archive of a file. The same parts give the same bytes.
func writeArchive(w io.Writer, parts []part) error {
	archive := zip.NewWriter(w)
	for _, p := range parts {
		header := &zip.FileHeader{Name: p.name, Method: p.method}
		// One day for all files. Modified would add an extra field, which the media type of
		// an ODF package must not have.
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

// escape returns a text that can stand in XML, also between quotation marks.
func escape(text string) string {
	var b strings.Builder
	// A strings.Builder never fails.
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}

// element returns an element with a text, or nothing without one.
func element(name, text string) string {
	return inside(name, escape(text))
}

// inside returns an element around markup, or nothing without any.
func inside(name, markup string) string {
	if markup == "" {
		return ""
	}
	return "<" + name + ">" + markup + "</" + name + ">"
}
