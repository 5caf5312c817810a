package lookalike

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
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
	HTMLBold     = "html-bold"     // <b>, <strong> or the like around it in Markdown
	Bold         = "bold"
	Underlined   = "underlined"
	Capitals     = "capitals"
	Larger       = "larger"
	Italic       = "italic"  // in Markdown only
	Centred      = "centred" // and bold or larger
)

// Look is what makes a line look as it does, to compare two.
type Look struct {
	Size                                      float64
	Bold, Italic, Underlined, Capitals, Style bool
	Centred                                   bool
	Hashes                                    int
}

// certain says whether the look alone shows what the author meant, whatever
// stands around the line.
func (l Look) certain() bool { return l.Style || l.Hashes > 0 }

// Is says whether the candidate looks like a heading for the given reason.
func (c *Candidate) Is(reason string) bool {
	for _, because := range c.Because {
		if because == reason {
			return true
		}
	}
	return false
}

// Find gives the paragraphs of the body that look like headings, in reading order.
func Find(doc *document.Document) []Candidate {
	lines := read(doc)
	openLetter(lines)
	dropNames(lines)
	dropSpeakers(lines)
	breakRows(lines)
	keepFollowed(lines)
	var found []Candidate
	for i := range lines {
		if l := &lines[i]; l.looks {
			found = append(found, Candidate{Paragraph: l.paragraph, Text: l.text, Because: l.because, Look: l.look})
		}
	}
	markTitle(doc, lines, found)
	markCertain(doc, found)
	return found
}

// markTitle finds the look-alike of the document's title: the first line of all,
// which looks like no other candidate, in a document that has no title yet.
func markTitle(doc *document.Document, lines []line, found []Candidate) {
	if len(found) == 0 || found[0].Paragraph != lines[0].paragraph || found[0].Look.certain() || rule.HasTitle(doc) {
		return
	}
	for i := range found[1:] {
		if found[1+i].Look == found[0].Look {
			return
		}
	}
	found[0].Title = true
}
