package html

import "jourdain/grader/document"

// Limits bounds what a file may ask of the reader. A book of a thousand pages stays far below;
// what goes beyond is refused as [document.TooBig], and the error's detail names the limit.
type Limits struct {
	Bytes int // of the file
	// Depth is how deep lists, tables, quotations and notes may stand in each other, and
	// Elements how deep elements may: the parser of a browser stops there too.
	Depth, Elements int
	Paragraph       int // bytes of the words of one paragraph or heading
	Pieces          int // tags, words between them, cells and spans; each takes some 150 bytes of memory
	Rules           int // of its style sheets
	Attribute       int // bytes of one tag
}

// defaults are the limits of [Read].
func defaults() Limits {
	return Limits{
		Bytes: 32 << 20, Depth: 100, Elements: 512, Paragraph: 2 << 20, Pieces: 1_500_000, Rules: 20_000, Attribute: 8 << 20,
	}
}

func tooBig(limit string) *document.Unreadable {
	return &document.Unreadable{Reason: document.TooBig, Detail: limit}
}
