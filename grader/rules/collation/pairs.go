package collation

import (
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// pair finds, for each text of the model that is not there, the text of the document
// that stands in its place: the last one that is nobody's before the next text, or the
// first one after the text before.
func (c *correspondence) pair() {
	next := int32(len(c.doc.texts))
	for i := len(c.model.texts) - 1; i >= 0; i-- {
		f := &c.fates[i]
		if c.isThere(i) || f.home != none && !c.isForeign(int(f.home)) {
			next = f.home
			continue
		}
		if at := c.byLink(i); at != none && !c.isForeign(int(at)) {
			f.home, f.rewritten, f.joined = at, true, true
			continue
		}
		at := next - 1
		if !c.canStandFor(at, i) {
			if at = c.after(i); at == none {
				continue
			}
		}
		if other := c.copied(at); other != none {
			c.fates[other].twice = none
		}
		c.arrivals[at].paired, c.arrivals[at].model = true, int32(i)
		f.home, f.rewritten = at, true
		f.near = spelling.Close(c.doc.texts[at].Words(), c.model.texts[i].Words())
		f.begin = c.doc.texts[at].from
		next = at
	}
}

// byLink returns the text of the document that has the link of a text of the model, where such
// a text may have other words.
func (c *correspondence) byLink(i int) int32 {
	t := &c.model.texts[i]
	if !c.isFree(rule.FreeLinks) || len(t.links) == 0 {
		return none
	}
	for at := range c.doc.texts {
		if c.doc.leads(int32(at), t.links[0]) {
			return int32(at)
		}
	}
	return none
}

// after returns the text of the document behind the text before in the model, when it is
// nobody's.
func (c *correspondence) after(i int) int32 {
	if i == 0 || c.fates[i-1].home == none {
		return none
	}
	if at := c.fates[i-1].home + 1; c.canStandFor(at, i) {
		return at
	}
	return none
}

// copied returns the text of the model that a text of the document is a copy of; none for
// one that is no copy.
func (c *correspondence) copied(at int32) int32 {
	if !c.isCopy(int(at)) {
		return none
	}
	if m := c.words.match[c.doc.texts[at].from]; m != none {
		return c.model.words[m].text
	}
	return none
}

// canStandFor reports whether a text of the document can be a text of the model in other
// words: it is nobody's, or a cell of its column with the words of another one, or, where headings
// are free, a heading that is there twice.
func (c *correspondence) canStandFor(at int32, i int) bool {
	if at < 0 || int(at) >= len(c.doc.texts) {
		return false
	}
	t, other := &c.model.texts[i], &c.doc.texts[at]
	isFree := c.isFree(rule.FreeHeadings) && t.Kind == Heading && other.Kind == Heading
	isCell := t.Kind == Cell && other.Kind == Cell && t.cell.column == other.cell.column
	return c.isForeign(int(at)) || (isFree || isCell) && c.isCopy(int(at)) && !c.arrivals[at].paired
}
