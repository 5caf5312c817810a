package lookalike

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// titled finds the look-alike of the document's title: the first line of all, which looks
// like no other candidate, in a document that has no title yet. A plain line is one where
// lines below it begin parts, and so is one in the middle above a text of some length.
func titled(doc *document.Document, lines []line, found []Candidate) []Candidate {
	if len(lines) == 0 || lines[0].paragraph == nil || rule.HasTitle(doc) {
		return found
	}
	first := &lines[0]
	if len(found) == 0 || found[0].Paragraph != first.paragraph {
		if !first.maybeTitle(lines, len(found)) || IsLetter(doc) {
			return found
		}
		because := []string{Alone}
		if isCentred(first.paragraph) {
			because = []string{Centred}
		}
		title := Candidate{Paragraph: first.paragraph, Text: first.text, Because: because, Title: true}
		return append([]Candidate{title}, found...)
	}
	for i := range found[1:] {
		if found[0].Is(Alone) {
			break
		}
		if found[1+i].Look == found[0].Look {
			return found
		}
	}
	found[0].Title = !found[0].Look.certain()
	return found
}

// maybeTitle reports whether the first line can be the title although it looks as the text does.
func (l *line) maybeTitle(lines []line, parts int) bool {
	plain := Look{Italic: l.look.Italic, Font: l.look.Font, Color: l.look.Color, Placed: l.look.Placed}
	goesOn := utf8.RuneCountInString(l.text) > longestRow && (startsSmall(l.below) || len(lines) > 1 && l.rest == 0 && startsSmall(lines[1].text))
	if !l.bare || *l.look != plain || goesOn || strings.HasSuffix(l.text, ":") { // a colon announces what is shown below
		return false
	}
	// Spaces before a line are how it is put in the middle of a typed page.
	apart := isCentred(l.paragraph) || l.paragraph.Spans[0].Kind == document.Spaces || l.alone && l.markdown
	return parts > 1 || apart && (longBelow(lines) || l.rest > longText*longLine)
}

// A text below a title that is only in the middle of its line has some lines of some length.
const (
	longText = 3
	longLine = 60 // characters
)

func longBelow(lines []line) bool {
	long := 0
	for i := range lines[1:] {
		if l := &lines[1+i]; l.length > longLine && l.paragraph != nil && !isCentred(l.paragraph) {
			long++
		}
	}
	return long >= longText
}
