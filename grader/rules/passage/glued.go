package passage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/rules/rule"
)

// Glued are two words of a paragraph that the document has without a space between them.
type Glued struct{ Before, After string }

// Together returns the two as the document has them.
func (g Glued) Together() string { return g.Before + g.After }

// joint is a place between two words of a text.
type joint struct {
	text  int
	glued Glued
	pair  uint64 // the two words as a pair; 0 where the text has no such pair
}

// joints finds the places of the texts where a space can be lost, by what the two words
// then are. What stands in one of the texts as it is has lost nothing.
func (s *search) findJoints(texts []rule.Kept) {
	s.joints = map[string]joint{}
	for i := range texts {
		before := ""
		for word := range strings.FieldsSeq(texts[i].Text) {
			s.doc.StepText(len(word))
			if meet(before, word) {
				s.joints[before+word] = joint{text: i, glued: Glued{before, word}, pair: s.pairOf(before, word)}
			}
			before = word
		}
	}
	for i := range texts {
		for word := range strings.FieldsSeq(texts[i].Text) {
			s.doc.Step(1)
			delete(s.joints, word)
		}
	}
}

// meet reports whether two pieces of a text are words that a space must part: signs, as in
// "8 h" or before a French colon, are not.
func meet(before, after string) bool {
	first, _ := utf8.DecodeRuneInString(after)
	return strings.ContainsFunc(before, unicode.IsLetter) && unicode.IsLetter(first)
}

// glue looks for words of a block that are two without their space. Those two count as
// kept.
func (s *search) glue(text string) {
	for word := range strings.FieldsSeq(text) {
		s.doc.StepText(len(word))
		j, ok := s.joints[word]
		if !ok {
			continue
		}
		w := &s.texts[j.text]
		w.glued = append(w.glued, j.glued)
		if j.pair != 0 {
			s.meet(j.pair)
		}
	}
}
