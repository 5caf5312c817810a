package collation

import (
	"slices"
	"strings"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// wording compares the words of a text that is there. A slip that was mended is no
// difference, and any other word is.
func (c *Comparison) wording(i int) {
	t, f := &c.model.texts[i], &c.fates[i]
	home := &c.doc.texts[f.home]
	for _, g := range f.glued {
		d := c.about(i, GluedWords)
		before, after := g.in(home.Words())
		d.Words, d.Want, d.After = before+after, before, after
		c.report(d)
	}
	switch {
	case c.hasFreeWords(i), f.rewritten && f.near:
	case f.rewritten:
		d := c.about(i, Rewritten)
		d.Got = home.Words()
		c.report(d)
	case f.turned:
		c.report(c.about(i, Reordered))
	default:
		lost, extra := withoutSlips(c.lost(t), c.extra(i))
		if home.Kind == Caption || home.refers() {
			lost, extra = withoutLabels(lost, extra)
		}
		c.otherWords(i, lost, extra)
		accents(c, i)
	}
}

// otherWords says what words of a text are lost, others, or too many.
func (c *Comparison) otherWords(i int, lost, extra []string) {
	number := slices.IndexFunc(lost, hasDigit)
	d := c.about(i, MoreWords)
	switch {
	case number >= 0 && len(lost) <= few:
		// It is the text of the document that one looks for, with the number that it has now.
		d.Case, d.Words, d.Want, d.Got = NumberLost, c.home(i).Words(), lost[number], ""
		if now := slices.IndexFunc(extra, hasDigit); now >= 0 {
			d.Got = extra[now]
		}
		if c.model.texts[i].refers() {
			d.Case = ReferenceLost
		}
	case len(lost) > 0 && len(lost) <= few && len(extra) == len(lost):
		d.Case, d.Want, d.Got = WordChanged, lost[0], extra[0]
	case len(lost) > 0:
		d.Case = Shortened
	case len(extra) > 0:
		d.Got = c.home(i).Words()
	default:
		return
	}
	c.report(d)
}

// few is how many words may be others before they are words that were taken out.
const few = 2

// lost returns the words of a text of the model that the document has not.
func (c *Comparison) lost(t *Text) []string {
	var words []string
	for m := t.from; m < t.to; m++ {
		if c.words.claimed[m] == none {
			words = append(words, c.model.words[m].raw)
		}
	}
	return words
}

// extra returns the words of the text of the document that a text of the model became, which
// the model has not; none where others stand there too, or words may be added. A number that
// is typed before the text is told as that.
func (c *Comparison) extra(i int) []string {
	home := &c.doc.texts[c.fates[i].home]
	if c.arrivals[c.fates[i].home].model != int32(i) || c.isFree(rule.FreeText) {
		return nil
	}
	var words []string
	for j := home.from; j < home.to; j++ {
		if c.words.match[j] == none && (j > home.from || c.typedNumber(c.fates[i].home) == "") {
			words = append(words, c.doc.words[j].raw)
		}
	}
	return words
}

// mostSlips bounds how many words are compared letter by letter.
const mostSlips = 20

// withoutSlips takes out of some words that are lost, and of some that are there instead,
// those that are the same with a slip of the pen.
func withoutSlips(lost, extra []string) (stillLost, stillExtra []string) {
	if len(lost) > mostSlips || len(extra) > mostSlips {
		return lost, extra
	}
	for _, word := range lost {
		at := slices.IndexFunc(extra, func(other string) bool { return spelling.Close(other, word) })
		if at < 0 {
			stillLost = append(stillLost, word)
			continue
		}
		extra = slices.Delete(slices.Clone(extra), at, at+1)
	}
	return stillLost, extra
}

// refers reports whether a text has a reference to another place of the document, which says a
// number.
func (t *Text) refers() bool {
	for i := range t.spans {
		s := &t.spans[i]
		if s.Field != nil && s.Field.Kind == document.Reference || s.Link != nil && strings.HasPrefix(s.Link.Target, "#") {
			return true
		}
	}
	return false
}

func hasDigit(raw string) bool { return strings.ContainsAny(raw, "0123456789") }

func isNumber(raw string) bool {
	for _, r := range raw {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}

// seam compares where a text begins, ends and breaks its lines.
func (c *Comparison) seam(i int) {
	t, f := &c.model.texts[i], &c.fates[i]
	home := &c.doc.texts[f.home]
	switch {
	case f.joined:
		d := c.about(i, Joined)
		if d.Before = c.neighbour(i, -1); t.Kind == Cell {
			d.Case = CellJoined
		}
		c.report(d)
	case f.cut != none:
		d := c.about(i, Cut)
		d.Place, d.After = c.doc.texts[f.cut].Place, c.doc.texts[f.cut].Words()
		c.report(d)
	case f.lines > 0, c.arrivals[f.home].own == f.kept && home.signs.breaks > t.signs.breaks:
		c.report(c.about(i, Lines))
	case f.lost && home.signs.breaks < t.signs.breaks:
		c.report(c.about(i, LinesLost))
	}
}

// besides finds what the document has and the model has not.
func (c *Comparison) besides() {
	for i := range c.doc.texts {
		t := &c.doc.texts[i]
		if c.isFree(rule.FreeText) && t.Kind != Heading || !c.isForeign(i) || c.isContentsTitle(t) || c.isName(i) {
			continue
		}
		d := Difference{Case: Added, Place: t.Place, Words: t.Words(), Got: t.Kind, Above: aboveOf(t.Place)}
		if c.begun[spelling.Fold(d.Words)] {
			d.Case = Left
		}
		c.report(d)
	}
	for i := len(c.model.empty); i < len(c.doc.empty); i++ {
		c.report(Difference{Case: EmptyHeading, Place: c.doc.empty[i], Above: aboveOf(c.doc.empty[i])})
	}
	for i := len(c.model.emptyItems); i < len(c.doc.emptyItems); i++ {
		c.report(Difference{Case: EmptyItem, Place: c.doc.emptyItems[i], Above: aboveOf(c.doc.emptyItems[i])})
	}
}

// mostOfAName is how many words a name has, with a class or a date.
const mostOfAName = 6

// isName reports whether a text can be the name of whoever hands the document in: a few words
// that are no sentence, at its beginning or at its end.
func (c *Comparison) isName(i int) bool {
	t := &c.doc.texts[i]
	atEdge := i == 0 || i == len(c.doc.texts)-1 || i == 1 && c.doc.texts[0].Kind == Title
	named := strings.ContainsFunc(t.Words(), unicode.IsLetter) // and not the number of a page
	return atEdge && named && t.Kind == Paragraph && t.size() <= mostOfAName && !t.signs.stop && t.signs.typed == 0 && !c.begun[spelling.Fold(t.Words())]
}

func aboveOf(p document.Place) string {
	if p.Under == nil {
		return ""
	}
	return p.Under.Text()
}

// isContentsTitle reports whether a text stands directly before a table of contents.
func (c *Comparison) isContentsTitle(t *Text) bool {
	return t.size() <= 4 && c.contents[t.Place.Paragraph+1]
}
