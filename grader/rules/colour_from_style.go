package rules

import (
	"cmp"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// ColourFromStyle reports where the quotations have not all one colour of letters that comes
// from their style and is not that of the text: only when the work asks for it. So it shows
// that somebody changed the style, and that all quotations follow it. Letters that were coloured
// by hand follow no style. Which colour it is, is free; whether it can be read is judged by
// [Contrast]. The limit "at-least" asks for so many quotations.
var ColourFromStyle = rule.Rule{
	ID:        "colour-from-style",
	About:     rule.Quotations,
	Severity:  rule.Error,
	OnlyAsked: true,
	Formats:   document.Office(),
	Cases:     []string{rule.DefaultCase, "by-hand", "several", "missing"},
	Limits:    []string{"at-least"},
	Yields: map[string][]rule.Better{"missing": {
		{ID: "quotation"}, {ID: "matches-model", Cases: []string{"quotation", "missing"}},
	}},
	Run: func(p *rule.Pass) {
		c := coloured(p.Doc, document.QuotationRole)
		want, got := int(p.Limit("at-least", 0)), len(c.byHand)+len(c.styled)
		p.Judge(max(want, got))
		for _, q := range c.byHand {
			p.Report(q.Place, rule.In("by-hand"), rule.Excerpt(q.Text()))
		}
		usual := c.usual()
		others := 0
		for _, q := range c.styled {
			if q.colour == usual {
				continue
			}
			others++
			if usual != "" {
				p.Report(q.Place, rule.In("several"), rule.Excerpt(q.Text()))
			}
		}
		if usual == "" && others > 0 {
			p.Report(c.styled[0].Place, rule.Excerpt(c.styled[0].Text()), rule.Got(others), rule.Things(others))
		}
		if got < want {
			p.Report(start(p.Doc), rule.In("missing"), rule.Want(want), rule.Got(got), rule.Things(want-got))
		}
		if len(c.byHand)+others == 0 && got >= want {
			p.Right(got, nil)
		}
	},
}

// colours are those of the paragraphs of a role.
type colours struct {
	text   string // of most letters of the ordinary paragraphs
	byHand []colouredText
	styled []colouredText
}

// colouredText is a paragraph with the colour of most of its letters.
type colouredText struct {
	*document.Paragraph
	colour string
}

// black is the colour of letters for which nobody chose one: programs show them so on paper.
const black = "#000000"

// coloured returns the colours of the paragraphs of a role. Links have a style of their own,
// and do not count.
func coloured(doc *document.Document, role document.Role) colours {
	var c colours
	text := map[string]int{}
	letters := map[*document.Paragraph]map[string]int{}
	byHand := map[*document.Paragraph]bool{}
	var order []*document.Paragraph
	for paragraph, span := range dressedTexts(doc) {
		n := len(strings.TrimSpace(span.Text))
		colour := cmp.Or(span.Look.Color.Value, black)
		switch {
		case n == 0:
		case paragraph.Role == document.BodyRole:
			text[colour] += n
		case paragraph.Role == role:
			if letters[paragraph] == nil {
				letters[paragraph] = map[string]int{}
				order = append(order, paragraph)
			}
			letters[paragraph][colour] += n
			byHand[paragraph] = byHand[paragraph] || span.Look.Color.Origin == document.Direct
		}
	}
	c.text = cmp.Or(most(text), black)
	for _, paragraph := range order {
		if q := (colouredText{paragraph, most(letters[paragraph])}); byHand[paragraph] {
			c.byHand = append(c.byHand, q)
		} else {
			c.styled = append(c.styled, q)
		}
	}
	return c
}

// usual returns the colour that most paragraphs have from their style and that is not that of
// the text; "" for none.
func (c *colours) usual() string {
	counts := map[string]int{}
	for _, q := range c.styled {
		if q.colour != c.text {
			counts[q.colour]++
		}
	}
	return most(counts)
}

// most returns the word that was counted most, of several the first in the alphabet; "" for none.
func most(counts map[string]int) string {
	best := ""
	for word, n := range counts {
		if n > counts[best] || n == counts[best] && word < best {
			best = word
		}
	}
	return best
}
