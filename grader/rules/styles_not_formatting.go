package rules

import (
	"iter"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// StylesNotFormatting asks to look at a text of which much is formatted by hand, where
// a style would do: more than "percent" in a hundred of its characters (30 by
// default). Some bold and italic words are what bold and italics are for. What all the
// text has alike does not count: several programs write what the author chose for the
// whole document, such as a font, as direct formatting of each paragraph. Where some of
// it covers a style that its author chose, the formatting is to be taken away.
var StylesNotFormatting = rule.Rule{
	ID:       "styles-not-formatting",
	About:    rule.Texts,
	Severity: rule.Review,
	Formats:  document.Office(),
	Cases:    []string{rule.DefaultCase, "covered"},
	Limits:   []string{"percent"},
	Run: func(p *rule.Pass) {
		var c formatting
		c.read(p.Reading)
		percent := c.percent(p.Doc)
		if c.all > 0 {
			p.Judge(100) // its things are the characters of the text, in a hundred
		} else {
			p.Judge(0)
		}
		if c.all >= leastText && float64(percent) > p.Limit("percent", 30) {
			name := rule.DefaultCase
			if c.covered {
				name = "covered"
			}
			p.Report(c.first, rule.In(name), rule.As(rule.Review), rule.Excerpt(c.text), rule.Got(percent), rule.Things(percent))
			return
		}
		p.Right(percent, nil)
	},
}

const (
	// leastText is how many characters a text has at least that says something of how
	// its author works.
	leastText = 200
	// fewWords is how many characters in a hundred may be bold, italic or underlined
	// words in a text.
	fewWords = 10
	// alike is from how many characters in a hundred on a property is the whole
	// text's, and nobody's choice for a place.
	alike = 90
)

// formatting counts the characters of the text by what was put on them by hand.
type formatting struct {
	all     int
	first   document.Place
	text    string
	covered bool // some of it is put over a style that is for something
	kinds   [len(directKinds)]int
	looks   map[*document.Appearance]int
}

// directKinds says of each property whether it was put on by hand. The first three are
// what words in a text are given.
var directKinds = [...]func(*document.Appearance) bool{
	func(a *document.Appearance) bool { return a.Bold.Origin == document.Direct },
	func(a *document.Appearance) bool { return a.Italic.Origin == document.Direct },
	func(a *document.Appearance) bool { return a.Underline.Origin == document.Direct },
	func(a *document.Appearance) bool { return a.Size.Origin == document.Direct },
	func(a *document.Appearance) bool { return a.Font.Origin == document.Direct },
	func(a *document.Appearance) bool { return a.Color.Origin == document.Direct },
	func(a *document.Appearance) bool { return a.Align.Origin == document.Direct },
	func(a *document.Appearance) bool {
		return a.Before.Origin == document.Direct || a.After.Origin == document.Direct
	},
	func(a *document.Appearance) bool {
		return a.Indent.Origin == document.Direct || a.Left.Origin == document.Direct
	},
}

const wordKinds = 3

// dressedTexts returns the pieces of text of a document whose look can be put on by hand.
func dressedTexts(doc *document.Document) iter.Seq2[*document.Paragraph, *document.Span] {
	return func(yield func(*document.Paragraph, *document.Span) bool) {
		for paragraph := range doc.Paragraphs() {
			if paragraph.Place.Region.Has(document.InContents | document.InShape) {
				continue
			}
			for i := range paragraph.Spans {
				s := &paragraph.Spans[i]
				if s.Kind == document.TextSpan && s.Look != nil && s.Link == nil && !yield(paragraph, s) {
					return
				}
			}
		}
	}
}

func (c *formatting) read(read *reading.Reading) {
	c.looks = map[*document.Appearance]int{}
	var last *document.Appearance // with count characters that are not in looks yet
	count := 0
	for paragraph, span := range dressedTexts(read.Doc) {
		if span.Look != last {
			c.looks[last] += count
			last, count = span.Look, 0
		}
		var n int
		if len(paragraph.Spans) == 1 {
			n = read.Paragraph(paragraph).Characters
		} else {
			n = utf8.RuneCountInString(span.Text)
		}
		count += n
		c.all += n
	}
	c.looks[last] += count
	delete(c.looks, nil)
	for look, count := range c.looks {
		for kind, direct := range directKinds {
			if direct(look) {
				c.kinds[kind] += count
			}
		}
	}
}

// percent returns how much of the text is formatted by hand, in a hundred characters,
// and keeps the first place.
func (c *formatting) percent(doc *document.Document) int {
	if c.all == 0 {
		return 0
	}
	formatted, words := 0, 0
	byHand := map[*document.Appearance]bool{}
	for look, count := range c.looks {
		switch c.how(look) {
		case wordsOnly:
			words, byHand[look] = words+count, true
		case whole:
			formatted, byHand[look] = formatted+count, true
		}
	}
	if formatted+words > 0 {
		c.find(doc, byHand)
	}
	if words*100 > fewWords*c.all {
		formatted += words
	}
	return formatted * 100 / c.all
}

// find finds the first piece of text that has one of some looks, and whether any of them covers a
// style.
func (c *formatting) find(doc *document.Document, byHand map[*document.Appearance]bool) {
	var last *document.Appearance // most pieces look as the one before
	is := false
	for paragraph, span := range dressedTexts(doc) {
		if span.Look != last {
			last, is = span.Look, byHand[span.Look]
		}
		if !is {
			continue
		}
		c.covered = c.covered || paragraph.Role != document.BodyRole
		if c.text == "" {
			c.first, c.text = paragraph.Place, span.Text
		}
		if c.covered && c.text != "" {
			return
		}
	}
}

// How a piece of text is formatted by hand.
const (
	wordsOnly = 1 // bold, italic, underlined
	whole     = 2
)

func (c *formatting) how(look *document.Appearance) int {
	how := 0
	for kind, direct := range directKinds {
		if !direct(look) || c.kinds[kind]*100 >= alike*c.all {
			continue
		}
		if kind >= wordKinds {
			return whole
		}
		how = wordsOnly
	}
	return how
}
