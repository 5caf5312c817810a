package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// HasHeadings reports a document in which a machine reads no heading at all. A
// short text and a letter need none, unless the work asks for headings. The limits
// are "words" and "paragraphs": what a text can have and still need none.
var HasHeadings = rule.Rule{
	ID:       "has-headings",
	About:    rule.Headings,
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "long"},
	Limits:   []string{"words", "paragraphs"},
	Run:      hasHeadings,
}

func hasHeadings(p *rule.Pass) {
	headings := 0
	for h := range p.Doc.Headings() {
		if !isBlank(h) {
			headings++
		}
	}
	if headings > 0 {
		p.Judge(headings)
		p.Right(headings, nil)
		return
	}
	words, paragraphs := size(p.Reading)
	long := float64(words) > p.Limit("words", 400) || float64(paragraphs) > p.Limit("paragraphs", 12)
	switch {
	case p.Required:
		p.Report(start(p.Doc))
	case long && !lookalike.IsLetter(p.Doc):
		p.Report(start(p.Doc), rule.In("long"), rule.As(rule.Review))
	default:
		p.Judge(0)
		p.Right(0, nil)
	}
}

// size returns the number of words of a document, and of its paragraphs that are not
// empty and stand in no table and no index.
func size(read *reading.Reading) (words, paragraphs int) {
	type key struct{}
	counted := reading.Once(read, key{}, func() [2]int {
		words, paragraphs := count(read)
		return [2]int{words, paragraphs}
	})
	return counted[0], counted[1]
}

func count(read *reading.Reading) (words, paragraphs int) {
	for p := range read.Doc.Paragraphs() {
		n := read.Paragraph(p).Count
		words += n
		if n > 0 && !p.Place.Region.Has(document.InTable|document.InContents|document.InShape) {
			paragraphs++
		}
	}
	return words, paragraphs
}

// start returns the place of what is said of a whole document, which is at its first block.
func start(doc *document.Document) document.Place {
	for block := range doc.All() {
		at := *block.At()
		at.Whole = true
		return at
	}
	return document.Place{Whole: true}
}
