package collation

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// wording compares the words of a text that is there.
func (c *Comparison) wording(i int) {
	t, f := &c.model.texts[i], &c.fates[i]
	home, more := &c.doc.texts[f.home], c.added(int(f.home))
	isFree := c.isFree(rule.FreeHeadings) && t.Kind == Heading || c.isFree(rule.FreeLinks) && len(t.links) > 0
	for _, g := range f.glued {
		d := c.about(i, GluedWords)
		d.Words, d.Want, d.After = g.Before+g.After, g.Before, g.After
		c.report(d)
	}
	switch {
	case isFree:
	case f.rewritten && f.near:
	case f.rewritten:
		d := c.about(i, Rewritten)
		d.Got = home.Words()
		c.report(d)
	case !c.isThere(i) && t.size() == home.size() && spelling.Close(home.Words(), t.Words()):
	case !c.isThere(i), t.size()-f.kept > mostLost(more):
		c.report(c.about(i, Shortened))
	case c.arrivals[f.home].model == int32(i) && !c.isFree(rule.FreeText) && more > mostAdded(home.size(), t.size()-f.kept):
		d := c.about(i, MoreWords)
		d.Got = home.Words()
		c.report(d)
	case f.turned:
		c.report(c.about(i, Reordered))
	default:
		if number := c.lostNumber(t); number != "" && f.home != none {
			d := c.about(i, NumberLost)
			d.Want = number
			c.report(d)
		}
	}
}

// A word that stands for another is no word lost and none added: where more than a few are
// lost, and no others are there for them, some were taken out.
const few = 2

func mostLost(added int) int { return added + few }

// mostAdded gives how many words may be more than in the model, in a text of so many words
// of which some are lost.
func mostAdded(words, lost int) int { return min(mayDiffer(words), lost+few) }

// lostNumber gives a number of the model's text that the document has not; "" for none. A
// number is never a slip.
func (c *Comparison) lostNumber(t *Text) string {
	for m := t.from; m < t.to; m++ {
		if c.words.claimed[m] == none && hasDigit(c.model.words[m].raw) {
			return c.model.words[m].raw
		}
	}
	return ""
}

func hasDigit(raw string) bool { return strings.ContainsAny(raw, "0123456789") }

// added gives how many words of a text of the document are not the model's. A number
// before a heading or an item is the matter of other rules, and so are two that stand
// for a mark.
func (c *Comparison) added(i int) int {
	t := &c.doc.texts[i]
	n := int(t.strange)
	for j := t.from; j < t.to; j++ {
		if c.words.match[j] == none {
			n++
		}
	}
	if n > 0 && t.from < t.to && c.words.match[t.from] == none && isNumber(c.doc.words[t.from].raw) {
		n--
	}
	return n
}

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
		d.Before = c.neighbour(i, -1)
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
		if c.isFree(rule.FreeText) && t.Kind != Heading || !c.isForeign(i) || c.isContentsTitle(t) {
			continue
		}
		c.report(Difference{Case: Added, Place: t.Place, Words: t.Words(), Got: t.Kind, Above: aboveOf(t.Place)})
	}
	for i := len(c.model.empty); i < len(c.doc.empty); i++ {
		c.report(Difference{Case: EmptyHeading, Place: c.doc.empty[i], Above: aboveOf(c.doc.empty[i])})
	}
	for i := len(c.model.emptyItems); i < len(c.doc.emptyItems); i++ {
		c.report(Difference{Case: EmptyItem, Place: c.doc.emptyItems[i], Above: aboveOf(c.doc.emptyItems[i])})
	}
}

func aboveOf(p document.Place) string {
	if p.Under == nil {
		return ""
	}
	return p.Under.Text()
}

// isContentsTitle says whether a text stands directly before a table of contents.
func (c *Comparison) isContentsTitle(t *Text) bool {
	return t.size() <= 4 && c.contents[t.Place.Paragraph+1]
}
