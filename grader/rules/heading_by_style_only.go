package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/rule"
)

// HeadingByStyleOnly asks to look at a paragraph whose style is named like a heading and
// carries no outline level: it looks like a heading, and the machine reads none. A style
// that has a level is the matter of no-lookalike-heading.
var HeadingByStyleOnly = rule.Rule{
	ID:       "heading-by-style-only",
	About:    rule.Headings,
	Severity: rule.Review,
	Formats:  document.Office(),
	Run: func(p *rule.Pass) {
		headings, found := 0, 0
		names := map[*document.Style]bool{} // those that are named like a heading
		for h := range p.Doc.Headings() {
			if !isBlank(h) {
				headings++
			}
		}
		for paragraph := range p.Doc.Paragraphs() {
			named := paragraph.Style.Named()
			if named == nil || paragraph.StyleLevel > 0 || paragraph.Role != document.BodyRole ||
				paragraph.Place.Region.Has(document.InContents|document.InShape|document.InTable) {
				continue
			}
			isHeading, known := names[named]
			if !known {
				isHeading = headingName().MatchString(named.Display) && !notHeading().MatchString(named.Display)
				names[named] = isHeading
			}
			if !isHeading {
				continue
			}
			text := strings.TrimSpace(p.Reading.Paragraph(paragraph).Text)
			if text == "" || !isShort(text, 120) {
				continue
			}
			found++
			p.Report(paragraph.Place, rule.As(rule.Review), rule.Excerpt(text), rule.Got(named.Display))
		}
		p.Judge(headings + found)
		if found == 0 {
			p.Right(headings, nil)
		}
	},
}

var (
	// headingName is how people name a style for headings, in the languages of most
	// programs.
	headingName = lexicon.Pattern(`(?i)(?:^|[\s_-])(?:{style-heading-words})(?:$|[\s_\d-])`)
	// notHeading is what else has such a word in its name: the title of the document,
	// of a table, of an index, the terms of a list.
	notHeading = lexicon.Pattern(`(?i)^(?:{style-no-headings})$|{style-other-words}|(?:^|[\s_-])(?:{style-index-abbreviations})(?:$|[\s_-])`)
)
