package lookalike

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/pattern"
)

// named knows lines whose words can only be those of a heading: "Introduction",
// "Chapitre 2 : le départ", "Part 3", "II. Le travail". A single letter with a full
// stop can be an initial ("V. Hugo").
var named = lexicon.Pattern(`^(?i:{certain-headings})\s*:?$` +
	`|^(?i:{parts})\s+(?:\d+|[IVX]+|[A-Z])[\s\x{A0}]?(?:[:.)–—-]|$)|^[IVX]{2,}\s?[.)–—-]\s?\p{Lu}`)

// entry is a line of a typed table of contents: words, dots or a tab, a page.
var entry = pattern.New(`(?:\.{3}|…|\t|\s{2})\s*\d+$`)

// markCertain says which candidates leave no doubt by themselves: at least two of the
// same look have a heading's style, number signs stuck to words that prove it, or a heading's name. A single
// letter is the number of a part beside those.
// No other look is certain, however often it comes back and however large it is:
// people write names, terms, questions, speakers, quotations and amounts like that.
func markCertain(doc *document.Document, found []Candidate) {
	letter := IsLetter(doc)
	signs := signsProve(found)
	sure := func(c *Candidate) bool {
		if c.Look.Style {
			return !c.Paragraph.Place.Region.Has(inBox)
		}
		if c.Look.certain() {
			return signs && !hashtag(c) && isWhole(c.Paragraph)
		}
		return !letter && c.Look != Look{} && !c.Paragraph.Place.Region.Has(apart) && isNamed(c.Text) && !isOrdinal(c.Text)
	}
	times, numbers := map[Look]int{}, map[partNumber]bool{}
	for i := range found {
		if c := &found[i]; sure(c) {
			times[confirmed(&c.Look)]++
			if n := numeral(c); n.number != "" {
				numbers[n] = true
			}
		}
	}
	for i := range found {
		c := &found[i]
		c.Certain = times[confirmed(&c.Look)] > 1 && (sure(c) || numbers[beside(numeral(c))])
	}
}

// partNumber is a Roman number as it looks.
type partNumber struct {
	Look
	number string
}

// numeral returns the Roman number that a line begins with, if any.
func numeral(c *Candidate) partNumber {
	if m := roman().FindStringSubmatch(c.Text); m != nil {
		return partNumber{c.Look, m[1]}
	}
	return partNumber{}
}

// roman is such a number, and what parts it from the words.
var roman = pattern.New(`^([IVX]+)\s?[.)–—-]\s?\p{Lu}`)

// beside returns the number that shows that a single letter is one too, and no initial: where
// "II. Le travail" is a heading, so is "I. Le départ".
func beside(n partNumber) partNumber {
	n.number = map[string]string{"I": "II", "V": "IV", "X": "IX"}[n.number]
	if n.number == "" {
		return partNumber{}
	}
	return n
}

// confirmed returns what two looks must share to confirm each other: number signs do, however many.
func confirmed(l *Look) Look {
	if l.Hashes > 0 && !l.Escaped {
		return Look{Hashes: 1}
	}
	return *l
}

// signsProve reports whether a line shows what the number signs stuck to words were meant for: two
// signs and more before a capital, on a line that is a paragraph. One sign alone also begins the name
// of a channel or a tag, a comment, or a rule of a style sheet, however often it comes back.
func signsProve(found []Candidate) bool {
	return slices.ContainsFunc(found, func(c Candidate) bool {
		first, _ := utf8.DecodeRuneInString(c.Text)
		return c.Look.Hashes > 1 && !c.Look.Escaped && unicode.IsUpper(first) && isWhole(c.Paragraph)
	})
}

// isWhole reports whether a paragraph is one line in the body of the text.
func isWhole(p *document.Paragraph) bool {
	return !p.Place.Region.Has(apart) && !slices.ContainsFunc(p.Spans, func(s document.Span) bool {
		return s.Kind == document.SoftBreak || s.Kind == document.LineBreak
	})
}

// hashtag reports whether one number sign stands before one word.
func hashtag(c *Candidate) bool { return c.Look.Hashes == 1 && !strings.Contains(c.Text, " ") }
