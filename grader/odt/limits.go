package odt

import (
	"jourdain/grader/archive"
	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// Limits bounds what a file may ask of the reader. The largest real documents
// known (a standard of a thousand pages: 13 MB of XML, 370,000 elements, 97
// elements inside each other) stay far below. What goes beyond is refused as
// [document.TooBig], and the error's detail names the limit. Each of them counts
// something in the file: what the reader says of it does not depend on a clock.
type Limits struct {
	File       int64 // bytes of the file
	Archive    archive.Limits
	XML        xmltext.Limits
	Paragraphs int // and headings, of all the parts together
	Paragraph  int // bytes of the words of one paragraph, or of one title
	Text       int // bytes of the words of all paragraphs, with the spaces of which the file has only the number
	Spaces     int // of one text:s; the rest is left out without an error
	Styles     int // of all kinds, with those of lists, pages and fonts; the samples have 637 at most
	StyleChain int // styles that each inherit from the next one
}

// defaults are the limits of [Read].
func defaults() Limits {
	return Limits{
		File: 64 << 20, Archive: archive.Defaults(),
		XML:        xmltext.Limits{Depth: 256, Attributes: 256, Attribute: 1 << 20, Elements: 4_000_000},
		Paragraphs: 500_000, Paragraph: 2 << 20, Text: 64 << 20, Spaces: 1_024, Styles: 200_000, StyleChain: 64,
	}
}

func tooBig(limit string) *document.Unreadable {
	return &document.Unreadable{Reason: document.TooBig, Detail: limit}
}
