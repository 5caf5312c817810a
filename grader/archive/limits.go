package archive

import "jourdain/grader/document"

// Limits bounds what an archive may ask of its reader. What goes beyond is refused as
// [document.TooBig].
type Limits struct {
	Entries   int   // parts
	Directory int64 // bytes of their list
	Part      int64 // bytes of one part, unpacked
	Parts     int64 // bytes of all the parts that are read, unpacked
	Ratio     int64 // how many times larger a part becomes when it is unpacked,
	RatioFrom int64 // for a part of more bytes than this
}

// Defaults are the limits for documents: the packages of real ones have some hundred parts,
// and the largest known (a standard of a thousand pages) has 13 MB of text in XML.
func Defaults() Limits {
	return Limits{Entries: 5_000, Directory: 4 << 20, Part: 96 << 20, Parts: 128 << 20, Ratio: 200, RatioFrom: 4 << 20}
}

func tooBig(limit string) *document.Unreadable {
	return &document.Unreadable{Reason: document.TooBig, Detail: limit}
}
