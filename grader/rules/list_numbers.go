package rules

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/marker"
)

// longItem is from how many characters on, on average, numbered texts are clauses or verses,
// whose numbers other texts may name.
const longItem = 200

// numberList is about numbers and letters.
func (s *listSearch) numberList(items []*typedItem, shape *shape) opinion {
	first := items[0]
	switch {
	case !first.Begins() && first.IsFigure() && len(items) > 2 && shape.apart == 0 && !strings.HasSuffix(first.Sign, "-"):
		return maybeList
	case !first.Begins():
		return noList
	case shape.apart > 0 && 2*shape.headings > len(items), s.areHeadings(items): // headings with their texts or lists
		return noList
	case strings.HasPrefix(first.Sign, "["):
		return s.sourceList(first)
	case first.Kind == marker.Clause || first.Kind == marker.Capital:
		return clauseList(items)
	case first.Kind == marker.Named, shape.bold, shape.length > longItem*len(items), strings.HasSuffix(first.Sign, ":"), isStuckNumber(first):
		return maybeList
	case strings.HasPrefix(first.Sign, "(") && s.hasNotes("(1)"):
		return maybeList
	default:
		return sureList
	}
}

// areHeadings reports whether most of some items look like headings and have a list below them, so
// that no text parts them.
func (s *listSearch) areHeadings(items []*typedItem) bool {
	if s.alike == nil {
		s.alike = map[*document.Paragraph]bool{}
		for _, c := range lookalike.Find(s.pass.Reading) {
			s.alike[c.Paragraph] = true
		}
	}
	count := 0
	for _, it := range items {
		if it.below > 0 && !it.inside && s.alike[it.paragraph] {
			count++
		}
	}
	return 2*count > len(items)
}

// isStuckNumber reports whether a number of the keyboard is stuck to the words.
func isStuckNumber(it *typedItem) bool {
	return it.Gap == marker.Stuck && it.Sign[len(it.Sign)-1] < utf8.RuneSelf
}

// sourceList is about [1]: so begin the sources that a text names too.
func (s *listSearch) sourceList(first *typedItem) opinion {
	if first.IsFigure() && s.hasNotes("[1]") {
		return noList
	}
	return maybeList
}

// longHeading is how many characters a heading has at most.
const longHeading = 100

// endsText reports whether a text ends as a sentence or an item does, and no heading.
func endsText(text string) bool {
	return endsSentence(text) || strings.HasSuffix(text, ";") || strings.HasSuffix(text, ",") || strings.HasSuffix(text, ":") || strings.HasSuffix(text, "。")
}

// clauseList is about 1.1, 1.2, A., B. and I., II.: versions, amounts and the initials of
// names look so too, and other texts name the numbers of clauses. A full stop or a tab behind
// the number of a clause, or a third one, shows that they count.
func clauseList(items []*typedItem) opinion {
	switch first := items[0]; {
	case len(items) < 3 && (first.IsInitial() || first.Sign == "1.1" && first.Gap != marker.Wide):
		return noList
	case first.Kind == marker.Capital && strings.HasSuffix(first.Sign, ")"):
		return sureList
	default:
		return maybeList
	}
}

// hasNotes reports whether the text calls typed notes so, with a number between brackets: then
// lines that begin so are the notes.
func (s *listSearch) hasNotes(call string) bool {
	if found, known := s.notes[call]; known {
		return found
	}
	found := false
	for p := range s.pass.Doc.Paragraphs() {
		text := s.pass.Reading.Paragraph(p).Text
		if at := strings.Index(text, call); at > 0 && !isSpaceOnly(text[:at]) {
			found = true
			break
		}
	}
	if s.notes == nil {
		s.notes = map[string]bool{}
	}
	s.notes[call] = found
	return found
}
