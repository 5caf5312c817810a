package markup

import (
	"golang.org/x/net/html"

	"jourdain/grader/document"
)

// Looks says how words look, as tags open and end around them.
type Looks interface {
	// Tag takes in a tag that stands among words.
	Tag(token html.Token)
	// Words is how the next words look.
	Words() *document.Appearance
	// Block is what a heading or a paragraph is that begins here.
	Block() Manner
}

// Manner is what stands around a heading or a paragraph makes of it.
type Manner struct {
	Look   *document.Appearance
	Style  *document.Style
	Role   document.Role
	Ground string
}
