package reading

import (
	"strings"

	"jourdain/grader/document"
)

// Traits say what a text holds. They are for a quick look: what they do not say is not
// there.
type Traits uint32

// The traits.
const (
	// Spaces: two spaces in a row ([IsBlank]), or one at the beginning of a line.
	Spaces Traits = 1 << iota
	// Tabs: a tab.
	Tabs
	// Breaks: a line break.
	Breaks
	// Loud: two capital letters side by side.
	Loud
	// Marks: ; : ! ? » behind anything but a no-break space, or « before anything else.
	Marks
	// Dots: three dots, an ellipsis, or two low lines in a row.
	Dots
	// Objects: an [Object].
	Objects
	// Foreign: a character that is no Latin letter, no digit and no usual sign.
	Foreign
	// Numerals: a digit of ASCII, or a capital that a Roman number is made of, also in a piece of code.
	Numerals
	// Calls: an asterisk or an opening bracket, also in a piece of code.
	Calls

	// The following say what the pieces of the text are.

	// Notes: the mark of a note.
	Notes
	// Fields: a text that the program computes.
	Fields
	// Links: a piece that leads somewhere.
	Links
	// Figures: an image.
	Figures
	// Colours: a piece of text in another colour than its paragraph.
	Colours
)

// Any reports whether a text holds any of some traits.
func (t Traits) Any(traits Traits) bool { return t&traits != 0 }

// inCode returns the traits that a text has also where it is code, or a formula.
func inCode(text string) (has Traits) {
	if strings.ContainsAny(text, "0123456789IVX") {
		has |= Numerals
	}
	if strings.ContainsAny(text, "*[") {
		has |= Calls
	}
	return has
}

// piecesOf returns what the pieces of a text are, in a paragraph that looks so.
func piecesOf(spans []document.Span, base *document.Appearance) (has Traits) {
	last := base // most pieces look as the one before
	for i := range spans {
		s := &spans[i]
		if s.Kind == document.NoteSpan {
			has |= Notes
		}
		if s.Link != nil {
			has |= Links
		}
		if s.Field != nil {
			has |= Fields
		}
		if s.Figure != nil {
			has |= Figures
		}
		if s.Look != last && s.Look != nil && base != nil && s.Look.Color.Value != base.Color.Value {
			has |= Colours
		}
		last = s.Look
	}
	return has
}
