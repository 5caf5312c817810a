package rule

import "jourdain/grader/document"

// Model is the work done: what the document is compared with.
type Model struct {
	Doc *document.Document
	// Begun is the document before anything was done; nil where it is not known. What is left
	// of it was not added.
	Begun *document.Document
	// Free is what the work leaves free, and Looks what is compared of the looks besides.
	Free  []Freedom
	Looks []Look
	// Whose says of a document that is not this one at all which other work it is: the title
	// of that work by language, nil for none. It may be nil itself.
	Whose func(*document.Document) map[string]string
}

// counted returns the model with documents on which work is counted for the document that is
// compared with it.
func (m *Model) counted(steps func(int)) *Model {
	c := *m
	if c.Doc != nil {
		c.Doc = c.Doc.Counted(steps)
	}
	if c.Begun != nil {
		c.Begun = c.Begun.Counted(steps)
	}
	return &c
}

// Freedom names what a work leaves to whoever does it.
type Freedom string

// The freedoms.
const (
	// FreeHeadings: headings may have other words.
	FreeHeadings Freedom = "headings"
	// FreeLinks: a text that holds a link may have other words.
	FreeLinks Freedom = "links"
	// FreeText: texts may be added.
	FreeText Freedom = "added-text"
)

// Freedoms returns all of them, in the order in which they are explained.
func Freedoms() []Freedom { return []Freedom{FreeHeadings, FreeLinks, FreeText} }

// Look names what is compared of the looks of a text with those of the model.
type Look string

// The looks.
const (
	// LookAlign: aligned left, right, centred or justified.
	LookAlign Look = "alignment"
	// LookPages: which texts begin a page.
	LookPages Look = "pages"
	// LookLetters: letters whose colour, size, weight or slant was set by hand.
	LookLetters Look = "letters"
	// LookEmphasis: in which texts some words are emphasised.
	LookEmphasis Look = "emphasis"
	// LookSpaces: where more than one space, or a tab, stands between words or before them.
	LookSpaces Look = "spaces"
)

// Looks returns all of them, in the order in which they are explained.
func Looks() []Look { return []Look{LookAlign, LookPages, LookLetters, LookEmphasis, LookSpaces} }
