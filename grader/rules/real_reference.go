package rules

import (
	"strings"
	"sync"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// RealReference advises against typing the page or the number of another part ("voir
// page 12"): it is wrong as soon as the text grows. References to other works, in
// notes or after a name and a year, are right. A link to a place in the document is a
// reference too. The limit "at-least" asks for so many paragraphs with one.
var RealReference = rule.Rule{
	ID:       "real-reference",
	Severity: rule.Advice,
	Cases:    []string{rule.DefaultCase, "missing"},
	Limits:   []string{"at-least"},
	Run: func(p *rule.Pass) {
		references, found, least := 0, 0, int(p.Limit("at-least", 0))
		for paragraph := range p.Reading.With(reading.Numerals | reading.Fields | reading.Links) {
			if paragraph.Place.Region.Has(document.InContents | document.InShape | document.InQuotation) {
				continue
			}
			if hasField(paragraph.Spans, document.Reference) {
				references++
				continue
			}
			if leadsInside(paragraph) {
				references++
			}
			for i := range paragraph.Spans {
				s := &paragraph.Spans[i]
				if s.Kind != document.TextSpan || s.Link != nil {
					continue
				}
				if said := referenceIn(s.Text); said != "" {
					found++
					p.Report(paragraph.Place, rule.As(rule.Advice), rule.Excerpt(said), rule.With("Asked", least > 0))
					break
				}
			}
		}
		got := references + found
		p.Judge(max(least, got))
		if got < least {
			found++
			p.Report(start(p.Doc), rule.In("missing"), rule.As(rule.Advice), rule.Want(least), rule.Got(got), rule.Things(least-got))
		}
		if found == 0 {
			p.Right(references, nil)
		}
	},
}

// referenceIn returns the first reference in a text; "" for none. Where one can begin is
// found by its first word: to try at each letter takes longer than all other rules.
func referenceIn(text string) string {
	if !strings.ContainsAny(text, "0123456789IVX") {
		return ""
	}
	first, words := referringBytes(), referringWords()
	for at := range len(text) {
		if !first[text[at]] || at > 0 && isWordByte(text[at-1]) || words.Of(text[at:]) == 0 {
			continue
		}
		if said := typedReference().FindString(text[at:]); said != "" {
			return said
		}
	}
	return ""
}

// referringWords are the first words of a reference.
var referringWords = sync.OnceValue(func() *lexicon.Openings { return lexicon.OpeningsOf([]string{"referring"}) })

// referringBytes are their first bytes, which most words begin with none of.
var referringBytes = sync.OnceValue(func() *[256]bool {
	var first [256]bool
	for word := range referringWords().Words() {
		first[word[0]], first[strings.ToUpper(word)[0]] = true, true
	}
	return &first
})

// isWordByte reports whether a byte is a letter or a digit of ASCII, which no word begins
// behind.
func isWordByte(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '_'
}

// leadsInside reports whether a paragraph has a link to a place in the document, and is
// not part of a list of links.
func leadsInside(p *document.Paragraph) bool {
	if p.Place.Region.Has(document.InList) {
		return false
	}
	for i := range p.Spans {
		if link := p.Spans[i].Link; link != nil && strings.HasPrefix(link.Target, "#") {
			return true
		}
	}
	return false
}

// typedReference is a reference to a place in the same document, at its beginning: it says "voir", and
// names no work. Its spaces may be no-break ones, which \s does not know.
var typedReference = lexicon.Pattern(`(?i)^(?:{referring})[\s\p{Z}]+(?:(?:{referring-also})[\s\p{Z}]+)?` +
	`(?:{referred})[\s\p{Z}]+(?:n°[\s\p{Z}]*)?(?:\d[\d.]*|[IVX]+\b)(?:[\s\p{Z}]*(?:{referred-from}))?`)
