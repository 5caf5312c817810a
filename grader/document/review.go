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

// Comment is a remark beside the text. Who wrote it is not kept.
type Comment struct {
	Text     string // its words, on one line
	Resolved bool   // it is marked as settled
	// In is the heading or the paragraph in which the comment stands; nil where it is not
	// known.
	In Block
}
