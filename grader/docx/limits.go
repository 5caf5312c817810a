package docx

import (
	"jourdain/grader/archive"
	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// Limits bounds what a file may ask of the reader, as those of package odt do. The largest real
// document known has 12.6 MB of XML in its text, elements 25 deep, and 84 parts. What goes beyond
// is refused as [document.TooBig], and the error's detail names the limit.
type Limits struct {
	File       int64 // bytes of the file
	Archive    archive.Limits
	XML        xmltext.Limits
	Paragraphs int // of all the parts together
	Paragraph  int // bytes of the words of one paragraph, or of one property
	Text       int // bytes of the words of all paragraphs
	Covered    int // cells that others cover which span several columns
	Styles     int // and definitions of lists, of all kinds
	StyleChain int // styles that each are based on the next one
}

// defaults are the limits of [Read].
func defaults() Limits {
	return Limits{
		File: 64 << 20, Archive: archive.Defaults(),
		XML:        xmltext.Limits{Depth: 256, Attributes: 256, Attribute: 1 << 20, Elements: 4_000_000},
		Paragraphs: 500_000, Paragraph: 2 << 20, Text: 64 << 20, Covered: 500_000, Styles: 200_000, StyleChain: 64,
	}
}

func tooBig(limit string) *document.Unreadable {
	return &document.Unreadable{Reason: document.TooBig, Detail: limit}
}
