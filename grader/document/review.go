package document

// Change is a recorded change: an edit that is kept so that somebody may accept or reject it.
type Change struct {
	Kind ChangeKind
	// In is the heading or the paragraph in which the change begins; nil where it is not
	// known.
	In Block
}

// ChangeKind says what a recorded change does.
type ChangeKind uint8

// The kinds of recorded change.
const (
	Insertion ChangeKind = iota
	Deletion
	FormatChange
)

// Annotator is the name in the comments that are put into a copy of a document to say what was found
// in it. They are none of the document's: the readers leave them out.
const Annotator = "Jourdain"

// Comment is a remark beside the text. Who wrote it is not kept.
type Comment struct {
	Text     string // its words, on one line
	Resolved bool   // it is marked as settled
	// In is the heading or the paragraph in which the comment stands; nil where it is not
	// known.
	In Block
}
