package rules

import (
	"regexp"
	"strings"

	"jourdain/grader/document"
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
		references, found := 0, 0
		for paragraph := range p.Doc.Paragraphs() {
			if paragraph.Place.Where.Has(document.InContents | document.InShape | document.InQuotation) {
				continue
			}
			if hasField(paragraph.Spans, document.Reference) {
				references++
				continue
			}
			if leadsInside(paragraph) {
				references++
			}
			w := p.Reading.Paragraph(paragraph)
			if w.Digits == 0 && w.Capitals == 0 {
				continue
			}
			for i := range paragraph.Spans {
				s := &paragraph.Spans[i]
				if s.Kind != document.TextSpan || s.Link != nil || !mayRefer(s.Text) {
					continue
				}
				if said := typedReference.FindString(s.Text); said != "" {
					found++
					p.Report(paragraph.Place, rule.As(rule.Advice), rule.Excerpt(said))
					break
				}
			}
		}
		least, got := int(p.Limit("at-least", 0)), references+found
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

// mayRefer is a quick look: whether a text has one of the words that refer, in small or
// capital letters, and a sign for a number.
func mayRefer(text string) bool {
	if !strings.ContainsAny(text, "0123456789IVX") {
		return false
	}
	for at := range len(text) {
		if at > 0 && text[at-1]|0x20 >= 'a' && text[at-1]|0x20 <= 'z' {
			continue // not the beginning of a word
		}
		switch text[at] | 0x20 {
		case 'v':
			if hasFold(text[at:], "voir") {
				return true
			}
		case 'c':
			if hasFold(text[at:], "cf") {
				return true
			}
		case 's':
			if hasFold(text[at:], "see") {
				return true
			}
		case 'r':
			if hasFold(text[at:], "reportez-vous") || hasFold(text[at:], "rendez-vous") {
				return true
			}
		}
	}
	return false
}

// hasFold says whether a text begins with some ASCII letters, small or capital ones.
func hasFold(text, with string) bool {
	return len(text) >= len(with) && strings.EqualFold(text[:len(with)], with)
}

// leadsInside says whether a paragraph has a link to a place in the document, and is
// not part of a list of links.
func leadsInside(p *document.Paragraph) bool {
	if p.Place.Where.Has(document.InList) {
		return false
	}
	for i := range p.Spans {
		if link := p.Spans[i].Link; link != nil && strings.HasPrefix(link.Target, "#") {
			return true
		}
	}
	return false
}

// typedReference is a reference to a place in the same document: it says "voir", and
// names no work. Its spaces may be no-break ones, which \s does not know.
var typedReference = regexp.MustCompile(`(?i)\b(?:voir|cf\.?|see|reportez-vous à|rendez-vous)[\s\p{Z}]+(?:aussi[\s\p{Z}]+|also[\s\p{Z}]+|(?:à[\s\p{Z}]+)?la[\s\p{Z}]+|le[\s\p{Z}]+|the[\s\p{Z}]+)?` +
	`(?:page|p\.|section|chapitre|chapter|partie|paragraphe|figure|tableau|table|annexe|appendix)[\s\p{Z}]+(?:n°[\s\p{Z}]*)?(?:\d[\d.]*|[IVX]+\b)(?:[\s\p{Z}]*(?:ci-dessus|ci-dessous|above|below))?`)
