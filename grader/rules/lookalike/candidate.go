package lookalike

import (
	"slices"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
)

// Candidate is a paragraph that looks like a heading and is none.
type Candidate struct {
	Paragraph *document.Paragraph
	// Text is what looks like the heading: the paragraph's text, or its first
	// line, without typed number signs and trimmed.
	Text string
	// Because says why, in the stable words below, in their order.
	Because []string
	// Title is set when it looks like the title of the whole document.
	Title bool
	// Certain is set when its style, its number signs or its words leave no doubt, and
	// another line of the same look has such ones too.
	Certain bool
	// Look is how it looks; two candidates that look the same have equal ones.
	Look Look
}

// Why a paragraph looks like a heading.
const (
	HeadingStyle = "heading-style" // its style is made for headings
	TypedHash    = "typed-hash"    // "#Title" in Markdown: the space is missing
	EscapedHash  = "escaped-hash"  // "\# Title" in Markdown: the number sign is one to be read
	HTMLBold     = "html-bold"     // <b>, <strong> or the like around it in Markdown
	Bold         = "bold"
	Underlined   = "underlined" // or above a line of signs: "====="
	Capitals     = "capitals"
	Larger       = "larger"
	Italic       = "italic"
	Coloured     = "coloured" // in another colour than the text
	OtherFont    = "font"     // in another font than the text
	Framed       = "framed"   // in a frame, or on a background
	Spaced       = "spaced"   // with space between the letters
	Numbered     = "numbered" // "3. The tools", "Article 4"
	Alone        = "alone"    // short, with nothing beside it and a text below, as others
	Centred      = "centred"
)

// Look is what makes a line look as it does, to compare two.
type Look struct {
	Size                                      float64
	Bold, Italic, Underlined, Capitals, Style bool
	Centred, Framed, Spaced                   bool
	Color, Font                               string
	Hashes                                    int
	Placed                                    placed
	Escaped                                   bool // the number signs are
}

// certain reports whether the look alone shows what the author meant, whatever
// stands around the line.
func (l *Look) certain() bool { return l.Style || l.Hashes > 0 && !l.Escaped }

// Is reports whether the candidate looks like a heading for the given reason.
func (c *Candidate) Is(reason string) bool { return slices.Contains(c.Because, reason) }

// candidates is the key of what is found once for all rules.
type candidates struct{}

// Find returns the paragraphs of the body that look like headings, in reading order. They
// are found once for all who ask: do not change them.
func Find(r *reading.Reading) []Candidate {
	return reading.Once(r, candidates{}, func() []Candidate { return find(r) })
}

func find(r *reading.Reading) []Candidate {
	lines := read(r)
	openLetter(lines)
	dropCover(lines)
	dropNames(lines)
	dropDialogue(lines)
	dropValues(lines)
	keepSiblings(lines)
	dropSpeakers(lines)
	breakRows(lines)
	keepFollowed(lines)
	var found []Candidate
	for i := range lines {
		if l := &lines[i]; l.looks {
			found = append(found, Candidate{Paragraph: l.paragraph, Text: l.text, Because: l.because.words(), Look: *l.look})
		}
	}
	found = titled(r.Doc, lines, found)
	markCertain(r.Doc, found)
	return found
}
